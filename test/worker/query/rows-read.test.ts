/** The bar: at most 2 rows read per row answered plus 20, counted by D1 itself. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDay } from '../../../schema/dates.ts';
import { parseView } from '../../../schema/view.ts';
import { database } from '../../../worker/database.ts';
import { readDates, readIndex } from '../../../worker/query/calendars.ts';
import { readEvents } from '../../../worker/query/events.ts';
import { readMonth } from '../../../worker/query/months.ts';
import { rangeOf } from '../../../worker/query/range.ts';
import { readPart, readParts } from '../../../worker/query/sitemap.ts';
import { calendar, clear, importText, smallCity, vevent } from '../service.ts';

/** A D1 that adds up what its answers say they read. `raw` says nothing, so `all` is asked as well. */
function counting(binding: D1Database) {
  const counter = { rows: 0, binding };
  const add = <T extends D1Result>(result: T): T => {
    counter.rows += result.meta.rows_read;
    return result;
  };
  const statement = (inner: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(inner, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values));
        if (name === 'all') return async () => add(await target.all());
        if (name === 'raw') return async () => add(await target.all()) && target.raw();
        return Reflect.get(target, name);
      },
    });
  counter.binding = new Proxy(binding, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql));
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) =>
          (await target.batch(statements)).map(add);
      }
      return Reflect.get(target, name);
    },
  });
  return counter;
}

const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10).replaceAll('-', '');

/** 1,600 events over 400 days; a tenth are exhibitions of 90 days. */
function feed(): string {
  const events = Array.from({ length: 1600 }, (_, at) => {
    const lines = [
      `X-QUARTIER-DISTRICT:${['stoecken', 'sahlkamp', 'sahlkamp-mitte'][at % 3]}`,
      `CATEGORIES:${['Feste', 'Konzerte'][at % 2]}`,
      ...(at % 4 < 2 ? ['X-COST-TYPE:free'] : []),
    ];
    const title = `${['Stadtteilfest', 'Markt', 'Chor'][(at % 5) % 3]} am Nordufer ${at}`;
    const first = Math.floor(at / 4);
    const dates =
      at % 10 === 7
        ? [`DTSTART;VALUE=DATE:${day(first)}`, `DTEND;VALUE=DATE:${day(first + 90)}`]
        : [`DTSTART:${day(first)}T1${at % 10}0000`];
    return vevent(title, ...dates, ...lines);
  });
  return calendar(...events);
}

const facets = [
  'free=true',
  'district=stoecken,sahlkamp',
  'district=nord',
  'category=feste',
  'q=fest',
  'q=chor nordufer',
];
const ranges = [
  'month=2026-06',
  'on=2026-06-10',
  'start=2026-05-01',
  'start=2026-05-01&end=2026-08-01',
];
const pairs = facets.flatMap((one, at) =>
  ['', ...facets.slice(at + 1)].map((two) => [one, two].filter(Boolean).join('&')),
);
const views = ranges.flatMap((range) =>
  ['', ...pairs].map((filter) => [range, filter].filter(Boolean).join('&')),
);

const view = (query: string) => parseView(new URLSearchParams(query)).view;

beforeAll(async () => {
  await clear();
  await smallCity();
  await importText(feed());
});

