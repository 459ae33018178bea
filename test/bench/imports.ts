/** How long imports take, and what is left of one whose process is killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../tools/setup.mjs';
import { prepareDatabase } from './service.ts';
import { NOW } from './views.ts';

const TOKEN = `qt_aaaaaaaaaaaa_${'a'.repeat(43)}`;

/** A migrated and seeded database with a source and a token. @returns its file. */
async function prepareImport(folder: string): Promise<string> {
  const path = await prepareDatabase(folder);
  const file = new DatabaseSync(path);
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  file.exec(`INSERT INTO sources (slug, name) VALUES ('bench', 'Bench');
    INSERT INTO tokens (id, name, hash, scopes, created_at, expires_at)
    VALUES ('aaaaaaaaaaaa', 'bench', '${hash}', '["sources"]', '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z')`);
  file.close();
  return path;
}

const two = (number: number) => String(number).padStart(2, '0');

/** An iCalendar text of so many events, a fifth of which recur: weekly for a year, or for ever. */
export function feedOf(count: number): string {
  const year = NOW.slice(0, 4);
  const events = Array.from({ length: count }, (_, at) => {
    const day = `${year}${two((at % 12) + 1)}${two((at % 28) + 1)}`;
    const hour = 8 + (at % 12);
    const rule =
      at % 10 === 0 ? ['RRULE:FREQ=WEEKLY;COUNT=52'] : at % 10 === 5 ? ['RRULE:FREQ=MONTHLY'] : [];
    return [
      ...['BEGIN:VEVENT', `UID:${at}@bench.example`, `SUMMARY:Veranstaltung ${at} im Stadtteil`],
      `DTSTART;TZID=Europe/Berlin:${day}T${two(hour)}0000`,
      `DTEND;TZID=Europe/Berlin:${day}T${two(hour + 2)}0000`,
      ...rule,
      `LOCATION:Haus ${at % 300}\\, Straße ${at % 90}\\, 30169 Hannover`,
      ...[`DESCRIPTION:${'Ein Satz über die Veranstaltung. '.repeat(8)}`, 'END:VEVENT'],
    ].join('\r\n');
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
}

interface Running {
  origin: string;
  child: ChildProcess;
}

/** Starts the service in a process group of its own. */
async function start(folder: string): Promise<Running> {
  const child = fork(join(root, 'test/bench/import-service.ts'), [folder], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { origin: string }).origin));
    child.once('exit', () => reject(new Error('The service ended before it began.')));
  });
  return { origin, child };
}

/** Ends a service and all that it started, at once. */
async function kill({ child }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
  await gone;
}

interface Report {
  state: string;
  counts: Record<string, number>;
  error: string | null;
  links: { self: string };
}

/** Hands a feed in and waits for the end of its import. @returns its report and milliseconds. */
async function importInto({ origin }: Running, feed: string) {
  const begun = performance.now();
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/calendar' };
  const address = `${origin}/v1/imports?source=bench`;
  const answer = await fetch(address, { method: 'POST', headers, body: feed });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let report = (await answer.json()) as Report;
  const { pathname } = new URL(report.links.self);
  while (report.state === 'queued' || report.state === 'running') {
    await sleep(100);
    report = (await (await fetch(origin + pathname)).json()) as Report;
  }
  if (report.error) throw new Error(report.error);
  return { report, milliseconds: performance.now() - begun };
}

/** A digest of everything that imports write, but of their own reports. */
function contentsOf(path: string): string {
  const file = new DatabaseSync(path);
  file.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'find', 'row')");
  const queries = [
    ...['SELECT * FROM events ORDER BY id', 'SELECT * FROM occurrences ORDER BY id'],
    ...['SELECT * FROM running ORDER BY day, id', 'SELECT rowid FROM find ORDER BY rowid'],
    ...['SELECT * FROM changes ORDER BY seq', 'SELECT term, doc FROM temp.words ORDER BY term'],
  ];
  const hash = createHash('sha256');
  for (const query of queries)
    for (const row of file.prepare(query).iterate()) hash.update(JSON.stringify(row));
  file.close();
  return hash.digest('hex');
}

/** Imports a feed into an empty folder's database. @returns the digest of what is there, and milliseconds. */
export async function importOnce(folder: string, feed: string): Promise<[string, number]> {
  const path = await prepareImport(folder);
  const service = await start(folder);
  const { milliseconds } = await importInto(service, feed);
  await kill(service);
  return [contentsOf(path), milliseconds];
}

/** Imports a feed, and once more unchanged. @returns milliseconds of both. */
export async function importTwice(folder: string, feed: string): Promise<[number, number]> {
  await prepareImport(folder);
  const service = await start(folder);
  const first = await importInto(service, feed);
  const again = await importInto(service, feed);
  await kill(service);
  return [first.milliseconds, again.milliseconds];
}

/**
 * Imports a feed in a process that is killed again and again, at random points of the time that it
 * takes, and then once to its end.
 * @returns the digest of what is there, and how many of the killed runs had written something.
 */
export async function importKilled(folder: string, feed: string, times: number, most: number) {
  const path = await prepareImport(folder);
  let begun = 0;
  for (let time = 0; time < times; time += 1) {
    const service = await start(folder);
    const run = importInto(service, feed).catch(() => undefined);
    await sleep(randomInt(Math.ceil(most)));
    await kill(service);
    await run;
    const file = new DatabaseSync(path);
    begun += Number(file.prepare('SELECT count(*) > 0 AS some FROM events').get()?.some);
    file.close();
  }
  const service = await start(folder);
  await importInto(service, feed);
  await kill(service);
  return { digest: contentsOf(path), begun };
}
