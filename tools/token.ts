// npm run token: makes, lists and revokes the bearer tokens that the service's writes take.
//   npm run token -- create NAME --scopes events,contacts,sources [--days 90]
//   npm run token -- list
//   npm run token -- revoke ID
// It works on the local database, through the service at http://localhost:8787 (or --port) if one runs
// there; with --remote on the deployed one. tools/run.mjs starts this in the repository's root.
import { columns } from './columns.ts';
import { databaseOf, withDatabase } from './local-database.ts';
import { answers, originAt } from './local-service.ts';
import { deployed } from './remote-database.ts';
import { Failure, main } from './terminal.mjs';
import { type TokenOptions, tokenOptions } from './token-options.ts';
import {
  createToken,
  type Execute,
  instant,
  listTokens,
  revokeToken,
  type TokenRow,
} from './tokens.ts';

const DAY = 86_400;

await main(async () => {
  const options = tokenOptions(process.argv.slice(2));
  if (options.remote) {
    const { execute, origin } = await deployed();
    console.log(await carryOut(options, execute, origin));
    return;
  }
  const origin = originAt(options.port);
  const carry = (execute: Execute) => carryOut(options, execute, origin);
  console.log(await ((await answers(origin)) ? carry(databaseOf(origin)) : withDatabase(carry)));
});

/** @returns what is to be printed. */
async function carryOut(options: TokenOptions, execute: Execute, origin: string): Promise<string> {
  const now = new Date();
  if (options.does === 'list') return listing(await listTokens(execute), instant(now));
  if (options.does === 'create') {
    const token = await createToken(execute, options, now, options.days * DAY);
    return [
      `A token for ${options.name}, good for ${options.scopes.join(', ')} until ${token.expires}:`,
      `  ${token.text}`,
      'It is kept nowhere and shown this once. Say it with each request:',
      `  curl -H "Authorization: Bearer ${token.text}" ${origin}/v1/…`,
      `${origin}/docs says what it opens; npm run token -- revoke ${token.id} ends it.`,
    ].join('\n\n');
  }
  const revoked = await revokeToken(execute, options.id, now);
  if (!revoked)
    throw new Failure(`There is no token "${options.id}"; npm run token -- list shows them all.`);
  return `The token ${options.id} of ${revoked.name} is revoked since ${revoked.revoked_at}.`;
}

function listing(rows: TokenRow[], now: string): string {
  if (rows.length === 0) return 'There are no tokens.';
  const heads = ['id', 'name', 'scopes', 'expires', 'last used', 'state'];
  const cells = rows.map((row) => [
    ...[row.id, row.name, (JSON.parse(row.scopes) as string[]).join(',')],
    ...[row.expires_at, row.last_used_at ?? 'never', stateOf(row, now)],
  ]);
  return columns([heads, ...cells]);
}

function stateOf({ revoked_at, expires_at }: TokenRow, now: string): string {
  if (revoked_at !== null) return 'revoked';
  return expires_at <= now ? 'expired' : 'valid';
}
