import { describe, expect, it } from 'vitest';
import { languages } from '../../schema/languages.ts';
import { calendar, card, city, text, words } from './drawn.tsx';

const foot = (markup: string) =>
  /<p class="muted foot" part="foot">.*?<\/p>/.exec(markup)?.[0] ?? '';

describe.each([
  ['calendar', calendar],
  ['contact', card],
] as const)('the %s', (name, draw) => {
  it('ends in what the law asks for, in the language that is shown', () => {
    expect(foot(draw({}))).toBe(
      '<p class="muted foot" part="foot"><a href="https://quartier.example/privacy">Datenschutz</a> ' +
        '<a href="https://quartier.example/accessibility">Barrierefreiheit</a> </p>',
    );
    const english = draw({ lang: 'en' }, {}, { language: 'en' });
    expect(foot(english)).toContain('href="https://quartier.example/privacy?lang=en"');
    expect(foot(english)).toContain('href="https://quartier.example/accessibility?lang=en"');
    expect(english).toMatch(/<\/p><\/section>$/);
  });

  it('names who is responsible only where that is entered', () => {
    expect(text(foot(draw({})))).not.toContain('Impressum');
    const imprint = 'https://city.example/impressum';
    const entered = draw({}, {}, { city: { ...city, imprint } });
    expect(foot(entered)).toContain(`<a href="${imprint}">Impressum</a>`);
  });

  it.each(languages)('says its language and which way it is written: %s', (language) => {
    const markup = draw({ lang: language }, {}, { language });
    const dir = language === 'ar' ? 'rtl' : 'ltr';
    expect(markup).toContain(`<section class="frame " part="root" lang="${language}" dir="${dir}"`);
    expect(markup).toContain(` aria-label="${words[language][name].name}: `);
  });
});
