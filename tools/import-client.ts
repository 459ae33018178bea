/** Importing as a client of the service: makes the source, hands the feed in, follows the run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '../schema/contract.ts';
import type { Report, SourceInput } from '../schema/feeds.ts';
import type { Feed } from './feed-file.ts';
import type { ImportOptions } from './import-options.ts';
import { Failure } from './terminal.mjs';

export interface Service {
  origin: string;
  token: string;
}

const HALF_SECOND = 500;
/** Failures in a row after which a run is followed no more. */
const PATIENCE = 20;

/** @throws Failure if nobody answers. */
async function ask({ origin, token }: Service, path: string, init: RequestInit = {}) {
  const headers = { ...init.headers, Authorization: `Bearer ${token}` };
  // Elsewhere the token is nobody's business.
  return fetch(origin + path, { ...init, headers, redirect: 'error' }).catch((error: Error) => {
    const { code } = (error.cause ?? {}) as { code?: string };
    throw new Failure(`${origin} does not answer${code ? ` (${code})` : ''}.`);
  });
}

/** What a problem says: all the faults that it lists, or else its one sentence. */
async function refused(answer: Response): Promise<Failure> {
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  const faults = (problem.errors ?? []).map(({ parameter, detail }) => `${parameter}: ${detail}`);
  if (faults.length > 0) return new Failure(faults.join('\n'));
  return new Failure(problem.detail ?? `The service answered ${answer.status}.`);
}

/**
 * Makes the source if it is not there.
 * @returns whether it was made.
 * @throws Failure
 */
export async function ensureSource(
  service: Service,
  name: string,
  url: string | null,
): Promise<boolean> {
  const path = `/v1/sources/${name}`;
  const found = await ask(service, path);
  if (found.ok) return false;
  if (found.status !== 404) throw await refused(found);
  const body = JSON.stringify({ name, url } satisfies Partial<SourceInput>);
  const headers = { 'Content-Type': 'application/json' };
  const answer = await ask(service, path, { method: 'PUT', body, headers });
  if (!answer.ok) throw await refused(answer);
  return true;
}

/**
 * Hands a feed in.
 * @returns its report, which is unfinished where the run goes on in the queue.
 * @throws Failure if it was refused.
 */
export async function handIn(
  service: Service,
  { source, dryRun, confirm }: Pick<ImportOptions, 'source' | 'dryRun' | 'confirm'>,
  feed: Feed,
): Promise<Report> {
  const query = new URLSearchParams({ source });
  if (dryRun) query.set('dryRun', 'true');
  if (confirm) query.set('confirm', 'true');
  if ('url' in feed) query.set('url', feed.url);
  const file = 'bytes' in feed && { body: feed.bytes, headers: { 'Content-Type': feed.type } };
  const answer = await ask(service, `/v1/imports?${query}`, { method: 'POST', ...file });
  if (!answer.ok) throw await refused(answer);
  return (await answer.json()) as Report;
}

/**
 * Asks for a run's report until it is finished, and makes light of a failure now and then.
 * @param show is given every report on the way.
 * @throws Failure if there is no report for ten seconds.
 */
export async function follow(
  service: Service,
  report: Report,
  show: (report: Report) => void,
): Promise<Report> {
  let latest = report;
  for (let failures = 0; latest.finishedAt === null; ) {
    show(latest);
    await sleep(HALF_SECOND);
    try {
      latest = await readRun(service, report.id);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (failures < PATIENCE) continue;
      const self = `${service.origin}/v1/imports/${report.id}`;
      throw new Failure(`${(error as Error).message} The run may go on; ${self} says so.`);
    }
  }
  return latest;
}

async function readRun(service: Service, id: number): Promise<Report> {
  const answer = await ask(service, `/v1/imports/${id}`);
  if (!answer.ok) throw await refused(answer);
  return (await answer.json()) as Report;
}
