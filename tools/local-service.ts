/** The local service as the tools need it: the running one or one of their own, and a token for it. */
import { unlessInterrupted } from './interruption.ts';
import { databaseOf } from './local-database.ts';
import { requireFreePort } from './port.mjs';
import { prepare, serve, untilItAnswers } from './serve.mjs';
import { Failure, say } from './terminal.mjs';
import { createToken, revokeToken } from './tokens.ts';

const HOUR = 3600;

export const originAt = (port: number): string => `http://localhost:${port}`;

/** Whether Quartier answers there. @throws Failure if something else does. */
export async function answers(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/v1/imports?limit=1`).catch(() => undefined);
  if (answer && !answer.headers.has('API-Version'))
    throw new Failure(`At ${origin} something else than Quartier answers; name another --port.`);
  return answer !== undefined;
}

/**
 * Lends the origin of the service at a port of localhost. If none is there, one is started for as long.
 * @throws Failure
 */
export async function withService<T>(port: number, use: (origin: string) => Promise<T>) {
  const origin = originAt(port);
  if (await answers(origin)) return use(origin);
  await requireFreePort(port);
  await prepare(process.execPath);
  say('Starting the service for as long as it takes …');
  const service = serve(process.execPath, origin);
  try {
    await unlessInterrupted(untilItAnswers(origin, service));
    return await use(origin);
  } finally {
    await service.stop();
  }
}

/** Lends a token for a local service that is revoked afterwards. */
export async function withToken<T>(origin: string, use: (token: string) => Promise<T>): Promise<T> {
  const execute = databaseOf(origin);
  const now = new Date(process.env.NOW ?? Date.now());
  const asked = { name: 'npm run import', scopes: ['events' as const, 'sources' as const] };
  const token = await createToken(execute, asked, now, HOUR);
  try {
    return await unlessInterrupted(use(token.text));
  } finally {
    // A service that is gone takes no token any more, and after an hour this one is none.
    await revokeToken(execute, token.id, now).catch(() => undefined);
  }
}
