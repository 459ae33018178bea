import { describe, expect, it } from 'vitest';
import { linksIn } from '../../widget/event-links.ts';

const self = 'https://quartier.example/v1/events/a/once';
const html = 'https://quartier.example/events/a/once';
const ics = `${html}.ics`;

describe('the links of an event', () => {
  it('name the language of whoever reads them', () => {
    expect(linksIn({ self, html, ics }, 'ar')).toEqual({
      page: `${html}?lang=ar`,
      print: `${html}?lang=ar&print=true`,
      file: `${ics}?lang=ar`,
    });
  });

  it('name none where that is the city’s own', () => {
    expect(linksIn({ self, html, ics })).toEqual({
      page: html,
      print: `${html}?print=true`,
      file: ics,
    });
  });

  it('are to no file where there is none', () => {
    expect(linksIn({ self, html, ics: null }, 'ar').file).toBeNull();
  });
});
