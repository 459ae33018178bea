import { describe, expect, it } from 'vitest';
import { card, district, programme, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

describe('the card', () => {
  it('is a region that says what and whose it is, in its language', () => {
    const markup = card({ district: 'list' }, { district: district({ name: 'List' }) });
    expect(markup).toMatch(/^<section class="frame " part="root" lang="de" dir="ltr"/);
    expect(markup).toContain('aria-busy="false" aria-label="Kontakt: List"');
    const all = card({ lang: 'en' }, { programme: programme() }, { language: 'en', theme: 'dark' });
    expect(all).toMatch(/^<section class="frame dark" part="root" lang="en"/);
    expect(all).toContain('aria-label="Contact: Soziale Stadt"');
  });

  it('has the headings that the page asks for', () => {
    const levels = (heading: number) =>
      card({}, { district: district() }, { heading }).match(/<h\d/g);
    expect(levels(3)).toEqual(['<h3', '<h4']);
    expect(levels(6)).toEqual(['<h6', '<h6']);
  });
});

describe('a card of nothing', () => {
  it('says why and offers to try again', () => {
    const view = { district: 'list', lang: 'en' };
    const failed = card(view, {}, { failed: 'failed', language: 'en' });
    expect(text(inside(failed))).toBe('This cannot be loaded at the moment. Try again');
    const offline = card(view, {}, { failed: 'offline', language: 'en' });
    expect(text(inside(offline))).toBe('No connection to the internet. Try again');
    for (const markup of [failed, offline]) {
      expect(markup).toContain('href="https://quartier.example/contact?district=list&amp;lang=en"');
    }
  });

  it('stands blank while the answer is on its way', () => {
    const markup = card({}, {}, { data: undefined, busy: true });
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain('class="blank"');
    expect(text(inside(markup))).toBe('');
  });
});
