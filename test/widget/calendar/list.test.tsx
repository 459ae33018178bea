import { describe, expect, it } from 'vitest';
import { byDay } from '../../../widget/calendar/list.tsx';
import { all, calendar, event, list, text } from '../drawn.tsx';
import { inside } from '../inside.ts';

const first = event({ id: 'a', title: 'Erstes' });
const second = event({ id: 'b', title: 'Zweites', start: '2017-08-06T11:00:00+02:00' });
const exhibition = event({
  id: 'c',
  title: 'Ausstellung',
  allDay: true,
  start: '2017-06-01',
  end: '2017-10-02',
});
const august = list([exhibition, first, second], '2017-08-01', '2017-09-01');

/** Headings and titles, in order. */
const outline = (markup: string) => {
  const [, found = ''] = markup.split('part="list"');
  return all(found, /<(?:h\d[^>]*|p class="bold")>(.*?)<\/(?:h\d|p)>/g).map((one) =>
    text(one ?? ''),
  );
};

describe('the list', () => {
  it('is grouped by day, with what began before apart and last', () => {
    expect(outline(calendar({ month: '2017-08' }, { list: august }))).toEqual([
      'August 2017',
      'Samstag, 5. August',
      'Erstes',
      'Sonntag, 6. August',
      'Zweites',
      'Läuft bereits',
      'Ausstellung',
    ]);
  });

  it('names a single day once', () => {
    const day = list([first], '2017-08-05', '2017-08-06');
    expect(outline(calendar({ on: '2017-08-05' }, { list: day }))).toEqual([
      'Samstag, 5. August 2017',
      'Erstes',
    ]);
  });

  it('says the year of days in another one', () => {
    const late = event({ id: 'd', title: 'Neujahr', start: '2027-01-01T12:00:00+01:00' });
    const data = list([late], '2026-11-24', null);
    expect(outline(calendar({}, { list: data }))).toEqual([
      'Ab heute',
      'Freitag, 1. Januar 2027',
      'Neujahr',
    ]);
  });

  it('announces what it is and how much there is, in one message', () => {
    const status = (markup: string) =>
      all(markup, /<div role="status">(.*?)<\/div>/g).map((one) => text(one ?? ''));
    const view = { month: '2017-08' };
    expect(status(calendar(view, { list: august }))).toEqual(['August 2017 3 Veranstaltungen']);
    expect(status(calendar(view, { list: august }, { busy: true }))).toEqual(['August 2017']);
    expect(status(calendar(view, { list: august }, { failed: 'failed' }))).toEqual(['August 2017']);
  });

  it('goes on with a link to the page after', () => {
    const next = 'https://quartier.example/v1/events?month=2017-08&limit=25&cursor=7';
    const markup = calendar({ month: '2017-08' }, { list: { ...august, next } });
    expect(markup).toContain(
      'href="https://quartier.example/calendar?month=2017-08&amp;limit=25&amp;cursor=7">Weitere</a>',
    );
    expect(text(markup)).toContain('3+ Veranstaltungen');
    expect(calendar({ month: '2017-08' }, { list: august })).not.toContain('Weitere');
  });

  it('that cannot be had says why and offers to try again', () => {
    const view = { month: '2017-08' };
    const failed = calendar(view, { list: august }, { failed: 'failed' });
    expect(text(failed)).toContain('Das lässt sich gerade nicht laden. Noch einmal versuchen');
    const offline = calendar(view, { list: august }, { failed: 'offline' });
    expect(text(offline)).toContain('Keine Verbindung zum Internet. Noch einmal versuchen');
    for (const markup of [failed, offline]) {
      expect(markup).toContain(
        '<a class="button" href="https://quartier.example/calendar?month=2017-08">Noch',
      );
      expect(text(markup)).not.toContain('Erstes');
    }
  });

  it('stands blank while the first answer is on its way', () => {
    const markup = calendar({ month: '2017-08' }, {}, { data: undefined, busy: true });
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain('<div class="blank"></div>');
    expect(all(markup, /<td>/g)).toHaveLength(35);
  });

  it('draws the details of the event that is open, and of no other', () => {
    const open = { ...second, description: 'Mit Musik.' };
    const markup = calendar({ month: '2017-08' }, { list: august }, { open });
    expect(all(markup, /aria-expanded="true"[^>]*>(.*?)</g)).toEqual(['Zweites']);
    expect(all(markup, /aria-expanded="false"[^>]*>(.*?)</g)).toEqual(['Erstes', 'Ausstellung']);
    expect(all(markup, /part="details"/g)).toHaveLength(1);
    expect(text(markup)).toMatch(/Zweites .*Mit Musik\. .*Läuft bereits/);
  });

  it('ends in where it is from: the portal, and each source with its licence, once', () => {
    const source = { name: 'Verein', url: null, licence: 'CC BY 4.0', example: false };
    const events = [first, second, event({ id: 'f', source })];
    const markup = calendar({}, { list: list(events, '2017-08-01', '2017-09-01') });
    expect(text(inside(markup))).toMatch(/Quelle: Das Portal · Kalender · Verein CC BY 4.0$/);
    expect(markup).toContain('<a href="https://portal.example/">Das Portal</a>');
    expect(markup).toContain(' · <bdi>Verein CC BY 4.0</bdi>');
  });
});

describe('events by day', () => {
  it('keep their order, and none is lost', () => {
    const days = byDay([exhibition, first, event({ id: 'e' }), second], '2017-08-01');
    expect(Object.entries(days).map(([date, found]) => [date, found.map(({ id }) => id)])).toEqual([
      ['', ['c']],
      ['2017-08-05', ['a', 'e']],
      ['2017-08-06', ['b']],
    ]);
  });
});
