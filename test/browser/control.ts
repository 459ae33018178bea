import { setTimeout as sleep } from 'node:timers/promises';
import type { Report, Reports } from '../../schema/feeds.ts';

/**
 * Stops a service's clock at an ISO 8601 instant, or with null lets it run again. The clock of a page
 * in the browser is another one.
 */
export async function setNow(origin: string, now: string | null): Promise<void> {
  await request(`${origin}/test/now`, { method: 'PUT', body: JSON.stringify(now) });
}

/**
 * Has a service read all its feeds as its cron trigger does, by the clock that is set, and waits until
 * they are in.
 * @throws Error if one could not be read.
 */
export async function readFeeds(origin: string): Promise<void> {
  await change(origin, 'UPDATE sources SET due_at = NULL');
  const [last] = await readRuns(origin);
  await request(`${origin}/cdn-cgi/local/scheduled?cron=start`);
  for (const deadline = Date.now() + 50_000; ; await sleep(50)) {
    const runs = (await readRuns(origin)).filter(({ id }) => id > (last?.id ?? 0));
    const wrong = runs.find(({ error }) => error !== null);
    if (wrong) throw new Error(`${wrong.source} could not be read: ${wrong.error}`);
    if (runs.every(({ finishedAt }) => finishedAt !== null)) return;
    if (Date.now() > deadline) throw new Error('The feeds were not read within 50 seconds.');
  }
}

/** Changes rows of a service's database by one SQL statement. */
export async function change(origin: string, statement: string): Promise<void> {
  await request(`${origin}/test/sql`, { method: 'PUT', body: statement });
}

/** The service's runs, latest first. */
async function readRuns(origin: string): Promise<Report[]> {
  const answer = await request(`${origin}/v1/imports?limit=200`);
  return ((await answer.json()) as Reports).imports;
}

async function request(address: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
