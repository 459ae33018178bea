import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import type { Language } from '../../../schema/languages.ts';
import { Details, mapOf } from '../../../widget/calendar/details.tsx';
import { all, event, html, place, text, words } from '../drawn.tsx';

const details = (changes: Partial<Event>, language: Language = 'de', own?: string) => {
  const { details, locale } = words[language].calendar;
  const spoken = { words: details, locale, own };
  return html(<Details event={event(changes)} {...spoken} city="Hannover" />);
};
/** Names and facts, in order. */
const facts = (changes: Partial<Event>, language?: Language) => {
  const markup = details(changes, language);
  const names = all(markup, /<dt class="muted">(.*?)<\/dt>/g);
  return all(markup, /<dd>(.*?)<\/dd>/g).map((fact, at) => [names[at], text(fact ?? '')]);
};

describe('the details of an event', () => {
  const source = { name: 'Kalender', url: null, licence: null, example: false };
  const whole: Partial<Event> = {
    description: 'Mit Feuerwerk.',
    place: place({ street: 'Am Ufer 1', postcode: '30169' }),
    price: 'paid',
    priceText: '15 Euro',
    organizer: 'Verein',
    url: 'https://fest.example/2017?x=1',
    source: { ...source, url: 'https://kalender.example/', licence: 'CC BY 4.0' },
  };

  it('are its facts, then its text, then where there is more, in this order', () => {
    expect(facts(whole)).toEqual([
      ['Ort', 'Maschsee, Am Ufer 1, 30169 Hannover Karte'],
      ['Preis', '15 Euro'],
      ['Veranstalter', 'Verein'],
      ['Mehr dazu', 'fest.example'],
      ['Quelle', 'Kalender , CC BY 4.0'],
    ]);
    expect(text(details(whole))).toMatch(/^Ort .* Veranstalter Verein Mit Feuerwerk\. Mehr dazu /);
  });

  it('are none of what is unknown, which they say', () => {
    const unknown = { description: null, place: null, url: null, organizer: null };
    expect(facts(unknown)).toEqual([['Quelle', 'Kalender']]);
    const said = 'Uns nicht bekannt: Ort, Preis, Veranstalter. Quelle Kalender';
    // Nor is there a list of nothing.
    expect(all(details(unknown), /(<dl)/g)).toHaveLength(1);
    expect(text(details(unknown))).toBe(said);
    expect(text(details(whole))).not.toContain('nicht bekannt');
    expect(text(details(unknown, 'ar'))).toContain(': المكان، السعر، الجهة المنظمة.');
    const undescribed = { ...event(unknown), description: undefined } as unknown as Event;
    expect(text(details(undescribed))).toBe(said);
  });

  it('name the price as it is printed, else in a word', () => {
    const price = (changes: Partial<Event>) =>
      facts(changes).find(([name]) => name === 'Preis')?.[1];
    expect(price({ price: 'free', priceText: null })).toBe('kostenlos');
    expect(price({ price: 'paid', priceText: null })).toBe('kostenpflichtig');
    expect(price({ price: 'free', priceText: 'Eintritt frei' })).toBe('Eintritt frei');
    expect(price({ price: 'unknown', priceText: 'auf Spendenbasis' })).toBe('auf Spendenbasis');
    expect(price({ price: 'unknown', priceText: null })).toBeUndefined();
  });

  it('name the licence with the source, whether or not that can be linked', () => {
    expect(facts({ source: { ...source, licence: 'CC0' } }).at(-1)).toEqual([
      'Quelle',
      'Kalender, CC0',
    ]);
    expect(details(whole)).toContain('<a href="https://kalender.example/">Kalender</a>, CC BY 4.0');
  });

  it('link its own page, a map and its source, and nothing but web addresses', () => {
    const description = 'javascript:alert(1) data:text/html,x';
    const targets = all(details({ ...whole, description }), /href="(.*?)"/g);
    expect(targets).toEqual([
      expect.stringMatching(/^https:\/\/www\.openstreetmap\.org\/search\?query=/),
      'https://fest.example/2017?x=1',
      'https://kalender.example/',
    ]);
  });

  it('are named in the reader’s language', () => {
    expect(facts(whole, 'en').map(([name]) => name)).toEqual([
      'Place',
      'Price',
      'Organiser',
      'More about it',
      'Source',
    ]);
    expect(text(details(whole, 'en'))).toContain('30169 Hannover Map');
  });

  it('keep what comes from the event apart from the words around it, and say its language', () => {
    const image = { url: 'https://a.example/b.jpg', alt: 'Fest.', credit: '© Verein' };
    const markup = details({ ...whole, organizer: 'Verein e. V.', image }, 'ar', 'de');
    expect(all(markup, /<bdi lang="de">(.*?)<\/bdi>/g).map((one) => text(one ?? ''))).toEqual([
      'Maschsee, Am Ufer 1, 30169 Hannover',
      '15 Euro',
      'Verein e. V.',
      'Fest. (© Verein)',
      'Kalender , CC BY 4.0',
    ]);
    expect(markup).toContain('<div lang="de"><div dir="auto"><p>Mit Feuerwerk.</p></div></div>');
  });

  it('keep a place’s own city', () => {
    expect(facts({ place: place({ city: 'Garbsen' }) })[0]).toEqual([
      'Ort',
      'Maschsee, Garbsen Karte',
    ]);
    const nowhere = details({ place: place({ name: null }) });
    expect(nowhere).toContain('<dd><bdi>Hannover</bdi> </dd>');
  });
});

describe('the map of a place', () => {
  const search = 'https://www.openstreetmap.org/search?query=';

  it('is at its coordinates', () => {
    expect(mapOf(place({ latitude: 52.36, longitude: 9.74 }))).toBe(
      'https://www.openstreetmap.org/?mlat=52.36&mlon=9.74#map=17/52.36/9.74',
    );
    expect(mapOf(place({ latitude: 0, longitude: 0 }))).toContain('mlat=0&mlon=0');
  });

  it.each([
    [{ street: 'Am Ufer 1', postcode: '30169', city: 'Hannover' }, 'Am Ufer 1, 30169, Hannover'],
    [{ street: 'Am Ufer 1', city: 'Hannover' }, 'Am Ufer 1, Hannover'],
    [{ name: null, street: 'Am Ufer 1', city: 'Hannover' }, 'Am Ufer 1, Hannover'],
    [{ city: 'Hannover' }, 'Maschsee, Hannover'],
    [{ latitude: 52.36, city: 'Hannover' }, 'Maschsee, Hannover'],
  ])('is else looked for by street, or name, and city: %o', (changes, query) => {
    expect(mapOf(place(changes))).toBe(search + encodeURIComponent(query));
  });

  it('is none where nothing but a city is known', () => {
    expect(mapOf(place({ name: null, city: 'Hannover', postcode: '30169' }))).toBeNull();
  });
});
