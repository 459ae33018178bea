import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import type { Ask } from '../../../widget/api.ts';
import { load } from '../../../widget/calendar/load.ts';
import { event, list, month, state } from '../drawn.tsx';

/** Loads a view and keeps the paths that were asked for. */
async function loaded(view: View, cursor: string | null = null, data?: object) {
  const asked: string[] = [];
  const ask = (async (path: string) => {
    asked.push(path);
    return path.includes('/months/')
      ? month('2017-08')
      : { ...list([event({ id: 'b' })], '2017-08-01', '2017-09-01'), next: null };
  }) as Ask;
  return {
    asked,
    data: await load({ ...state(view), ...(data && { data }) } as never, ask, cursor, '2026-11-24'),
  };
}

describe('the calendar asks for', () => {
  it.each<[View, string[]]>([
    [{}, ['/v1/events?limit=25', '/v1/months/2026-11']],
    [
      { month: '2017-08', free: 'true' },
      ['/v1/events?month=2017-08&free=true&limit=25', '/v1/months/2017-08?free=true'],
    ],
    [
      { on: 'weekend', district: 'list', lang: 'en' },
      [
        '/v1/events?on=weekend&district=list&lang=en&limit=25',
        '/v1/months/2026-11?district=list&lang=en',
      ],
    ],
  ])('list and month of %o', async (view, paths) => {
    const { asked, data } = await loaded(view);
    expect(asked).toEqual(paths);
    expect(data.view).toBe(view);
  });

  it('the rest of the list alone, and keeps what it had', async () => {
    const view = { month: '2017-08' };
    const known = {
      view,
      month: month('2017-08'),
      list: list([event({ id: 'a' })], '2017-08-01', ''),
    };
    const { asked, data } = await loaded(view, '7', known);
    expect(asked).toEqual(['/v1/events?month=2017-08&limit=25&cursor=7']);
    expect(data.list.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(data.month).toBe(known.month);
  });
});
