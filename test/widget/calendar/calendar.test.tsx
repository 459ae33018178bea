import { describe, expect, it } from 'vitest';
import type { Language } from '../../../schema/languages.ts';
import type { View } from '../../../schema/view.ts';
import { all, calendar, event, list, text } from '../drawn.tsx';

const subscription = (view: View, language: Language = 'de') =>
  all(
    calendar(view, {}, { language }),
    /<details class="muted"><summary>Kalender abonnieren<\/summary>(.*?)<\/details>/g,
  )[0] ?? '';

describe('the calendar', () => {
  it('can be subscribed to, as the view that is shown', () => {
    const markup = subscription({ free: 'true', district: 'list' });
    expect(markup).toContain(
      '<a href="webcal://quartier.example/calendar.ics?free=true&amp;district=list">',
    );
    // Whoever copies the address gets one that any program can ask for.
    expect(text(markup)).toBe('https://quartier.example/calendar.ics?free=true district=list');
    expect(subscription({})).toContain('href="webcal://quartier.example/calendar.ics"');
    // Whoever turned to a month does not mean to subscribe to that month.
    expect(text(subscription({ month: '2017-08', free: 'true' }))).toBe(
      'https://quartier.example/calendar.ics?free=true',
    );
  });

  it.each<[Language, string | undefined]>([
    ['de', undefined],
    ['de-simple', undefined],
    ['en', 'de'],
    ['ar', 'de'],
  ])('in %s says of its events’ titles that they are in %s', (language, lang) => {
    const data = { list: list([event()], '2017-08-01', '2017-09-01') };
    const markup = calendar({ month: '2017-08' }, data, { language });
    const [tag = ''] = /<a [^>]*>Maschseefest</.exec(markup) ?? [];
    expect(/ lang="(.*?)"/.exec(tag)?.[1]).toBe(lang);
    expect(tag).toContain('dir="auto"');
  });
});
