/** Series in calendar files: what our importer lays out of them is what the service shows. */
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events, Series } from '../../../../schema/contract.ts';
import {
  calendar,
  clear,
  get,
  importText,
  request,
  smallCity,
  token,
  vevent,
} from '../../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const series = (...lines: string[]) => vevent('Chor', 'UID:c', ...lines);
const BERLIN = ';TZID=Europe/Berlin:';
const start = `DTSTART${BERLIN}20260601T190000`;
const end = `DTEND${BERLIN}20260601T203000`;
/** A date of it that is otherwise. */
const other = (recurrenceId: string, ...lines: string[]) =>
  series(`RECURRENCE-ID${recurrenceId}`, ...lines);

const file = async () => (await request('/calendar.ics')).text();
const linesOf = (text: string, name: string) =>
  text
    .slice(text.indexOf('BEGIN:VEVENT'))
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => new RegExp(`^${name}[;:]`).test(line));

/** What is shown over a year. */
async function shown() {
  const { body } = await get<Events>('/v1/events?start=2026-05-01&end=2027-05-01&limit=200');
  return body.events.map(({ title, start, end, status }) => ({ title, start, end, status }));
}

/** What is shown of a feed, and what would be of the file that is written of it. */
async function both(...components: string[]) {
  await importText(calendar(...components));
  const [text, before] = [await file(), await shown()];
  await clear();
  await smallCity();
  await importText(text);
  return { text, before, after: await shown() };
}

