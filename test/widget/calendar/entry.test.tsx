import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { say } from '../../../schema/say.ts';
import { Entry } from '../../../widget/calendar/entry.tsx';
import { city, event, html, place, text, words } from '../drawn.tsx';

const entryProps = {
  view: {},
  city,
  start: '2017-08-01',
  words: words.de.calendar,
  say: say.bind(null, 'de'),
};
const entry = (changes: Partial<Event>, more: { open?: Event; dated?: boolean } = {}) =>
  html(<Entry {...entryProps} {...more} event={event(changes)} />);
const read = (changes: Partial<Event>, more?: { open?: Event; dated?: boolean }) =>
  text(entry(changes, more));

describe('an entry', () => {
  it('says when, what and where', () => {
    const end = '2017-08-05T21:30:00+02:00';
    expect(read({ end })).toBe('19:00 –21:30 Maschseefest Maschsee · Südstadt');
    expect(entry({})).toMatch(/<time datetime="2017-08-05T19:00:00\+02:00">19:00</i);
  });

  it('has its times as one range from left to right, whatever runs around it', () => {
    const start = '<bdi dir="ltr"><time datetime="2017-08-05T19:00:00+02:00">19:00</time>';
    expect(entry({ end: '2017-08-05T21:30:00+02:00' })).toContain(`${start}–21:30</bdi>`);
    expect(entry({})).toContain(`${start}</bdi>`);
  });

  it('makes up no end', () => {
    expect(read({})).toBe('19:00 Maschseefest Maschsee · Südstadt');
  });

  it('says that it takes the whole day', () => {
    const allDay = { allDay: true, start: '2017-08-05' };
    expect(read({ ...allDay, end: '2017-08-06' })).toMatch(/^ganztägig Maschseefest/);
    // Of a date without an end no time is known, which is not the same as all day long.
    expect(read(allDay)).toMatch(/^Maschseefest/);
  });

  it('says until when it goes on, where that is another day', () => {
    const days = { allDay: true, start: '2017-08-02', end: '2017-08-21' };
    expect(read(days)).toContain('bis 20. August · Maschsee');
    expect(read({ ...days, end: '2018-01-08' })).toContain('bis 7. Januar 2018');
    expect(read({ end: '2017-08-06T18:00:00+02:00' })).toBe(
      '19:00 Maschseefest bis 6. August · Maschsee · Südstadt',
    );
  });

  it('says what it costs', () => {
    expect(entry({ price: 'free', priceText: '0 Euro' })).toContain('>kostenlos</span>');
    expect(read({ price: 'paid', priceText: '15 Euro' })).toMatch(/15 Euro$/);
    expect(read({ price: 'unknown' })).not.toMatch(/kostenlos|Euro/);
  });

  it('says in words that it does not take place, and strikes the title', () => {
    const struck = /(\S+) <s><a [^>]*>Maschseefest<\/a><\/s>/;
    expect(struck.exec(entry({ status: 'cancelled' }))?.[1]).toContain('Abgesagt:');
    expect(struck.exec(entry({ status: 'postponed' }))?.[1]).toContain('Verschoben:');
    expect(entry({ status: 'scheduled' })).not.toContain('<s>');
  });

  it('says that it is made up', () => {
    const source = { name: 'Beispiele', url: null, licence: null, example: true };
    expect(read({ source })).toMatch(/Beispiel$/);
  });

  it('leads to its page with us, and says that it opens', () => {
    expect(entry({ id: 'fest', url: 'https://fest.example/' })).toContain(
      '<a href="https://quartier.example/events/fest/once" aria-expanded="false" dir="auto">' +
        'Maschseefest</a>',
    );
    expect(entry({ url: 'https://fest.example/' })).not.toContain('https://fest.example/');
  });

  it('leads there in the view’s language, where that is another than the city’s', () => {
    const markup = html(<Entry {...entryProps} view={{ lang: 'ar' }} event={event()} />);
    expect(markup).toContain('href="https://quartier.example/events/maschseefest/once?lang=ar"');
  });

  it('that is open has its details below it', () => {
    const url = 'https://fest.example/';
    const open = event({ id: 'fest', description: 'Mit Feuerwerk.', url });
    const markup = entry({ id: 'fest' }, { open });
    expect(markup).toContain('aria-expanded="true" dir="auto">Maschseefest</a>');
    expect(text(markup)).toMatch(/Ort Maschsee, Hannover Karte .*Mit Feuerwerk. .*fest.example/);
    const other = entry({ id: 'other' }, { open });
    expect(other).toContain('aria-expanded="false"');
    expect(other).not.toContain('part="details"');
  });

  it('says the language of what comes from the event, where that is another', () => {
    const props = { ...entryProps, own: 'de', view: { lang: 'en' } };
    const markup = html(<Entry {...props} event={event({ priceText: '15 Euro' })} />);
    expect(markup).toContain('lang="de" dir="auto">Maschseefest</a>');
    expect(markup).toContain('<bdi lang="de">15 Euro</bdi>');
    expect(entry({ priceText: '15 Euro' })).not.toContain('lang=');
  });

  it('that is open can be taken along, in the view’s language', () => {
    const open = event({ description: 'Mit Feuerwerk.' });
    const markup = html(<Entry {...entryProps} view={{ lang: 'en' }} open={open} event={open} />);
    expect(text(markup)).toMatch(/Teilen Drucken$/);
    expect(markup).toContain('/once?lang=en&amp;print=true"');
    expect(entry({})).not.toContain('print=true');
  });

  it('says its day where no heading does', () => {
    expect(read({}, { dated: true })).toBe(
      '19:00 Maschseefest Samstag, 5. August · Maschsee · Südstadt',
    );
  });

  it('does without a place', () => {
    expect(read({ place: null, district: null })).toBe('19:00 Maschseefest');
    expect(read({ place: place({ name: null, street: 'Am Ufer 1' }) })).toContain(
      'Am Ufer 1 · Südstadt',
    );
  });
});
