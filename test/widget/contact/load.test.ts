import { afterEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../../schema/view.ts';
import type { Ask } from '../../../widget/api.ts';
import { load } from '../../../widget/contact/load.ts';
import { state } from '../drawn.tsx';

const loading = (view: View, answer: (path: string) => unknown) =>
  load({ ...state(view), words: {} }, (async (path: string) => answer(path)) as Ask);

afterEach(() => vi.restoreAllMocks());

describe('the card asks for', () => {
  it('the district, in the reader’s language', async () => {
    const data = await loading({ district: 'list', lang: 'en' }, (path) => ({ path }));
    expect(data).toEqual({ district: { path: '/v1/districts/list?lang=en' } });
  });

  it('the first of several districts', async () => {
    const data = await loading({ district: 'list,bothfeld' }, (path) => ({ path }));
    expect(data).toEqual({ district: { path: '/v1/districts/list' } });
  });

  it('no other resource, whatever is written for the district', async () => {
    const data = await loading({ district: '../events?x#y' }, (path) => ({ path }));
    expect(data).toEqual({ district: { path: '/v1/districts/..%2Fevents%3Fx%23y' } });
  });

  it('the programme, where no district is named', async () => {
    const data = await loading({}, (path) => ({ programmes: [{ path }, {}] }));
    expect(data).toEqual({ programme: { path: '/v1/programmes' } });
  });
});

describe('a district that is unknown', () => {
  const failing = (status: number) => (path: string) => {
    if (path.includes('/districts/')) throw { status };
    return { programmes: [{ path }] };
  };

  it('is said once in the console, with where the names are; the programme is there instead', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    for (let time = 0; time < 2; time++) {
      const data = await loading({ district: 'nix' }, failing(404));
      expect(data).toEqual({ programme: { path: '/v1/programmes' } });
    }
    expect(warned.mock.calls).toEqual([
      [
        'Quartier: no district is called nix; https://quartier.example/v1/districts lists them all.',
      ],
    ]);
  });

  it('is not what any other fault is taken for', async () => {
    await expect(loading({ district: 'list' }, failing(503))).rejects.toEqual({ status: 503 });
  });
});
