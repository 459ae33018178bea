import { describe, expect, it } from 'vitest';
import type { Event } from '../../../schema/contract.ts';
import { summaryOf } from '../../../worker/pages/event-summary.ts';
import { widgetWords } from '../../../worker/pages/words.ts';

const words = widgetWords.de.calendar;
const place = {
  ...{ name: 'Freizeitheim', street: 'Weg 4', postcode: '30451', city: 'Hannover' },
  ...{ latitude: null, longitude: null },
};
const date = {
  ...{ start: '2017-08-08T15:30:00+02:00', end: '2017-08-08T17:00:00+02:00', allDay: false },
  ...{ status: 'scheduled', place },
} as Event;
const facts = 'Dienstag, 8. August 2017, 15:30–17:00 Uhr, Freizeitheim, Weg 4, 30451 Hannover';

describe('an event in a few words', () => {
  it('is when and where it is, then how its text begins, on one line', () => {
    expect(summaryOf({ description: 'Mit Kuchen.\n\n• Kaffee', place }, date, words)).toBe(
      `${facts} · Mit Kuchen. • Kaffee`,
    );
    expect(summaryOf({ description: null, place }, date, words)).toBe(facts);
  });

  it('has the commas of its language', () => {
    const said = summaryOf({ description: null, place }, date, widgetWords.ar.calendar);
    expect(said).toMatch(/2017، .*، Freizeitheim, Weg 4, 30451 Hannover$/);
  });

  it('ends behind a word, with at most 200 characters', () => {
    const said = summaryOf({ description: 'Kaffee und Kuchen '.repeat(1000), place }, date, words);
    expect(said).toMatch(/^Dienstag, 8\. August .* · Kaffee und .*(?:Kaffee|und|Kuchen)…$/);
    expect(said.length).toBeGreaterThan(185);
    expect(said.length).toBeLessThanOrEqual(200);
  });

  it('says where that date is, and whether it is on', () => {
    const elsewhere = { ...date, status: 'cancelled', place: { ...place, name: 'Park' } } as Event;
    expect(summaryOf({ description: null, place }, elsewhere, words)).toBe(
      `Abgesagt: ${facts.replace('Freizeitheim', 'Park')}`,
    );
  });

  it('is what is known where that is little', () => {
    expect(summaryOf({ description: null, place: null }, undefined, words)).toBe('');
    const nowhere = { ...date, place: null };
    expect(summaryOf({ description: 'Text', place: null }, nowhere, words)).toBe(
      'Dienstag, 8. August 2017, 15:30–17:00 Uhr · Text',
    );
  });
});
