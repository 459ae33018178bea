import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filterNames, type View } from '../../../schema/view.ts';
import type { Choice } from '../../../widget/builder/choice.ts';
import { type Place, policies, snippets } from '../../../widget/builder/snippets.ts';

const place: Place = {
  origin: 'https://quartier.example',
  titles: {
    de: { calendar: 'Termine "hier" & dort', contact: 'Kontakt' },
    tr: { calendar: 'Etkinlikler', contact: 'Kime' },
  },
};

const choice = (view: View = {}, others: Partial<Choice> = {}): Choice => ({
  ...{ widget: 'calendar', view, looks: {}, page: 'de' },
  ...others,
});

const values: Required<View> = {
  lang: 'tr',
  q: 'a "b" & <c>',
  category: 'feste',
  district: 'linden-nord',
  free: 'true',
  end: '2026-02-01',
  start: '2026-01-01',
  on: 'week',
  month: '2026-01',
};

describe('the script tag', () => {
  it('draws where room is kept free, in which a link stands until then', () => {
    expect(snippets.script(choice(), place)).toBe(
      '<div id="quartier-calendar" style="min-height:100vh">' +
        '<a href="https://quartier.example/calendar">Termine &quot;hier&quot; &amp; dort</a></div>\n' +
        '<script async src="https://quartier.example/calendar.js"' +
        ' data-target="quartier-calendar" referrerpolicy="no-referrer"></script>',
    );
  });

  it('has the view in canonical order, and the looks that are chosen', () => {
    const looks = { theme: 'dark', accent: '#0a6b4f', heading: '2' };
    const view = { district: 'linden-nord', free: 'true' };
    const [, tag] = snippets.script(choice(view, { looks }), place).split('\n');
    expect(tag).toBe(
      '<script async src="https://quartier.example/calendar.js?free=true&amp;district=linden-nord"' +
        ' data-theme="dark" data-accent="#0a6b4f" data-heading="2"' +
        ' data-target="quartier-calendar-free-true-district-linden-nord" referrerpolicy="no-referrer"></script>',
    );
  });

  it.each(filterNames)('takes %s', (name) => {
    const text = snippets.script(choice({ [name]: values[name] }), place);
    const [, src = ''] = /src="([^"]*)"/.exec(text) ?? [];
    expect(new URL(src.replaceAll('&amp;', '&')).searchParams.get(name)).toBe(values[name]);
  });
});

describe('the element', () => {
  it('has each filter as an attribute, in canonical order, with quotes and ampersands escaped', () => {
    const text = snippets.element(choice(values), place);
    const [, attributes = ''] = /<quartier-calendar([^>]*)>/.exec(text) ?? [];
    expect(attributes).toBe(
      ' month="2026-01" on="week" start="2026-01-01" end="2026-02-01" free="true"' +
        ' district="linden-nord" category="feste" q="a &quot;b&quot; &amp; &lt;c&gt;" lang="tr"',
    );
  });

  it('shows a link to the widget’s page until it is there', () => {
    const view = { free: 'true', district: 'list' };
    expect(snippets.element(choice(view, { looks: { theme: 'light' } }), place)).toBe(
      '<script async src="https://quartier.example/calendar.js" referrerpolicy="no-referrer"></script>\n' +
        '<quartier-calendar free="true" district="list" data-theme="light">' +
        '<a href="https://quartier.example/calendar?free=true&amp;district=list">' +
        'Termine &quot;hier&quot; &amp; dort</a></quartier-calendar>',
    );
  });
});

describe('the frame', () => {
  it('shows the widget’s page alone, with its looks, and may open links but not lead away', () => {
    const looks = { theme: 'dark', accent: '#fff', heading: '4' };
    expect(snippets.frame(choice({ lang: 'tr' }, { widget: 'contact', looks }), place)).toBe(
      '<iframe src="https://quartier.example/contact?lang=tr&amp;frame=true&amp;theme=dark&amp;accent=%23fff"' +
        ' title="Kime" width="100%" height="600" loading="lazy" referrerpolicy="no-referrer"' +
        ' sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"' +
        ' allow="clipboard-write; web-share"></iframe>',
    );
  });
});

describe('what else is taken along', () => {
  it('is an address as it is typed, not as HTML', () => {
    expect(snippets.address(choice({ district: 'b,a', free: 'true' }), place)).toBe(
      'https://quartier.example/calendar?free=true&district=b,a',
    );
  });

  it('is what a policy has to allow: its origin, and the very style that keeps room free', () => {
    const [, style = ''] = /style="([^"]*)"/.exec(snippets.script(choice(), place)) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policies.script(place)).toBe(
      'script-src https://quartier.example; connect-src https://quartier.example; img-src https://quartier.example; ' +
        `style-src-attr 'unsafe-hashes' 'sha256-${hash}'`,
    );
    expect(policies.frame(place)).toBe('frame-src https://quartier.example');
  });
});

describe('the pages of widget/variants', () => {
  const here: Place = {
    origin: 'http://localhost:8787',
    titles: { de: { calendar: 'Veranstaltungen', contact: 'Kontakt' } },
  };
  const page = (name: string) =>
    readFileSync(new URL(`../../../widget/variants/${name}.html`, import.meta.url), 'utf8');

  it('have the lines as they are written here', () => {
    const view = { month: '2017-08' };
    expect(page('24-reserved')).toContain(snippets.script(choice(view), here));
    const dark = choice(view, { looks: { theme: 'dark' } });
    expect(page('25-frame')).toContain(snippets.frame(dark, here));
    expect(page('27-frame-height')).toContain(snippets.height(choice(), here));
    expect(page('27-frame-height')).toContain(snippets.frame(choice(view), here));
  });
});
