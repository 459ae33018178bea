import { describe, expect, it } from 'vitest';
import { all, calendar, event, list, text } from '../drawn.tsx';

const local = event({ id: 'local', title: 'Im Viertel' });
const everywhere = event({ id: 'wide', title: 'Überall', start: '2017-08-12T10:00:00+02:00' });
const ongoing = event({ id: 'on', title: 'Schon da', allDay: true, start: '2017-06-01' });

const outline = (markup: string) =>
  all(markup.split('part="list"')[1] ?? '', /<(?:h5|p class="bold")>(.*?)<\/(?:h5|p)>/g).map(
    (one) => text(one ?? ''),
  );

describe('what is city-wide', () => {
  const view = { month: '2017-08', district: 'list' };
  const wide = list([everywhere], '2017-08-01', '2017-09-01');

  it('stands apart and last, each with its day', () => {
    const found = list([ongoing, local], '2017-08-01', '2017-09-01');
    const markup = calendar(view, { list: found, wide });
    expect(outline(markup)).toEqual([
      'Samstag, 5. August',
      'Im Viertel',
      'Läuft bereits',
      'Schon da',
      'In der ganzen Stadt',
      'Überall',
    ]);
    // Each part has a direction of its own: a place's name beside Arabic words is not torn apart.
    const places = all(markup, /<p class="muted">([^/]*(?:<\/bdi>[^/]*)*)<\/p><p class="badges">/g);
    expect(places.map((place) => all(place ?? '', /<bdi>(.*?)<\/bdi>/g))).toEqual([
      ['Maschsee', 'Südstadt'],
      ['Maschsee', 'Südstadt'],
      ['Samstag, 12. August', 'Maschsee', 'Südstadt'],
    ]);
    expect(places[0]).toBe('<bdi>Maschsee</bdi>\u00a0· <bdi>Südstadt</bdi>');
  });

  it('is not counted as the district’s, and is there where the district has nothing', () => {
    const markup = calendar(view, { list: list([], '2017-08-01', '2017-09-01'), wide });
    expect(text(markup)).toContain('August 2017 0 Veranstaltungen');
    expect(outline(markup)).toEqual(['In der ganzen Stadt', 'Überall']);
  });

  it('says no day where the list is of one', () => {
    const day = list([everywhere], '2017-08-12', '2017-08-13');
    const markup = calendar({ on: '2017-08-12', district: 'list' }, { list: day, wide: day });
    expect(text(markup)).toContain('In der ganzen Stadt 10:00 Überall Maschsee · Südstadt');
  });

  it('goes on with a link to all of it', () => {
    const next = 'https://quartier.example/v1/events?month=2017-08&district=city-wide&cursor=5';
    const more = calendar(view, { wide: { ...wide, next } });
    expect(more).toContain(
      'href="https://quartier.example/calendar?month=2017-08&amp;district=city-wide">Weitere</a>',
    );
    expect(calendar(view, { wide })).not.toContain('Weitere');
  });

  it('has no heading where there is none', () => {
    const none = list([], '2017-08-01', '2017-09-01');
    expect(calendar(view, { wide: none })).not.toContain('In der ganzen Stadt');
  });
});
