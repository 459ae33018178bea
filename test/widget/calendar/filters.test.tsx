import { describe, expect, it } from 'vitest';
import type { View } from '../../../schema/view.ts';
import { all, calendar } from '../drawn.tsx';
import { inside } from '../inside.ts';

/** The pills: text, where each leads, and whether it is on. */
function pills(view: View) {
  const [list = ''] = /<ul class="pills".*?<\/ul>/.exec(inside(calendar(view, {}))) ?? [];
  return [...list.matchAll(/href="[^"]*\/calendar([^"]*)"([^>]*)>(.*?)</g)].map(
    ([, query = '', rest = '', name]) => [
      name,
      query.replaceAll('&amp;', '&'),
      rest.includes('aria-current="true"'),
    ],
  );
}

describe('the pills', () => {
  it('stand in the order of the seed page', () => {
    expect(pills({})).toEqual([
      ['Heute', '?on=today', false],
      ['Wochenende', '?on=weekend', false],
      ['kostenlos', '?free=true', false],
    ]);
  });

  it('combine kostenlos with a choice of days, and every other filter with both', () => {
    expect(pills({ on: 'today', free: 'true', district: 'list' })).toEqual([
      ['Heute', '?free=true&district=list', true],
      ['Wochenende', '?on=weekend&free=true&district=list', false],
      ['kostenlos', '?on=today&district=list', true],
    ]);
  });

  it('take the place of a month and of dates', () => {
    expect(pills({ month: '2017-08', q: 'fest' })).toEqual([
      ['Heute', '?on=today&q=fest', false],
      ['Wochenende', '?on=weekend&q=fest', false],
      ['kostenlos', '?month=2017-08&free=true&q=fest', false],
    ]);
    expect(pills({ start: '2017-08-01' })[0]).toEqual(['Heute', '?on=today', false]);
  });
});

describe('the search', () => {
  const pill = (view: View) =>
    /<details[^>]*>(?:(?!<details).)*<search>.*?<\/details>/.exec(calendar(view))?.[0] ?? '';

  it('is a pill that opens, and stays open once words are looked for', () => {
    expect(pill({})).toMatch(
      /^<details><summary class="button" part="filter">Suche<\/summary><search>/,
    );
    expect(pill({ q: 'fest' })).toMatch(/^<details open>/);
    expect(pill({ q: '' })).toMatch(/^<details open>/);
  });

  it('looks on the calendar’s page, within every other filter', () => {
    const markup = pill({ on: 'weekend', free: 'true', district: 'list', lang: 'en', q: 'fest' });
    expect(markup).toContain('<form class="search" action="https://quartier.example/calendar">');
    expect(all(markup, /<input type="hidden" (.*?)\/?>/g)).toEqual([
      'name="on" value="weekend"',
      'name="free" value="true"',
      'name="district" value="list"',
      'name="lang" value="en"',
    ]);
    expect(markup).toContain('<input type="search" name="q" value="fest" aria-label="Suche"');
  });
});
