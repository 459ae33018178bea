import { describe, expect, it } from 'vitest';
import type { Language } from '../../../schema/languages.ts';
import type { View } from '../../../schema/view.ts';
import { all, calendar, city, text } from '../drawn.tsx';

/** What stands in the menu: what it says, and where its links lead. */
function menu(view: View, language: Language = 'de') {
  const [markup = ''] = all(
    calendar(view, {}, { language }),
    /<details class="muted"><summary>Abonnieren, speichern, drucken<\/summary>(.*?)<\/details>/g,
  );
  const links = all(markup, /<a [^>]*?href="(.*?)"/g).map((link = '') =>
    link.replaceAll('&amp;', '&'),
  );
  return { said: text(markup), links };
}

describe('what a view can be taken along as', () => {
  it('is a subscription to its filters, by an address that any program can ask for', () => {
    const { said, links } = menu({ free: 'true', district: 'list' });
    expect(said).toContain(
      'Kalender abonnieren: https://quartier.example/calendar.ics?free=true district=list',
    );
    expect(links[0]).toBe('webcal://quartier.example/calendar.ics?free=true&district=list');
    expect(menu({}).links[0]).toBe('webcal://quartier.example/calendar.ics');
    // Whoever turned to a month does not mean to subscribe to that month.
    expect(menu({ month: '2017-08', free: 'true' }).links[0]).toBe(
      'webcal://quartier.example/calendar.ics?free=true',
    );
    expect(menu({ on: 'weekend' }).links[0]).toBe(
      'webcal://quartier.example/calendar.ics?on=weekend',
    );
  });

  it('is whatever the service has, for what is read again without days that pass', () => {
    const { said, links } = menu({ month: '2017-08', free: 'true' });
    expect(city.forms).toEqual([
      ['ics', 'iCalendar', true],
      ['csv', 'CSV', false],
    ]);
    expect(said).toContain('iCalendar CSV Drucken');
    expect(links.slice(1)).toEqual([
      'https://quartier.example/calendar.ics?free=true',
      'https://quartier.example/calendar.csv?month=2017-08&free=true',
      'https://quartier.example/calendar?month=2017-08&free=true&print=true',
    ]);
  });
});
