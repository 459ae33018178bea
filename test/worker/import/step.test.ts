/** How a calendar keeps in step with its source: what is gone, what returns, what is not believed. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { calendar, clear, contents, get, importText, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const fest = (day: string, title = `Fest ${day}`) =>
  vevent(title, `UID:${day}`, `DTSTART:202606${day}T150000`);
const titles = async (query = 'start=2026-01-01') =>
  (await get<Events>(`/v1/events?${query}`)).body.events.map(({ title }) => title);
const idOf = async (title: string) =>
  (await get<Events>('/v1/events?start=2026-01-01')).body.events.find((one) => one.title === title)
    ?.id;

describe('an event that its source no longer has', () => {
  it('is a tombstone, not a hole', async () => {
    await importText(calendar(fest('12'), fest('13'), fest('14')));
    const id = await idOf('Fest 13');
    expect(await importText(calendar(fest('12'), fest('14')))).toMatchObject({
      withdrawn: 1,
      unchanged: 2,
      created: 0,
    });
    expect(await titles()).toEqual(['Fest 12', 'Fest 14']);
    expect(await get(`/v1/events/${id}`)).toMatchObject({
      status: 410,
      body: { detail: 'This event has been withdrawn.' },
    });
    expect(await get(`/v1/events/${id}/once`)).toMatchObject({ status: 410 });
  });

  it('stays gone with the next import, and is reported once', async () => {
    await importText(calendar(fest('12'), fest('13'), fest('14')));
    await importText(calendar(fest('12'), fest('14')));
    const before = await contents();
    expect(await importText(calendar(fest('12'), fest('14')))).toMatchObject({ withdrawn: 0 });
    expect(await contents()).toEqual(before);
  });

  it('comes back under the same id', async () => {
    await importText(calendar(fest('12'), fest('13'), fest('14')));
    const id = await idOf('Fest 13');
    await importText(calendar(fest('12'), fest('14')));
    expect(await importText(calendar(fest('12'), fest('13'), fest('14')))).toMatchObject({
      created: 1,
      unchanged: 2,
    });
    expect(await idOf('Fest 13')).toBe(id);
  });

  it('is kept if it was over before all that the feed still lists', async () => {
    await importText(calendar(fest('02'), fest('03'), fest('13')));
    expect(await importText(calendar(fest('13')))).toMatchObject({ withdrawn: 0, error: null });
    expect(await titles()).toEqual(['Fest 02', 'Fest 03', 'Fest 13']);
  });

  it('is withdrawn, though it was over, if the feed still lists what was before it', async () => {
    await importText(calendar(fest('02'), fest('03'), fest('13')));
    expect(await importText(calendar(fest('02'), fest('13')))).toMatchObject({ withdrawn: 1 });
    expect(await titles()).toEqual(['Fest 02', 'Fest 13']);
  });

  it('is not withdrawn because it cannot be read this time', async () => {
    await importText(calendar(fest('12'), fest('13')));
    const broken = vevent('Fest 13', 'UID:13', 'DTSTART:20261399T150000');
    expect(await importText(calendar(fest('12'), broken))).toMatchObject({
      withdrawn: 0,
      refused: 1,
    });
    expect(await titles()).toEqual(['Fest 12', 'Fest 13']);
  });
});

describe('a feed that is suddenly small', () => {
  const four = ['12', '13', '14', '15'].map((day) => fest(day));

  it('changes nothing if more than half is missing, and says so', async () => {
    await importText(calendar(...four));
    const before = await contents();
    const report = await importText(calendar(fest('12', 'Anders')));
    expect(report.error).toMatch(/^3 of 4 events are suddenly missing from the feed/);
    expect(report).toMatchObject({ changed: 0, unchanged: 0, withdrawn: 0, written: 0 });
    expect(report.finishedAt).toBe('2026-06-10T12:00:00Z');
    expect(await contents()).toEqual(before);
  });

  it('changes nothing if it is empty', async () => {
    await importText(calendar(...four));
    const before = await contents();
    const report = await importText(calendar());
    expect(report.error).toMatch(
      /^The feed is suddenly empty, .*import it once more and confirm it\.$/,
    );
    expect(await contents()).toEqual(before);
  });

  it('is believed with half of its events', async () => {
    await importText(calendar(...four));
    expect(await importText(calendar(...four.slice(0, 2)))).toMatchObject({
      withdrawn: 2,
      error: null,
    });
  });

  it('is believed if someone confirms it', async () => {
    await importText(calendar(...four));
    const report = await importText(calendar(fest('12')), 'verein', undefined, { confirmed: true });
    expect(report).toMatchObject({ withdrawn: 3, unchanged: 1, error: null });
    expect(await titles()).toEqual(['Fest 12']);
  });

  it('is nothing to worry about when it was empty before', async () => {
    expect(await importText(calendar())).toMatchObject({ error: null, created: 0 });
  });
});

describe('a changed event', () => {
  it('keeps the numbers of the dates that stay where they are', async () => {
    const chor = (title: string, count: number) =>
      vevent(title, 'UID:c', 'DTSTART:20260613T150000', `RRULE:FREQ=WEEKLY;COUNT=${count}`);
    await importText(calendar(chor('Chor', 3)));
    const [, before = []] = await contents();
    await importText(calendar(chor('Kinderchor', 4)));
    const [events, after = [], , find = []] = await contents();
    const numbers = (rows: unknown[]) => rows.map((row) => (row as { id: number }).id);
    expect(numbers(after).slice(0, 3)).toEqual(numbers(before));
    expect(after).toHaveLength(4);
    expect(find).toHaveLength(4);
    expect(events).toMatchObject([{ version: 2 }]);
    expect(await titles('q=chor')).toHaveLength(4);
    expect(await titles('q=kinderchor')).toHaveLength(4);
  });

  it('is not one because it stands elsewhere in the feed or was stamped anew', async () => {
    const stamped = (stamp: string) =>
      vevent('Fest', 'UID:f', 'DTSTART:20260613T150000', `DTSTAMP:${stamp}`, 'SEQUENCE:1');
    await importText(calendar(stamped('20260601T000000Z'), fest('14')));
    const before = await contents();
    expect(await importText(calendar(fest('14'), stamped('20260602T000000Z')))).toMatchObject({
      unchanged: 2,
      changed: 0,
    });
    expect(await contents()).toEqual(before);
  });

  it('is one whatever SEQUENCE says', async () => {
    const held = (place: string) =>
      vevent('Fest', 'UID:f', 'DTSTART:20260613T150000', `LOCATION:${place}`, 'SEQUENCE:0');
    await importText(calendar(held('Markt')));
    expect(await importText(calendar(held('Rathaus')))).toMatchObject({ changed: 1 });
  });
});
