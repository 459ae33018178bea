import { describe, expect, it } from 'vitest';
import type { View } from '../../schema/view.ts';
import { Search } from '../../widget/search.tsx';
import { all, html } from './drawn.tsx';

const search = (view: View) =>
  html(<Search view={view} action="https://quartier.example/calendar" label="Suche" />);

describe('a search', () => {
  it('is a form that works without a script', () => {
    expect(search({})).toBe(
      '<search><form class="search" action="https://quartier.example/calendar">' +
        '<input type="search" name="q" aria-label="Suche"/>' +
        '<button type="submit" class="button">Suche</button></form></search>',
    );
  });

  it('adds words to a view: what else is chosen goes along', () => {
    const hidden = all(
      search({ month: '2017-08', district: 'list,bothfeld', lang: undefined, q: 'fest' }),
      /<input type="hidden" (.*?)\/>/g,
    );
    expect(hidden).toEqual([
      'name="month" value="2017-08"',
      'name="district" value="list,bothfeld"',
    ]);
  });

  it('keeps what was looked for as it was typed', () => {
    expect(search({ q: '"Kaffee" & <Kuchen>' })).toContain(
      'name="q" value="&quot;Kaffee&quot; &amp; &lt;Kuchen>"',
    );
  });
});
