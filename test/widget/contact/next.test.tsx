import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { card, district, event, text } from '../drawn.tsx';

const next = (events: Event[] | undefined, lang?: 'en') => {
  const data = { district: district({ slug: 'list' }), events };
  const markup = card({ district: 'list', lang }, data, { language: lang ?? 'de' });
  return /<div><h4 class="bold">(?:(?!<h4).)*?\/calendar.*?<\/div>/.exec(markup)?.[0] ?? '';
};

describe('the district’s next events', () => {
  const first = event({ id: 'a', title: 'Erstes' });
  const second = event({ id: 'b', title: 'Zweites', allDay: true, start: '2017-08-06' });

  it('are headed by the way to all of them', () => {
    expect(next([])).toBe(
      '<div><h4 class="bold"><a href="https://quartier.example/calendar?district=list">' +
        'Veranstaltungen</a></h4></div>',
    );
    expect(next(undefined)).toBe(next([]));
    expect(next([], 'en')).toContain('/calendar?district=list&amp;lang=en">Events</a>');
  });

  it('are said with day and time, each with the way to its page', () => {
    const markup = next([first, second]);
    expect(text(markup)).toBe(
      'Veranstaltungen Samstag, 5. August 19:00 Erstes Sonntag, 6. August Zweites',
    );
    expect(markup).toContain(
      '<a href="https://quartier.example/events/a/once" dir="auto">Erstes</a>',
    );
    expect(markup).toContain(
      '<a href="https://quartier.example/events/b/once" dir="auto">Zweites</a>',
    );
    expect(text(next([first], 'en'))).toBe('Events Saturday 5 August 19:00 Erstes');
  });

  it('lead to their pages in the view’s language, where that is another than the city’s', () => {
    expect(next([first], 'en')).toContain('href="https://quartier.example/events/a/once?lang=en"');
  });
});