describe('a page of events', () => {
  it.each(views)('of %s reads at most two rows per row answered', async (query) => {
    const counter = counting(env.DB);
    const asked = view(query);
    const limit = 50;
    const first = await readEvents(
      database(counter.binding),
      asked,
      rangeOf(asked, toDay('2026-06-10')),
      {
        limit,
        after: 0,
      },
    );
    const answered = first.rows.length + (first.more ? 1 : 0);
    expect(counter.rows).toBeLessThanOrEqual(2 * answered + 20);
    expect(counter.rows).toBeGreaterThan(0);
  });

  it('goes on where the one before ended, through exhibitions and all, and ends', async () => {
    const asked = view('start=2026-05-01&end=2026-08-01&free=true');
    const range = rangeOf(asked, 0);
    const seen: number[] = [];
    for (let after = 0, more = true; more; after = seen.at(-1) ?? 0) {
      const page = await readEvents(database(env.DB), asked, range, { limit: 20, after });
      seen.push(...page.rows.map(({ id }) => id));
      more = page.more;
    }
    const all = await readEvents(database(env.DB), asked, range, { limit: 1000, after: 0 });
    expect(seen).toEqual(all.rows.map(({ id }) => id));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(180);
  });

  it('of a day holds the exhibitions that began up to 89 days before', async () => {
    const asked = view('on=2026-06-10');
    const { rows } = await readEvents(database(env.DB), asked, rangeOf(asked, 0), {
      limit: 200,
      after: 0,
    });
    const exhibitions = rows.filter(({ doc }) => doc.includes('"allDay":true'));
    // Four events a day and one in ten runs 90 days: 36 run on any day, one or none of them begins on it.
    expect(exhibitions.length).toBe(36);
    expect(rows.length - exhibitions.length).toBeLessThanOrEqual(4);
  });
});

describe('what a file holds', () => {
  it.each([
    'month=2026-06',
    'start=2026-05-01&free=true',
    'q=fest',
    'district=nord&start=2026-06-10',
  ])('of %s is known for four rows a date, and its texts are had for five more', async (query) => {
    const asked = view(query);
    const range = rangeOf(asked, toDay('2026-06-10'));
    const index = counting(env.DB);
    const whole = { after: '', limit: 10_000 };
    const listed = await readIndex(database(index.binding), asked, range, 'dates', whole);
    expect(listed.length).toBeGreaterThan(20);
    expect(index.rows).toBeLessThanOrEqual(4 * listed.length + 20);
    const texts = counting(env.DB);
    const dates = await readDates(
      database(texts.binding),
      listed.map(({ number }) => number),
    );
    expect(dates.length).toBe(listed.length);
    expect(texts.rows).toBeLessThanOrEqual(5 * listed.length + 20);
  });
});

describe('counts of a month', () => {
  it.each(['', 'free=true', 'district=nord&category=feste', 'q=fest'])(
    'with %j read one row an occurrence',
    async (query) => {
      const counter = counting(env.DB);
      const days = await readMonth(
        database(counter.binding),
        view(query),
        toDay('2026-06-01'),
        toDay('2026-07-06'),
      );
      const counted = days.reduce((sum, { events }) => sum + events, 0) + (days[0]?.ongoing ?? 0);
      expect(days).toHaveLength(35);
      expect(counted).toBeGreaterThan(20);
      expect(counter.rows).toBeLessThanOrEqual(2 * counted + 20);
    },
  );

  it('are what a page of each day holds', async () => {
    const asked = view('free=true');
    const days = await readMonth(database(env.DB), asked, toDay('2026-06-01'), toDay('2026-06-08'));
    for (const { day, events, ongoing } of days) {
      const range = { start: day, end: day + 1, relative: false };
      const { rows } = await readEvents(database(env.DB), asked, range, { limit: 200, after: 0 });
      expect(rows.length).toBe(events + ongoing);
    }
  });
});

describe('the sitemap', () => {
  const day = toDay('2026-06-10');

  it('finds where its parts begin by one row an event that is not over', async () => {
    const counter = counting(env.DB);
    const parts = await readParts(database(counter.binding), day, 300);
    const all = await readPart(database(env.DB), { day, id: '' }, 2000);
    expect(parts).toHaveLength(Math.ceil(all.length / 300));
    expect(all.length).toBeGreaterThan(900);
    expect(all.length).toBeLessThan(1500);
    expect(counter.rows).toBeLessThanOrEqual(all.length + 20);
  });

  it('reads at most two rows an event of a part, and nothing of what is over', async () => {
    const parts = await readParts(database(env.DB), day, 300);
    const seen: string[] = [];
    for (const part of parts) {
      const counter = counting(env.DB);
      const events = await readPart(database(counter.binding), part, 300);
      expect(counter.rows).toBeLessThanOrEqual(2 * events.length + 20);
      seen.push(...events.map(({ id }) => id));
    }
    const all = await readPart(database(env.DB), { day, id: '' }, 2000);
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});
