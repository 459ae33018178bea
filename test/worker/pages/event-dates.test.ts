import { describe, expect, it } from 'vitest';
import type { Event, Status } from '../../../schema/contract.ts';
import { leading, meant } from '../../../worker/pages/event-dates.tsx';

const date = (day: string, status: Status = 'scheduled', end: string | null = null) =>
  ({ start: day, end, allDay: true, status }) as Event;
const days = (dates: Event[]) => dates.map(({ start }) => start);

const TODAY = '2017-08-04';

describe('the dates that stand first', () => {
  it('are the next one', () => {
    const dates = [date('2017-08-08'), date('2017-08-15')];
    expect(days(leading(dates, TODAY))).toEqual(['2017-08-08']);
    expect(days(leading([date('2017-08-04'), ...dates], TODAY))).toEqual([TODAY]);
  });

  it('are the one that goes on, until its last day is over', () => {
    const dates = [date('2017-07-03', 'scheduled', '2017-08-05'), date('2017-09-01')];
    expect(days(leading(dates, TODAY))).toEqual(['2017-07-03']);
    expect(days(leading(dates, '2017-08-05'))).toEqual(['2017-09-01']);
  });

  it('have the next one that is on, where the first is not', () => {
    const off = [date('2017-08-08', 'cancelled'), date('2017-08-15', 'postponed')];
    const dates = [...off, date('2017-08-22'), date('2017-08-29')];
    expect(days(leading(dates, TODAY))).toEqual(['2017-08-08', '2017-08-22']);
    expect(meant(leading(dates, TODAY))?.start).toBe('2017-08-22');
    expect(days(leading(off, TODAY))).toEqual(['2017-08-08']);
    expect(meant(leading(off, TODAY))?.start).toBe('2017-08-08');
  });

  it('are the last one, once all are over', () => {
    const dates = [date('2017-06-01'), date('2017-06-08')];
    expect(days(leading(dates, TODAY))).toEqual(['2017-06-08']);
    expect(leading([], TODAY)).toEqual([]);
    expect(meant([])).toBeUndefined();
  });
});
