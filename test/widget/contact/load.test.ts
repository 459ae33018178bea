import { describe, expect, it } from 'vitest';
import type { District } from '../../../schema/contract.ts';
import type { Fault, View } from '../../../schema/view.ts';
import type { Ask } from '../../../widget/api.ts';
import { load } from '../../../widget/contact/load.ts';
import { district, event, list, programme, state } from '../drawn.tsx';

const other = programme({ slug: 'andere', title: 'Andere' });
const own = programme({ slug: 'soziale-stadt', title: 'Soziale Stadt' });
const part = { slug: 'soziale-stadt', title: 'Soziale Stadt', since: null, until: null };
const publication = { heading: 'Zum Mitnehmen', kind: 'Broschüre', title: 'Eine', file: null };

/** Loads a view and keeps the paths that were asked for. */
async function loaded(view: View, found: () => District = () => district({ programme: part })) {
  const asked: string[] = [];
  const ask = (async (path: string) => {
    asked.push(path);
    if (path.startsWith('/v1/districts/')) return found();
    if (path.startsWith('/v1/districts')) return { districts: [district({ slug: 'named' })] };
    if (path.startsWith('/v1/programmes')) return { programmes: [other, own] };
    if (path.startsWith('/v1/publications')) return { publications: [publication] };
    return list([event()], '2026-11-24', null);
  }) as Ask;
  return { data: await load(state(view), ask), asked };
}
const failing = (status: number, errors?: Fault[]) => () => {
  throw { status, errors };
};

describe('the card asks for', () => {
  it('the district and what is next there, in the reader’s language', async () => {
    const view = { district: 'sahlkamp-mitte', lang: 'en' };
    const { asked, data } = await loaded(view);
    expect(asked).toEqual([
      '/v1/districts/sahlkamp-mitte?lang=en',
      '/v1/programmes?lang=en',
      '/v1/publications?lang=en',
      '/v1/events?district=sahlkamp-mitte&lang=en&limit=3',
    ]);
    expect(data).toEqual({
      view,
      faults: undefined,
      district: district({ programme: part }),
      programme: own,
      publications: [publication],
      events: [event()],
      candidates: undefined,
    });
    expect(data.view).toBe(view);
  });

  it('the first of several districts', async () => {
    expect((await loaded({ district: 'list,bothfeld' })).asked[0]).toBe('/v1/districts/list');
  });

  it('no other resource, whatever is written for the district', async () => {
    const { asked } = await loaded({ district: '../events?x#y' });
    expect(asked[0]).toBe('/v1/districts/..%2Fevents%3Fx%23y');
  });

  it('the first programme, and no events, where no district is named', async () => {
    const { asked, data } = await loaded({});
    expect(asked).toEqual(['/v1/programmes', '/v1/publications']);
    expect(data).toMatchObject({ district: undefined, programme: other, events: undefined });
  });

  it('a district’s own programme, which may be none', async () => {
    const { data } = await loaded({ district: 'list' }, () => district({ programme: null }));
    expect(data.programme).toBeUndefined();
    expect(data.events).toEqual([event()]);
  });
});

describe('what is looked for is taken for', () => {
  it.each([
    ['Linden Süd', 'q=Linden%20S%C3%BCd'],
    ['30165', 'postcode=30165'],
    ['3016', 'q=3016'],
    ['301655', 'q=301655'],
  ])('a name, or a postcode: %s', async (q, query) => {
    const { asked, data } = await loaded({ q });
    expect(asked).toEqual(['/v1/programmes', '/v1/publications', `/v1/districts?${query}`]);
    expect(data.candidates?.map(({ slug }) => slug)).toEqual(['named']);
  });

  it('either in the reader’s language', async () => {
    expect((await loaded({ q: 'List', lang: 'en' })).asked).toContain(
      '/v1/districts?q=List&lang=en',
    );
    expect((await loaded({ q: '30165', lang: 'en' })).asked).toContain(
      '/v1/districts?lang=en&postcode=30165',
    );
  });

  it('nothing beside a district, or where the field is empty', async () => {
    expect((await loaded({ q: 'List', district: 'list' })).data.candidates).toBeUndefined();
    const { asked, data } = await loaded({ q: '' });
    expect(asked).toEqual(['/v1/programmes', '/v1/publications']);
    expect(data.candidates).toBeUndefined();
  });
});

describe('a district that is unknown', () => {
  it('is told as a fault of the view; the programme is there instead', async () => {
    const fault = { parameter: 'district', detail: 'nix is not known. Write mix' };
    const { data } = await loaded({ district: 'nix' }, failing(404, [fault]));
    expect(data).toEqual({
      view: { district: 'nix' },
      faults: [fault],
      district: undefined,
      programme: other,
      publications: [publication],
      events: undefined,
      candidates: undefined,
    });
  });

  it('is not what any other fault is taken for', async () => {
    await expect(loaded({ district: 'list' }, failing(503))).rejects.toEqual({ status: 503 });
  });
});
