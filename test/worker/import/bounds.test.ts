/** An import's work is bounded, counted by what it asks of D1, and the same however often it breaks off. */
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { imports } from '../../../schema/tables.ts';
import type { Env } from '../../../worker/env.ts';
import { editorsSource } from '../../../worker/import/layout.ts';
import { readFile } from '../../../worker/import/read.ts';
import { begin, type Report } from '../../../worker/import/report.ts';
import { type Read, runImport, tryImport } from '../../../worker/import/run.ts';
import { at, calendar, clear, contents, db, smallCity, vevent, waiting } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
  waiting();
});

const NOW = '2026-06-10T12:00:00Z';
const two = (number: number) => String(number).padStart(2, '0');

/** A twentieth of them recur weekly for ever. */
function feedOf(count: number): string {
  const events = Array.from({ length: count }, (_, at) =>
    vevent(
      `Veranstaltung ${at}`,
      `UID:${at}@bounds`,
      `DTSTART;TZID=Europe/Berlin:2026${two((at % 6) + 6)}${two((at % 28) + 1)}T${two(8 + (at % 12))}0000`,
      'DTEND;TZID=Europe/Berlin:20261231T235900'.replace(
        '1231T235900',
        `${two((at % 6) + 6)}${two((at % 28) + 1)}T${two(9 + (at % 12))}0000`,
      ),
      ...(at % 20 === 0 ? ['RRULE:FREQ=WEEKLY'] : []),
      'LOCATION:Kulturtreff',
      `DESCRIPTION:${'Ein Absatz mit Worten. '.repeat(90)}`,
    ),
  );
  return calendar(...events);
}

/** Statements that D1 was asked to run. */
function counted(bindings: Env) {
  const counts = { statements: 0, largest: 0 };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) => {
          counts.statements += statements.length;
          return target.batch(statements);
        };
      if (name === 'prepare')
        return (query: string) => {
          const statement = target.prepare(query);
          return new Proxy(statement, {
            get(inner, method) {
              if (method === 'bind')
                return (...values: unknown[]) => {
                  const sizes = values.map((one) => (typeof one === 'string' ? one.length : 0));
                  counts.largest = Math.max(counts.largest, ...sizes);
                  const bound = inner.bind(...values);
                  for (const kind of ['all', 'run', 'raw', 'first'] as const) {
                    const run = bound[kind].bind(bound) as () => unknown;
                    Object.defineProperty(bound, kind, {
                      value: (...args: never[]) => {
                        counts.statements += 1;
                        return (run as (...args: never[]) => unknown)(...args);
                      },
                    });
                  }
                  return bound;
                };
              const value = Reflect.get(inner, method) as unknown;
              return typeof value === 'function' ? value.bind(inner) : value;
            },
          });
        };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { bindings: { ...bindings, DB } as Env, counts };
}

function reading(text: string, bindings: Env): Read {
  const bytes = new TextEncoder().encode(text);
  return async (source) => ({
    ...{ modified: true, etag: null, lastModified: null },
    feed: await readFile(bytes, null, source, bindings),
  });
}

/** Runs an import invocation by invocation. @returns the statements of each. */
async function inSteps(
  text: string,
): Promise<{ report: Report; steps: number[]; largest: number }> {
  let report = await begin(db, 'verein', NOW);
  const steps: number[] = [];
  let largest = 0;
  do {
    const { bindings, counts } = counted(at(NOW));
    await runImport(bindings, report, reading(text, bindings));
    steps.push(counts.statements);
    largest = Math.max(largest, counts.largest);
    [report] = (await db.select().from(imports).where(eq(imports.id, report.id))) as [Report];
  } while (!report.finishedAt && steps.length < 100);
  return { report, steps, largest };
}

describe('an import', () => {
  it('stays below fifty statements an invocation and one megabyte a parameter', async () => {
    const { report, steps, largest } = await inSteps(feedOf(1000));
    expect(report).toMatchObject({ created: 1000, written: 1000, error: null });
    expect(Math.max(...steps)).toBeLessThan(50);
    expect(steps.length).toBeGreaterThan(1);
    expect(largest).toBeLessThan(1_000_000);
    expect(await env.FILES.list({ prefix: 'imports/' })).toMatchObject({ objects: [] });
  }, 60_000);

  it('of what is there already asks for a handful of things, however much it is', async () => {
    const text = feedOf(1000);
    await inSteps(text);
    const { report, steps } = await inSteps(text);
    expect(report).toMatchObject({ unchanged: 1000, written: 0 });
    expect(steps).toEqual([expect.any(Number)]);
    expect(steps[0]).toBeLessThan(12);
  }, 60_000);

  it('lays out a million dates and no more, and refuses the events beyond', async () => {
    const daily = Array.from({ length: 202 }, (_, at) =>
      vevent('Täglich', `UID:${at}`, 'DTSTART:20100101T100000', 'RRULE:FREQ=DAILY'),
    );
    const source = { ...editorsSource(at(NOW)), slug: 'neu' };
    const report = await tryImport(at(NOW), source, reading(calendar(...daily), at(NOW)));
    expect(report).toMatchObject({ created: 200, refused: 2, dates: 1_000_000, error: null });
    expect(report.refusals[0]?.reason).toBe(
      'The feed has more than 1,000,000 dates; this event is left out.',
    );
  }, 60_000);

  it('comes to the same if it breaks off behind any of its steps and begins anew', async () => {
    const text = feedOf(600);
    await inSteps(text);
    const whole = await contents();
    for (const batches of [1, 2, 3]) {
      await clear();
      await smallCity();
      await breakOff(text, batches);
      expect((await contents())[0]?.length).toBeLessThan(600);
      await inSteps(text);
      expect(await contents()).toEqual(whole);
    }
  }, 120_000);

  it('comes to the same in whatever order its feed stands', async () => {
    const parts = feedOf(200).split('BEGIN:VEVENT');
    await inSteps(parts.join('BEGIN:VEVENT'));
    const before = await contents();
    await clear();
    await smallCity();
    const [head = '', ...rest] = parts;
    const ended = rest.map((one) => one.replace('END:VCALENDAR', '')).reverse();
    await inSteps(`${[head, ...ended].join('BEGIN:VEVENT')}\r\nEND:VCALENDAR`);
    expect(await contents()).toEqual(before);
  }, 60_000);
});

/** An import whose database goes away behind so many transactions that wrote events. */
async function breakOff(text: string, batches: number): Promise<void> {
  let left = batches;
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === 'batch')
        return (statements: D1PreparedStatement[]) => {
          const writes = statements.length > 4;
          if (writes && left-- <= 0) throw new Error('The database is gone.');
          return target.batch(statements);
        };
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const bindings = { ...at(NOW), DB } as Env;
  const report = await begin(db, 'verein', NOW);
  await runImport(bindings, report, reading(text, bindings)).catch(() => {});
}
