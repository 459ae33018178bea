import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import type { View } from '../../../schema/view.ts';
import type { Ask } from '../../../widget/api.ts';
import { load } from '../../../widget/calendar/load.ts';
import { district, event, list, month, state } from '../drawn.tsx';

interface Answers {
  events?: Event[];
  end?: string | null;
  /** What begins later. */
  later?: Event[];
}

/** Loads a view and keeps the paths that were asked for. */
async function loaded(view: View, answers: Answers = {}, cursor?: string) {
  const { events = [event()], end = '2017-09-01', later = [] } = answers;
  const asked: string[] = [];
  const ask = (async (path: string) => {
    asked.push(path);
    if (path.includes('/months/')) return month('2017-08');
    if (path.includes('/districts/')) return district({ slug: 'list' });
    if (path.includes('district=city-wide')) return list([event({ id: 'wide' })], '', null);
    return list(path.includes('limit=1') ? later : events, '2017-08-01', end);
  }) as Ask;
  return { asked, data: await load(state(view), ask, cursor) };
}

describe('the calendar asks for', () => {
  it.each<[View, string[]]>([
    [{}, ['/v1/months/2026-11', '/v1/events?limit=25']],
    [
      { month: '2017-08', free: 'true' },
      ['/v1/months/2017-08?free=true', '/v1/events?month=2017-08&free=true&limit=25'],
    ],
    [
      { on: 'weekend', category: 'musik', lang: 'en' },
      [
        '/v1/months/2026-11?category=musik&lang=en',
        '/v1/events?on=weekend&category=musik&lang=en&limit=25',
      ],
    ],
  ])('month and list of %o', async (view, paths) => {
    const { asked, data } = await loaded(view);
    expect(asked).toEqual(paths);
    expect(data.view).toBe(view);
    expect(data.month).toEqual(month('2017-08'));
    expect(data.list.events).toEqual([event()]);
  });

  it('the list from a cursor on', async () => {
    const { asked } = await loaded({ month: '2017-08' }, {}, '7');
    expect(asked).toContain('/v1/events?month=2017-08&limit=25&cursor=7');
  });

  it('the district with its office, and what is city-wide, where there is just one', async () => {
    const view = { on: 'weekend', free: 'true', district: 'list', lang: 'en' };
    const { asked, data } = await loaded(view);
    expect(asked).toEqual([
      '/v1/months/2026-11?free=true&district=list&lang=en',
      '/v1/events?on=weekend&free=true&district=list&lang=en&limit=25',
      '/v1/districts/list?lang=en',
      '/v1/events?on=weekend&free=true&district=city-wide&lang=en&limit=5',
    ]);
    expect(data.district?.slug).toBe('list');
    expect(data.wide?.events.map(({ id }) => id)).toEqual(['wide']);
  });

  it.each(['list,bothfeld', 'city-wide'])('neither for %s', async (several) => {
    const { asked, data } = await loaded({ district: several });
    expect(asked).toEqual([
      `/v1/months/2026-11?district=${several}`,
      `/v1/events?district=${several}&limit=25`,
    ]);
    expect(data).toMatchObject({ district: undefined, wide: undefined });
  });
});

describe('where the list is empty, the calendar asks for', () => {
  it('the next date, behind what was asked for', async () => {
    const later = [event({ start: '2017-09-16T10:00:00+02:00' })];
    const { asked, data } = await loaded({ month: '2017-08', free: 'true' }, { events: [], later });
    expect(asked.slice(2)).toEqual(['/v1/events?start=2017-09-01&free=true&limit=1']);
    expect(data.next).toBe('2017-09-16');
  });

  it('no more where nothing comes', async () => {
    const { data } = await loaded({ month: '2017-08' }, { events: [] });
    expect(data.next).toBeUndefined();
  });

  it('nothing where the list has no end, or has something', async () => {
    const endless = await loaded({}, { events: [], end: null });
    expect(endless.asked).toHaveLength(2);
    expect(endless.data.next).toBeUndefined();
    expect((await loaded({ month: '2017-08' })).asked).toHaveLength(2);
  });
});

describe('what the service answers to a view that makes no sense', () => {
  const problem = { status: 400, errors: [{ parameter: 'district', detail: 'nix is not known' }] };
  /** What loading a district comes to whose own answer fails first. */
  const failing = (status: number) =>
    load(state({ district: 'nix' }), (async (path: string) => {
      if (path.includes('/districts/')) throw { status };
      await new Promise((resolve) => setTimeout(resolve));
      throw problem;
    }) as Ask);

  it('is what the calendar fails with, also where the district is missing first', async () => {
    await expect(failing(404)).rejects.toEqual(problem);
  });

  it('is not what any other fault of the district is taken for', async () => {
    await expect(failing(503)).rejects.toEqual({ status: 503 });
  });
});
