import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import type { CalendarData } from '../../../widget/calendar/load.ts';
import { all, calendar, district, list, text } from '../drawn.tsx';

const nothing = list([], '2017-08-05', '2017-08-06');

/** What is said, and the ways out: text and query. */
const read = (view: View, data: Partial<CalendarData> = {}) => {
  const [, rest = ''] = calendar(view, { list: nothing, ...data }).split('part="list"');
  const [found = ''] = rest.split('<details');
  const links = [...found.matchAll(/<a class="button" href="[^"]*\/calendar([^"]*)">(.*?)</g)];
  return {
    said: all(found, /<p>(.*?)<\/p>/g).map((one) => text(one ?? '')),
    ways: links.map(([, query, name]) => [name, query?.replaceAll('&amp;', '&')]),
  };
};

describe('a list of nothing', () => {
  it('says so and leads to the next month, with every filter but dates', () => {
    expect(read({ on: '2017-08-05', free: 'true' })).toEqual({
      said: ['Dafür ist bisher nichts eingetragen.'],
      ways: [['September 2017', '?month=2017-09&free=true']],
    });
  });

  it('leads to the next date instead where there is one', () => {
    const { ways } = read({ on: '2017-08-05', free: 'true' }, { next: '2017-08-19' });
    expect(ways).toEqual([['Samstag, 19. August 2017', '?on=2017-08-19&free=true']]);
  });

  it('leads to the larger part of the city first, on the same day', () => {
    const parent = { slug: 'vahrenwald-list', name: 'Vahrenwald-List' };
    const found = district({ slug: 'list', parent });
    expect(read({ on: '2017-08-05', district: 'list' }, { district: found }).ways).toEqual([
      ['Vahrenwald-List', '?on=2017-08-05&district=vahrenwald-list'],
      ['September 2017', '?month=2017-09&district=list'],
    ]);
    const within = { slug: 'sahlkamp', name: 'Sahlkamp' };
    const area = district({ parent, within });
    expect(read({ district: 'sahlkamp-mitte' }, { district: area }).ways[0]).toEqual([
      'Sahlkamp',
      '?district=sahlkamp',
    ]);
  });
});
