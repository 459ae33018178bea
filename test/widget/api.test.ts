import { afterEach, describe, expect, it, vi } from 'vitest';
import { asking } from '../../widget/api.ts';

const origin = 'https://quartier.example';
const ask = (signal = new AbortController().signal) => asking(origin, signal);

const answering = (body: unknown, init?: ResponseInit) => {
  const fetched = vi.fn(async (_address: string, _init: RequestInit) => Response.json(body, init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

describe('asking', () => {
  it('sends no cookie and no referrer, and can be ended', async () => {
    const fetched = answering({ events: [] });
    const { signal } = new AbortController();
    expect(await ask(signal)('/v1/events')).toEqual({ events: [] });
    expect(fetched.mock.calls).toEqual([
      [
        'https://quartier.example/v1/events',
        { signal, credentials: 'omit', referrerPolicy: 'no-referrer' },
      ],
    ]);
  });

  it('fails with the problem that the service answers', async () => {
    const problem = { status: 404, title: 'Not Found', detail: 'There is no such district.' };
    answering(problem, { status: 404 });
    await expect(ask()('/v1/districts/nix')).rejects.toEqual(problem);
  });
});
