/** What is kept of an event across its changes: since when it is there, and when it was before it was moved. */
import { beforeEach, describe, expect, it } from 'vitest';
import { events } from '../../../schema/tables.ts';
import { calendar, clear, db, importText, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const kept = () =>
  db
    .select({ publishedAt: events.publishedAt, previousStart: events.previousStart })
    .from(events)
    .get();
const read = (now: string, ...lines: string[]) =>
  importText(calendar(vevent('Fest', 'UID:f', ...lines)), 'verein', now);

describe('an event', () => {
  it('was first there when it was first read, whatever becomes of it', async () => {
    await read('2026-06-10T12:00:00Z', 'DTSTART:20260613T150000');
    await read('2026-06-11T12:00:00Z', 'DTSTART:20260613T150000', 'LOCATION:Aula');
    await importText(calendar(vevent('Anderes', 'UID:o', 'DTSTART:20260614T150000')), 'verein');
    await read('2026-06-12T12:00:00Z', 'DTSTART:20260613T150000');
    expect(await kept()).toEqual({ publishedAt: '2026-06-10T12:00:00Z', previousStart: null });
  });

  it('that is moved keeps when it was before, until it is moved again', async () => {
    await read('2026-06-10T12:00:00Z', 'DTSTART:20260613T150000');
    await read('2026-06-11T12:00:00Z', 'DTSTART:20260620T160000');
    expect((await kept())?.previousStart).toBe('2026-06-13T15:00:00+02:00');
    await read('2026-06-12T12:00:00Z', 'DTSTART:20260620T160000', 'LOCATION:Aula');
    expect((await kept())?.previousStart).toBe('2026-06-13T15:00:00+02:00');
    await read('2026-06-13T12:00:00Z', 'DTSTART;VALUE=DATE:20260627', 'LOCATION:Aula');
    expect((await kept())?.previousStart).toBe('2026-06-20T16:00:00+02:00');
    await read('2026-06-14T12:00:00Z', 'DTSTART;VALUE=DATE:20260704', 'LOCATION:Aula');
    expect((await kept())?.previousStart).toBe('2026-06-27');
  });

  it('with several dates was at no one time before', async () => {
    await read('2026-06-10T12:00:00Z', 'DTSTART:20260613T150000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    await read('2026-06-11T12:00:00Z', 'DTSTART:20260614T150000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    expect((await kept())?.previousStart).toBeNull();
  });
});
