import { beforeEach, describe, expect, it } from 'vitest';
import type { Month, Problem } from '../../../schema/contract.ts';
import { calendar, clear, get, importText, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

describe('GET /v1/months/{month}', () => {
  it('answers the 35 days of August 2017’s whole weeks', async () => {
    const { response, status, body } = await get<Month>('/v1/months/2017-08');
    expect(status).toBe(200);
    expect(body.month).toBe('2017-08');
    expect(body.timeZone).toBe('Europe/Berlin');
    expect(body.days).toHaveLength(35);
    expect(body.days[0]).toEqual({ date: '2017-07-31', events: 0, ongoing: 0 });
    expect(body.days.at(-1)?.date).toBe('2017-09-03');
    expect(response.headers.get('Cache-Control')).toBe(
      'public, max-age=60, stale-while-revalidate=300',
    );
    expect(response.headers.get('Cache-Tag')).toBe(
      'events,month:2017-07,month:2017-08,month:2017-09',
    );
    expect(response.headers.get('ETag')).toBeTruthy();
  });

  it.each([
    ['2026-02', 35, '2026-01-26'],
    ['2027-02', 28, '2027-02-01'],
    ['2026-08', 42, '2026-07-27'],
  ])('shows %s in %i days from %s', async (month, count, first) => {
    const { body } = await get<Month>(`/v1/months/${month}`);
    expect(body.days).toHaveLength(count);
    expect(body.days[0]?.date).toBe(first);
  });

  it('counts what begins on a day apart from what goes on, filtered and not', async () => {
    await importText(
      calendar(
        vevent('Fest', 'DTSTART:20260613T150000', 'X-COST-TYPE:free'),
        vevent('Konzert', 'DTSTART:20260613T200000'),
        vevent(
          'Markt',
          'DTSTART;VALUE=DATE:20260613',
          'DTEND;VALUE=DATE:20260616',
          'X-COST-TYPE:free',
        ),
        vevent(
          'Schau',
          'DTSTART;VALUE=DATE:20240101',
          'DTEND;VALUE=DATE:20260614',
          'X-COST-TYPE:free',
        ),
      ),
    );
    const days = async (query: string) => {
      const { body } = await get<Month>(`/v1/months/2026-06${query}`);
      return body.days
        .filter(({ date }) => date >= '2026-06-12' && date <= '2026-06-16')
        .map(({ events, ongoing }) => [events, ongoing]);
    };
    expect(await days('')).toEqual([
      [0, 1],
      [3, 1],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(await days('?free=true')).toEqual([
      [0, 1],
      [2, 1],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(await days('?q=konzert')).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it.each([
    ['/v1/months/2026-13', 404],
    ['/v1/months/now', 404],
    ['/v1/months/2026-06?on=today', 400],
    ['/v1/months/2026-06?district=nowhere', 400],
    ['/v1/months/2026-06?limit=5', 400],
  ])('answers %s with %i', async (path, expected) => {
    const { response, status } = await get<Problem>(path);
    expect(status).toBe(expected);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});