const cases: Record<string, string[]> = {
  'without an end': [series(start, 'RRULE:FREQ=WEEKLY')],
  'of whole days': [
    series(
      'DTSTART;VALUE=DATE:20260601',
      'DTEND;VALUE=DATE:20260603',
      'RRULE:FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9;UNTIL=20261231T120000Z',
    ),
  ],
  'of another zone': [
    series('DTSTART;TZID=America/New_York:20260601T200000', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=30'),
  ],
  'in UTC': [series('DTSTART:20260601T223000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=30')],
  'with dates taken out, some by their day alone': [
    series(
      ...[start, end, 'RRULE:FREQ=DAILY;COUNT=20'],
      `EXDATE${BERLIN}20260603T190000,20260604T190000`,
      'EXDATE;VALUE=DATE:20260606',
    ),
  ],
  'whose first date is taken out': [
    series(start, end, 'RRULE:FREQ=WEEKLY;COUNT=5', `EXDATE${BERLIN}20260601T190000`),
  ],
  'of named dates, one of them longer': [
    series(
      ...[start, end, `RDATE${BERLIN}20260610T180000`],
      'RDATE;VALUE=PERIOD:20260620T180000/20260620T230000',
    ),
  ],
  'with moved, cancelled, renamed and additional dates': [
    series(start, end, 'RRULE:FREQ=WEEKLY;COUNT=10', `EXDATE${BERLIN}20260803T190000`),
    other(`${BERLIN}20260608T190000`, `DTSTART${BERLIN}20260609T180000`),
    other(`${BERLIN}20260615T190000`, `DTSTART${BERLIN}20260615T190000`, 'STATUS:CANCELLED'),
    vevent(
      'Konzert',
      'UID:c',
      `RECURRENCE-ID${BERLIN}20260622T190000`,
      `DTSTART${BERLIN}20260622T190000`,
    ),
    other(`${BERLIN}20260801T190000`, `DTSTART${BERLIN}20260801T200000`),
  ],
  'with all dates from one on moved': [
    series(start, end, 'RRULE:FREQ=WEEKLY'),
    other(
      `;RANGE=THISANDFUTURE${BERLIN}20260706T190000`,
      `DTSTART${BERLIN}20260707T200000`,
      `DTEND${BERLIN}20260707T213000`,
    ),
  ],
  'whose dates alone are known': [
    other(`${BERLIN}20260615T190000`, `DTSTART${BERLIN}20260616T190000`),
    other(`${BERLIN}20260608T190000`, `DTSTART${BERLIN}20260608T190000`),
  ],
  'over a change of the clocks': [
    series(
      `DTSTART${BERLIN}20261020T220000`,
      `DTEND${BERLIN}20261021T040000`,
      'RRULE:FREQ=DAILY;COUNT=10',
    ),
  ],
  'whose times a change of the clocks skips': [
    series(`DTSTART${BERLIN}20270326T023000`, 'RRULE:FREQ=DAILY;COUNT=5'),
  ],
  'whose rule does not hit its first date, which counts': [
    series(`DTSTART${BERLIN}20260603T190000`, 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4'),
  ],
  'whose rule does not hit its first date': [
    series(`DTSTART${BERLIN}20260603T190000`, 'RRULE:FREQ=WEEKLY;BYDAY=MO'),
  ],
  'with a date of another kind': [
    series('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=WEEKLY;COUNT=3', 'RDATE:20260620T180000'),
  ],
};

const instant = (start: string) => (start.length === 10 ? start : new Date(start).toISOString());

/** Titles and starts over the same year, as another program lays a file out. */
function expandedBy(text: string): string[] {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const until = ICAL.Time.fromDateTimeString('2027-05-01T00:00:00');
  const found: string[] = [];
  for (const component of root.getAllSubcomponents('vevent')) {
    if (component.hasProperty('recurrence-id')) continue;
    const event = new ICAL.Event(component);
    const dates = event.iterator();
    for (let next = dates.next(); next && next.compare(until) < 0; next = dates.next()) {
      const { startDate, item } = event.getOccurrenceDetails(next);
      const local = startDate.toString();
      const start = startDate.isDate ? local : startDate.toJSDate().toISOString();
      found.push(`${item.summary} ${start}`);
    }
  }
  return found;
}

describe('a series', () => {
  it.each(Object.entries(cases))('%s is laid out of its file as it is shown', async (_, feed) => {
    const { before, after } = await both(...feed);
    expect(before.length).toBeGreaterThan(1);
    expect(after).toEqual(before);
  });

  // ical.js takes a time that clocks skip for one before it, not behind (RFC 5545, 3.3.5).
  const { 'whose times a change of the clocks skips': _, ...taken } = cases;

  it.each(Object.entries(taken))('%s is laid out by ical.js as it is shown', async (_, feed) => {
    await importText(calendar(...feed));
    const expected = (await shown()).map(({ title, start }) => `${title} ${instant(start)}`);
    expect(expandedBy(await file()).sort()).toEqual(expected.sort());
  });

  it('has dates that are the same as the series not once more', async () => {
    const { text } = await both(
      series(start, end, 'RRULE:FREQ=WEEKLY;COUNT=5'),
      other(`${BERLIN}20260608T190000`, `DTSTART${BERLIN}20260608T190000`),
    );
    expect(linesOf(text, 'UID')).toHaveLength(1);
    expect(linesOf(text, 'RDATE')).toEqual([]);
  });

  it.each([
    [start, 'FREQ=WEEKLY;UNTIL=20260630', 'FREQ=WEEKLY;UNTIL=20260630T215959Z'],
    [start, 'UNTIL=20260630T190000;FREQ=WEEKLY', 'FREQ=WEEKLY;UNTIL=20260630T170000Z'],
    [start, 'freq=weekly;byday=mo,we;x-a=1', 'FREQ=WEEKLY;BYDAY=MO,WE'],
    [
      'DTSTART;VALUE=DATE:20260601',
      'FREQ=DAILY;BYHOUR=9;UNTIL=20260630T215959Z',
      'FREQ=DAILY;UNTIL=20260630',
    ],
  ])('%s with %s has its rule as the RFC wants it', async (from, rule, expected) => {
    await importText(calendar(series(from, `RRULE:${rule}`)));
    expect(linesOf(await file(), 'RRULE')).toEqual([`RRULE:${expected}`]);
  });

  it('with all dates from one on moved ends where it is laid out, so that none is shown in two places', async () => {
    const { text } = await both(...(cases['with all dates from one on moved'] ?? []));
    expect(linesOf(text, 'RRULE')).toEqual([
      expect.stringMatching(/^RRULE:FREQ=WEEKLY;UNTIL=20280[67]\d\dT170000Z$/),
    ]);
    expect(linesOf(text, 'RECURRENCE-ID')[0]).toBe(
      'RECURRENCE-ID;TZID=Europe/Berlin:20260706T190000',
    );
    expect(linesOf(text, 'RECURRENCE-ID').length).toBeGreaterThan(90);
  });

  it('of another zone is told by that, which is described', async () => {
    const { text } = await both(...(cases['of another zone'] ?? []));
    expect(linesOf(text, 'DTSTART')).toEqual(['DTSTART;TZID=America/New_York:20260601T200000']);
    expect(text.match(/^TZID:.*$/gm)).toEqual(['TZID:America/New_York']);
  });

  it('has a date that an editor called off as cancelled', async () => {
    await importText(calendar(series(start, end, 'RRULE:FREQ=WEEKLY;COUNT=5')));
    const [first] = (await get<Events>('/v1/events?on=2026-06-15')).body.events;
    const path = `/v1/events/${first?.id}/${first?.occurrence}`;
    const headers = { authorization: await token('events'), 'content-type': 'application/json' };
    const body = JSON.stringify({ status: 'cancelled', version: 1 });
    expect((await request(path, { method: 'PATCH', headers, body })).status).toBe(200);
    const text = await file();
    const { body: now } = await get<Series>(`/v1/events/${first?.id}`);
    expect(linesOf(text, 'STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED']);
    expect(linesOf(text, 'RECURRENCE-ID')).toEqual([
      'RECURRENCE-ID;TZID=Europe/Berlin:20260615T190000',
    ]);
    expect(linesOf(text, 'SEQUENCE')).toEqual(Array(2).fill(`SEQUENCE:${now.version - 1}`));
  });
});
