import { describe, expect, it } from 'vitest';
import { Keep } from '../../../widget/calendar/keep.tsx';
import { all, event, html, text, words } from '../drawn.tsx';

const page = 'https://quartier.example/events/maschseefest/once';
const ics = `${page}.ics`;
const { details } = words.de.calendar;

const keep = (lang?: string, scripted?: boolean, links = {}) => {
  const given = event();
  const one = { ...given, links: { ...given.links, ...links } };
  return html(<Keep event={one} words={details} lang={lang} scripted={scripted} />);
};

describe('what a reader may do with a date', () => {
  it('is to take it along, to share it and to print it', () => {
    expect(text(keep(undefined, true, { ics }))).toBe('In meinen Kalender Teilen Drucken');
    expect(keep(undefined, true, { ics })).toContain(`<a class="button" href="${ics}">`);
  });

  it('is not to take along what there is no file of', () => {
    expect(text(keep(undefined, true))).toBe('Teilen Drucken');
    expect(keep(undefined, true)).not.toContain('.ics');
  });

  it('is not to share it without a script', () => {
    expect(text(keep(undefined, false, { ics }))).toBe('In meinen Kalender Drucken');
    expect(keep()).not.toContain('<button');
  });

  it('is a file in the reader’s language', () => {
    expect(keep('ar', false, { ics })).toContain(`href="${ics}?lang=ar"`);
  });

  it('prints the event’s own page, in a tab of its own and in the reader’s language', () => {
    const print = (lang?: string) =>
      all(keep(lang), /href="([^"]*print[^"]*)" target="_blank" rel="noopener"/g);
    expect(print()).toEqual([`${page}?print=true`]);
    expect(print('ar')).toEqual([`${page}?lang=ar&amp;print=true`]);
  });

  it('has an empty place for what comes of it', () => {
    expect(keep(undefined, true)).toContain('<span role="status"></span></div>');
  });
});
