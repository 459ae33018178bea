import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { toDay } from '../../../schema/dates.ts';
import { moveWindow } from '../../../worker/import/window.ts';
import { at, calendar, clear, contents, get, importText, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const weekly = (...more: string[]) =>
  vevent(
    'Chor',
    'UID:chor',
    'DTSTART;TZID=Europe/Berlin:20260601T190000',
    'RRULE:FREQ=WEEKLY',
    ...more,
  );
const exhibition = vevent(
  'Schau',
  'UID:schau',
  'DTSTART;VALUE=DATE:20260601',
  'DTEND;VALUE=DATE:20260830',
);

const titles = async (query: string, now?: string) =>
  (await get<Events>(`/v1/events?${query}`, now)).body.events.map(
    ({ title, start }) => `${title} ${start}`,
  );

describe('an import', () => {
  it('brings events in and reports it', async () => {
    const report = await importText(calendar(weekly(), exhibition, vevent('Ohne Datum', 'UID:x')));
    expect(report).toMatchObject({
      source: 'verein',
      created: 2,
      changed: 0,
      unchanged: 0,
      refused: 1,
      refusals: [
        { uid: 'x', line: expect.any(Number), reason: expect.stringContaining('DTSTART') },
      ],
      total: 2,
      written: 2,
      error: null,
      startedAt: '2026-06-10T12:00:00Z',
    });
    expect(await titles('start=2026-06-10&end=2026-06-17')).toEqual([
      'Schau 2026-06-01',
      'Chor 2026-06-15T19:00:00+02:00',
    ]);
  });

  it('of the same feed changes nothing', async () => {
    await importText(calendar(weekly(), exhibition));
    const before = await contents();
    const report = await importText(
      calendar(weekly(), exhibition),
      'verein',
      '2026-06-20T12:00:00Z',
    );
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await contents()).toEqual(before);
  });

  it('of a changed event replaces its dates and leaves no trace of the old ones', async () => {
    await importText(calendar(exhibition, weekly()));
    const moved = exhibition.replace('20260601', '20260605').replace('Schau', 'Ausstellung');
    expect(await importText(calendar(moved, weekly()))).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await titles('on=2026-06-02')).toEqual([]);
    expect(await titles('on=2026-06-06')).toEqual(['Ausstellung 2026-06-05']);
    expect(await titles('q=schau&start=2026-06-01')).toEqual([]);
    expect(await titles('q=ausstellung&start=2026-06-01')).toEqual(['Ausstellung 2026-06-05']);
    const [, occurrences, running, find] = await contents();
    expect(find).toHaveLength(occurrences?.length ?? 0);
    expect(running).toHaveLength(85);
  });

  it('keeps the identity of an event that moves', async () => {
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260613T150000')));
    const [before] = (await get<Events>('/v1/events')).body.events;
    await importText(calendar(vevent('Fest', 'UID:f', 'DTSTART:20260620T150000')));
    const [after] = (await get<Events>('/v1/events')).body.events;
    expect(after).toMatchObject({ id: before?.id, occurrence: before?.occurrence });
    expect(after?.start).toBe('2026-06-20T15:00:00+02:00');
  });

  it('tells the same UID of two sources apart', async () => {
    await env.DB.prepare(
      "INSERT INTO sources (slug, name, url) VALUES ('zwei', 'Zwei', '/b.ics')",
    ).run();
    const fest = calendar(vevent('Fest', 'UID:f', 'DTSTART:20260613T150000'));
    await importText(fest);
    expect(await importText(fest, 'zwei')).toMatchObject({ created: 1 });
    expect(await titles('')).toHaveLength(2);
  });

  it('moves the window of an endless rule on, and only adds to it', async () => {
    await importText(calendar(weekly()));
    const [, before] = await contents();
    expect(await titles('start=2028-07-01')).toEqual([]);
    expect(await moveWindow(at('2026-07-10T12:00:00Z'))).toBe(false);
    const [events, after] = await contents();
    expect(after?.slice(0, before?.length)).toEqual(before);
    expect(events).toMatchObject([{ version: 1, last_day: toDay('2028-07-31') }]);
    expect(await titles('start=2028-07-01')).toEqual([
      'Chor 2028-07-03T19:00:00+02:00',
      'Chor 2028-07-10T19:00:00+02:00',
      'Chor 2028-07-17T19:00:00+02:00',
      'Chor 2028-07-24T19:00:00+02:00',
      'Chor 2028-07-31T19:00:00+02:00',
    ]);
  });

  it('gives dates that begin at the same time numbers of their own', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      vevent(`Fest ${at}`, 'DTSTART:20260613T150000'),
    );
    await importText(calendar(...many));
    await importText(calendar(...many.map((one) => one.replace('Fest', 'Feier'))));
    expect(new Set(await titles('on=2026-06-13')).size).toBe(30);
  });

  it('lets one date say otherwise: another title, called off', async () => {
    const cancelled = vevent(
      'Probe fällt aus',
      'UID:chor',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260615T190000',
      'DTSTART;TZID=Europe/Berlin:20260615T190000',
      'STATUS:CANCELLED',
    );
    await importText(calendar(weekly(), cancelled));
    const { events } = (await get<Events>('/v1/events?start=2026-06-15&end=2026-06-23')).body;
    expect(events.map(({ title, status }) => [title, status])).toEqual([
      ['Probe fällt aus', 'cancelled'],
      ['Chor', 'scheduled'],
    ]);
    expect(await titles('q=probe')).toEqual(['Probe fällt aus 2026-06-15T19:00:00+02:00']);
  });

  it('that finds no calendar says so and leaves everything as it was', async () => {
    await importText(calendar(weekly()));
    const before = await contents();
    const report = await importText('<!doctype html><title>Wartung</title>');
    expect(report.error).toBeTruthy();
    expect(report.finishedAt).toBe('2026-06-10T12:00:00Z');
    expect(await contents()).toEqual(before);
  });

  it('refuses a date that is none by its UID and brings the others in', async () => {
    const report = await importText(
      calendar(
        vevent('Kaputt', 'UID:k', 'DTSTART:20261345T150000'),
        vevent('Zu früh', 'UID:z', 'DTSTART:19691231T150000'),
        vevent('Gut', 'DTSTART:20260613T150000'),
      ),
    );
    expect(report).toMatchObject({
      created: 1,
      refusals: [
        { uid: 'k', reason: '2026-13-45T15:00:00 is no date of the calendar.' },
        { uid: 'z', reason: '1969-12-31 is not between 1970 and 2399.' },
      ],
      error: null,
    });
  });
});
