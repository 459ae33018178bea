import { describe, expect, it } from 'vitest';
import { type Language, languageNames, languages } from '../../schema/languages.ts';
import { LanguageMenu } from '../../widget/language-menu.tsx';
import { all, calendar, card, html, text } from './drawn.tsx';

const menu = (language: Language, word = 'Sprache') =>
  html(<LanguageMenu language={language} words={{ language: word }} to={(one) => `/x?l=${one}`} />);

/** Where each language’s link leads, as attributes have it. */
const hrefs = (markup: string) =>
  all(markup, /href="([^"]*)" hreflang=/g).map((href) => href?.replaceAll('&amp;', '&'));

describe('the choice of language', () => {
  it('is closed, and says the word in English too', () => {
    const markup = menu('de');
    expect(markup).toMatch(/^<details class="languages" part="languages"><summary>/);
    expect(markup).toContain('Sprache<span lang="en"> / Language</span>: Deutsch</summary>');
    expect(menu('en', 'Language')).toContain('<summary>Language: English</summary>');
  });

  it('has each language in its own name, in its own direction', () => {
    const links = [...menu('uk').matchAll(/<a ([^>]*)>(.*?)<\/a>/g)];
    expect(links.map(([, , name]) => name)).toEqual(languages.map((one) => languageNames[one]));
    expect(
      links.map(([, attributes = '']) => /^class="button" lang="(.*?)"/.exec(attributes)?.[1]),
    ).toEqual([...languages]);
    expect(links.map(([, attributes = '']) => / dir="(.*?)"/.exec(attributes)?.[1])).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'ltr',
      'ltr',
      'rtl',
    ]);
    expect(hrefs(menu('uk'))).toEqual(languages.map((one) => `/x?l=${one}`));
  });

  it.each(languages)('marks the one that is shown: %s', (language) => {
    expect(all(menu(language), /hreflang="([^"]*)" aria-current="true"/g)).toEqual([language]);
  });
});

describe('a language’s link', () => {
  it('leads to the same view; the city’s own language needs no name', () => {
    const view = { month: '2017-08', free: 'true', lang: 'en' };
    expect(hrefs(calendar(view, {}, { language: 'en' }))).toEqual(
      ['', '&lang=de-simple', '&lang=en', '&lang=tr', '&lang=uk', '&lang=ar'].map(
        (lang) => `https://quartier.example/calendar?month=2017-08&free=true${lang}`,
      ),
    );
    expect(hrefs(card({ district: 'list' }, {}))[0]).toBe(
      'https://quartier.example/contact?district=list',
    );
    expect(hrefs(card({}, {}))[5]).toBe('https://quartier.example/contact?lang=ar');
  });

  it('stands first in both widgets', () => {
    for (const markup of [calendar({}), card({})]) {
      expect(markup).toMatch(/^<section [^>]*><details class="languages"/);
      expect(text(markup)).toMatch(/^Sprache \/ Language : Deutsch Deutsch Einfache Sprache /);
    }
  });
});
