import { beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../schema/languages.ts';
import type { Flight } from '../../../widget/options.ts';
import { widgetWords } from '../../../worker/pages/words.ts';
import { clear, request, smallCity } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

describe('how long a drawing holds', () => {
  const dates = async (now: string) => {
    const answer = await request('/calendar.json?month=2026-06', {}, now);
    const { made, until } = (await answer.json()) as Flight;
    return [made, until, answer.headers.get('ETag')] as const;
  };

  it('is from when it was made, to five minutes, until the city’s day is over', async () => {
    const [made, until, etag] = await dates('2026-06-10T12:04:59Z');
    expect([made, until]).toEqual(['2026-06-10T12:00:00.000Z', '2026-06-10T22:00:00.000Z']);
    expect(await dates('2026-06-10T12:00:00Z')).toEqual([made, until, etag]);
    // Nor do parts of a second matter.
    for (const time of ['12:01:00.300Z', '12:01:00.700Z'])
      expect(await dates(`2026-06-10T${time}`)).toEqual([made, until, etag]);
    const [later, , other] = await dates('2026-06-10T12:05:00Z');
    expect(later).toBe('2026-06-10T12:05:00.000Z');
    expect(other).not.toBe(etag);
  });

  it('goes by the day’s own length where the clocks change', async () => {
    expect((await dates('2026-03-28T23:30:00Z'))[1]).toBe('2026-03-29T22:00:00.000Z');
    expect((await dates('2026-10-24T22:30:00Z'))[1]).toBe('2026-10-25T23:00:00.000Z');
  });
});

describe.each(['calendar', 'contact'] as const)('GET /%s.words.json', (name) => {
  it.each(languages)('answers the words of a language: %s', async (language) => {
    const response = await request(`/${name}.words.json?lang=${language}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=/);
    expect(await response.json()).toEqual(widgetWords[language][name]);
  });

  it('answers the city’s where none is named, or one that is not spoken', async () => {
    for (const query of ['', '?lang=tlh']) {
      const response = await request(`/${name}.words.json${query}`);
      expect(await response.json()).toEqual(widgetWords.de[name]);
    }
  });
});
