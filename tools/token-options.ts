/** What the command line of `npm run token` asks for. */
import { scopes as allScopes } from '../schema/kinds.ts';
import type { Scope } from '../schema/tables.ts';
import { miswritten, parsed, readPort } from './options.ts';
import { Failure } from './terminal.mjs';

/** The deployed database, or the local one and the port where a service may run on it. */
interface Place {
  remote: boolean;
  port: number;
}

export type TokenOptions = Place &
  (
    | { does: 'create'; name: string; scopes: Scope[]; days: number }
    | { does: 'list' }
    | { does: 'revoke'; id: string }
  );

const usages = {
  create: `npm run token -- create NAME --scopes ${allScopes.join(',')} --days 90`,
  list: 'npm run token -- list',
  revoke: 'npm run token -- revoke ID',
};

const place = { remote: { type: 'boolean' }, port: { type: 'string' } } as const;

function readPlace({ remote = false, port }: { remote?: boolean; port?: string }): Place {
  if (remote && port !== undefined)
    throw new Failure('--remote and --port mean different databases: name one of them.');
  return { remote, port: readPort(port) };
}

/** @throws Failure */
export function tokenOptions(args: string[]): TokenOptions {
  const [does = '', ...rest] = args;
  if (does === 'create') return creation(rest);
  if (does !== 'list' && does !== 'revoke')
    throw miswritten(
      does ? `"${does}" is not understood` : 'Say what to do',
      'npm run token -- create, list or revoke',
    );
  const config = { args: rest, options: place, allowPositionals: true };
  const { values, positionals } = parsed(config, usages[does]);
  const [id, extra = does === 'list' ? id : undefined] = positionals;
  if (extra !== undefined) throw miswritten(`"${extra}" is too much`, usages[does]);
  const where = readPlace(values);
  return does === 'list' ? { does, ...where } : { does, id: readId(id), ...where };
}

function creation(args: string[]): TokenOptions {
  const text = { type: 'string' } as const;
  const options = { ...place, scopes: text, days: text } as const;
  const { values, positionals } = parsed({ args, options, allowPositionals: true }, usages.create);
  const [name, extra] = positionals;
  if (extra !== undefined)
    throw miswritten(
      `A name of several words, such as "${name} ${extra}", takes quotes`,
      usages.create,
    );
  return {
    does: 'create',
    name: readName(name),
    scopes: readScopes(values.scopes),
    days: readDays(values.days),
    ...readPlace(values),
  };
}

function readName(text = ''): string {
  const name = text.trim();
  if (!name) throw miswritten('The name of who gets the token is missing', usages.create);
  if (name.length > 200 || /\p{Cc}/u.test(name))
    throw new Failure('A name has at most 200 characters, all of them in one line.');
  return name;
}

function readScopes(text = ''): Scope[] {
  if (!text) throw miswritten('What the token is good for is missing', usages.create);
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !allScopes.some((scope) => scope === name));
  if (unknown !== undefined)
    throw new Failure(`"${unknown}" is no scope; there are ${allScopes.join(', ')}.`);
  return allScopes.filter((scope) => names.includes(scope));
}

function readDays(text = '90'): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > 3650)
    throw new Failure(`"${text}" is no number of days from 1 to 3650.`);
  return days;
}

/** Whoever has found a token that must go has all of it at hand. */
function readId(text = ''): string {
  if (!text) throw miswritten('The id of the token is missing', usages.revoke);
  return text.startsWith('qt_') ? (text.split('_')[1] ?? '') : text;
}
