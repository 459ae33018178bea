/** The seed: what stands in it, what does not, and that its feeds are feeds. */
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toDate, toDay, weekday } from '../../schema/dates.ts';
import { languages } from '../../schema/languages.ts';
import { fold } from '../../schema/search.ts';

const at = (path: string) => new URL(`../../schema/${path}`, import.meta.url);
const read = (path: string) => readFileSync(at(path), 'utf8');

const seed = `${read('seed/hannover.sql')}\n${read('seed/languages.sql')}`;
const statements = seed.split(/;\s*\n/).filter((one) => one.trim());

function migrated(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = ON');
  const files = readdirSync(at('migrations/')).filter((name) => name.endsWith('.sql'));
  for (const file of files.sort()) db.exec(read(`migrations/${file}`));
  return db;
}

function seeded(): DatabaseSync {
  const db = migrated();
  for (const statement of statements) db.exec(statement);
  return db;
}

type Row = Record<string, string | number | null>;
const all = (db: DatabaseSync, sql: string): Row[] =>
  db
    .prepare(sql)
    .all()
    .map((row) => ({ ...(row as Row) }));
const column = (db: DatabaseSync, sql: string) => all(db, sql).map((row) => Object.values(row)[0]);

const tables = [
  'districts',
  'postcodes',
  'contacts',
  'programmes',
  'programme_areas',
  'projects',
  'publications',
  'categories',
  'sources',
  'imports',
  'events',
  'occurrences',
];
const dump = (db: DatabaseSync) =>
  Object.fromEntries(
    tables.map((table) => [table, all(db, `SELECT * FROM ${table} ORDER BY 1, 2`)]),
  );

describe('the file', () => {
  test('comes apart at the ends of its statements', () => {
    for (const statement of statements) {
      expect(statement.replace(/^--.*\n/gm, '').trim()).toMatch(
        // What is there already stays; but words that came later are filled in where there are none.
        // Words of further languages are patched below those that are there.
        /^INSERT INTO [\s\S]*\nON CONFLICT (DO NOTHING|\(slug\) DO UPDATE[\s\S]*WHERE question = '\{\}')$|json_patch\([\s\S]*\nWHERE slug [^\n]*$/,
      );
    }
    const whole = migrated();
    whole.exec(seed);
    expect(dump(whole)).toEqual(dump(seeded()));
  });

  test('changes nothing the second time, not even what was corrected meanwhile', () => {
    const db = seeded();
    const before = dump(db);
    db.exec(seed);
    expect(dump(db)).toEqual(before);

    db.exec(
      "UPDATE contacts SET hours = 'nach Absprache', as_of = '2026' WHERE district = 'hainholz'",
    );
    const corrected = dump(db);
    db.exec(seed);
    expect(dump(db)).toEqual(corrected);
  });

  test('leaves events to the importer', () => {
    const { events, occurrences, imports } = dump(seeded());
    expect([events, occurrences, imports]).toEqual([[], [], []]);
  });
});

describe('districts', () => {
  const db = seeded();

  test('are 13 boroughs, 51 quarters and 3 programme areas', () => {
    expect(
      all(db, 'SELECT kind, count(*) AS n FROM districts GROUP BY kind ORDER BY kind'),
    ).toEqual([
      { kind: 'borough', n: 13 },
      { kind: 'programme-area', n: 3 },
      { kind: 'quarter', n: 51 },
    ]);
  });

  test('are a tree: quarters in boroughs, programme areas in quarters', () => {
    const pairs = all(
      db,
      `SELECT d.kind, p.kind AS parent, count(*) AS n FROM districts d
       LEFT JOIN districts p ON p.slug = d.parent GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(pairs).toEqual([
      { kind: 'borough', parent: null, n: 13 },
      { kind: 'programme-area', parent: 'quarter', n: 3 },
      { kind: 'quarter', parent: 'borough', n: 51 },
    ]);
    const quarters = "SELECT DISTINCT parent FROM districts WHERE kind = 'quarter'";
    expect(column(db, quarters)).toHaveLength(13);
  });

  test.each([
    ['mitte', 'Mitte', 'stadtbezirk-mitte'],
    ['stoecken', 'Stöcken', 'stadtbezirk-herrenhausen-stoecken'],
    ['hainholz', 'Hainholz', 'stadtbezirk-nord'],
    ['muehlenberg', 'Mühlenberg', 'stadtbezirk-ricklingen'],
    ['mittelfeld', 'Mittelfeld', 'stadtbezirk-doehren-wuelfel'],
    ['isernhagen-sued', 'Isernhagen-Süd', 'stadtbezirk-bothfeld-vahrenheide'],
    ['gross-buchholz', 'Groß-Buchholz', 'stadtbezirk-buchholz-kleefeld'],
    ['sahlkamp-mitte', 'Sahlkamp-Mitte', 'sahlkamp'],
    ['vahrenheide-ost', 'Vahrenheide-Ost', 'vahrenheide'],
    ['oberricklingen-nord-ost', 'Oberricklingen Nord-Ost', 'oberricklingen'],
  ])('%s is %s in %s', (slug, name, parent) => {
    expect(all(db, `SELECT name, parent FROM districts WHERE slug = '${slug}'`)).toEqual([
      { name, parent },
    ]);
  });

  test('have names and slugs of their own', () => {
    expect(column(db, 'SELECT count(DISTINCT name) FROM districts')).toEqual([67]);
    for (const slug of column(db, 'SELECT slug FROM districts')) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    const boroughs = column(db, "SELECT name FROM districts WHERE kind = 'borough'");
    expect(boroughs.every((name) => /^Stadtbezirk \p{Lu}/u.test(String(name)))).toBe(true);
  });

  test('have no postcodes: no list of them is certain', () => {
    expect(column(db, 'SELECT count(*) FROM postcodes')).toEqual([0]);
  });
});

describe('contacts', () => {
  const db = seeded();

  test('are the four offices with their numbers as printed and as E.164', () => {
    const rows = all(
      db,
      `SELECT c.district, c.name, c.telephone, c.telephone_text FROM contacts c
       JOIN programme_areas a ON a.district = c.district ORDER BY a.position`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['hainholz', 'Quartiersmanagement Hainholz', '+4951160096632', '600 96632'],
      ['sahlkamp-mitte', 'Quartiersmanagement Sahlkamp-Mitte', '+4951160698802', '606 98802'],
      ['stoecken', 'Quartiersmanagement Stöcken', '+495112792550', '279 2550'],
      ['muehlenberg', 'Quartiersmanagement Mühlenberg', '+4951116835355', '168 35355'],
    ]);
    for (const { telephone, telephone_text } of rows) {
      expect(telephone).toBe(`+49511${String(telephone_text).replaceAll(' ', '')}`);
    }
    expect(column(db, 'SELECT count(*) FROM contacts')).toEqual([4]);
  });

  test('say how old they are and where they come from', () => {
    const same =
      'SELECT DISTINCT state, role, as_of, verified_on, source_name, source_url FROM contacts';
    expect(all(db, same)).toEqual([
      {
        state: 'active',
        role: 'Quartiersmanagement',
        as_of: '2017-08',
        verified_on: null,
        source_name: 'Das offizielle Portal der Region und der Landeshauptstadt Hannover',
        source_url: null,
      },
    ]);
  });

  test('are empty where a fact is missing', () => {
    expect(all(db, 'SELECT DISTINCT email, hours, postcode, languages FROM contacts')).toEqual([
      { email: null, hours: null, postcode: null, languages: '[]' },
    ]);
    const addresses =
      'SELECT district, street, city, address_as_of FROM contacts ORDER BY street DESC';
    expect(all(db, addresses)[0]).toEqual({
      district: 'hainholz',
      street: 'Schulenburger Landstraße 20',
      city: 'Hannover',
      address_as_of: '2018-06',
    });
    expect(
      column(
        db,
        'SELECT count(*) FROM contacts WHERE coalesce(street, city, address_as_of) IS NULL',
      ),
    ).toEqual([3]);
  });
});

describe('programme, project and publication', () => {
  const db = seeded();

  test('tell of Soziale Stadt in every language, with five tasks', () => {
    const [programme, ...others] = all(db, 'SELECT * FROM programmes');
    expect(others).toEqual([]);
    expect(programme).toMatchObject({
      slug: 'soziale-stadt',
      title: 'Soziale Stadt',
      since: '1999',
      until: null,
    });
    const summary = JSON.parse(String(programme?.summary));
    const tasks = JSON.parse(String(programme?.tasks));
    for (const language of languages) {
      expect(summary[language]).toContain('1999');
      expect(summary[language]).toContain('2020');
      expect(summary[language]).toContain('Sozialer Zusammenhalt');
      expect(summary[language]).toContain('Quartiersmanagement');
      expect(tasks[language]).toHaveLength(5);
    }
    expect(summary.de).toContain('begrenzte Zeit');
    expect(summary.en).toContain('limited time');
  });

  test('name the areas, with years only where they are certain', () => {
    const rows = all(db, 'SELECT district, since, until FROM programme_areas ORDER BY position');
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['hainholz', '2001-12-05', null],
      ['sahlkamp-mitte', '2009', null],
      ['stoecken', null, null],
      ['muehlenberg', '2014-12', null],
      ['vahrenheide-ost', null, '2013'],
      ['mittelfeld', '1999-12', '2008'],
      ['oberricklingen-nord-ost', null, null],
    ]);
  });

  test('stand as printed, without files', () => {
    expect(all(db, 'SELECT * FROM projects')).toEqual([
      {
        slug: 'sahlkamp-blueht',
        district: 'sahlkamp',
        label: 'Projekt Wohnzufriedenheit',
        title: 'Sahlkamp blüht',
        image_url: null,
        image_alt:
          'Ein große Anzahl Bewohnerinnen und Bewohner verschiedenen Alters aus dem Sahlkamps halten auf dem Gruppenfoto Pflanzen in den Händen.',
        image_credit: '© LHH',
        version: 1,
      },
    ]);
    expect(all(db, 'SELECT * FROM publications')).toEqual([
      {
        slug: 'demokratie-im-rathaus',
        heading: 'Die Stadt - das sind wir alle',
        kind: 'Broschüre',
        title: 'So funktioniert die Demokratie im Rathaus',
        file_url: null,
        file_type: null,
        file_bytes: null,
        version: 1,
      },
    ]);
  });
});

const categories = all(seeded(), 'SELECT slug, names, words FROM categories ORDER BY position').map(
  (row) => ({
    slug: row.slug,
    names: JSON.parse(String(row.names)) as Record<string, string>,
    words: JSON.parse(String(row.words)) as string[],
  }),
);

describe('categories', () => {
  test('are named in every language and known by their names', () => {
    expect(categories[0]).toMatchObject({
      slug: 'feste-festivals',
      names: { de: 'Feste & Festivals' },
    });
    for (const { names, words } of categories) {
      // Einfache Sprache calls them as German does.
      const named = languages.filter((language) => language !== 'de-simple');
      expect(Object.keys(names).sort()).toEqual([...named].sort());
      // Feeds name them in German or English.
      for (const name of [names.de, names.en]) {
        expect(words).toContain(fold(name ?? '').join(' '));
      }
    }
  });

  test('share no word, and every word is folded', () => {
    const words = categories.flatMap((category) => category.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => word !== fold(word).join(' '))).toEqual([]);
  });
});

test('the sources are the two feeds that ship, one of them marked as examples', () => {
  const rows = all(
    seeded(),
    'SELECT slug, url, licence, example, enabled FROM sources ORDER BY slug',
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['beispiele', '/feeds/beispiele.ics', null, 1, 1],
    ['hannover-2017-08', '/feeds/hannover-2017-08.ics', null, 0, 1],
  ]);
  for (const { url } of rows) expect(read(`seed${url}`)).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

function feed(name: string) {
  const text = read(`seed/feeds/${name}.ics`);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const components = calendar.getAllSubcomponents('vevent');
  const value = (one: (typeof components)[number], property: string) =>
    one.getFirstPropertyValue(property)?.toString() ?? null;
  const entries = components.map((component) => ({
    component,
    uid: value(component, 'uid'),
    instance: component.hasProperty('recurrence-id'),
    title: value(component, 'summary'),
    description: value(component, 'description'),
    place: value(component, 'location'),
    district: value(component, 'x-quartier-district'),
    start: value(component, 'dtstart'),
    end: value(component, 'dtend'),
    rule: value(component, 'rrule'),
    cost: value(component, 'x-cost'),
    free: value(component, 'x-cost-type') === 'free',
    categories: component
      .getAllProperties('categories')
      .flatMap((one) => one.getValues() as string[]),
    status: value(component, 'status'),
    comment: value(component, 'comment'),
  }));
  return { text, calendar, entries, series: entries.filter((one) => !one.instance) };
}
type Entry = ReturnType<typeof feed>['entries'][number];

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` of every start and end, by the series' own rule. */
function dates(entry: Entry, entries: Entry[], until: string): { start: string; end: string }[] {
  const exceptions = entries.filter((one) => one.instance && one.uid === entry.uid);
  const event = new ICAL.Event(entry.component, {
    exceptions: exceptions.map((one) => one.component),
  });
  const found: { start: string; end: string }[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.toString() < until; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push({ start: startDate.toString().slice(0, 16), end: endDate.toString().slice(0, 16) });
  }
  return found;
}

describe.each(['hannover-2017-08', 'beispiele'])('the feed %s', (name) => {
  const { text, calendar, entries, series } = feed(name);

  test('is iCalendar to the letter: CRLF, 75 octets, no bare line', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.slice(0, -1).filter((line) => line === '' || line.endsWith(' '))).toEqual([]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  });

  test('has one entry a UID, and instances only of series that are there', () => {
    const uids = series.map((one) => one.uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*@quartier\.example$/);
    for (const one of entries.filter((entry) => entry.instance)) expect(uids).toContain(one.uid);
  });

  test('has every time in the city’s zone', () => {
    const zones = calendar.getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Berlin']);
    for (const { component } of entries) {
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-24T00:00:00Z');
      for (const property of ['dtstart', 'dtend', 'exdate', 'recurrence-id']) {
        for (const one of component.getAllProperties(property)) {
          const zone = one.type === 'date' ? undefined : 'Europe/Berlin';
          expect(one.getFirstParameter('tzid')).toBe(zone);
        }
      }
    }
  });

  test('names only districts and categories of the seed', () => {
    const slugs = column(seeded(), 'SELECT slug FROM districts');
    const words = categories.flatMap((category) => category.words);
    for (const entry of entries) {
      if (entry.district !== null) expect(slugs).toContain(entry.district);
      for (const category of entry.categories) expect(words).toContain(fold(category).join(' '));
    }
  });
});

describe('the real events', () => {
  const { entries, series } = feed('hannover-2017-08');
  const named = (title: string) => series.find((one) => one.title === title);

  test('are those that are certain, named as they were', () => {
    expect(series.map(({ title, start, end }) => `${title} | ${start} | ${end ?? ''}`)).toEqual([
      'Maschseefest | 2017-08-02 | 2017-08-21',
      'Maschseefest: Die Toten Ärzte | 2017-08-02 | ',
      'Maschseefest: Mic Donet (akustik) | 2017-08-03 | ',
      'Maschseefest: Lions Head | 2017-08-04T21:30:00 | ',
      'Maschseefest: Mighty Oaks | 2017-08-05T21:30:00 | ',
      'Maschseefest: Fackelschwimmen | 2017-08-05T21:30:00 | ',
      'Maschseefest: Schach mit dem Polizei-Schach-Club | 2017-08-06T14:00:00 | ',
      'Maschseefest: Kim Sanders | 2017-08-06T15:00:00 | ',
      'Maschseefest: Queen II | 2017-08-11T20:00:00 | ',
      'Maschseefest: Dire Strings | 2017-08-12 | ',
      'Maschseefest: Matze Knop | 2017-08-12T21:00:00 | ',
      'Maschseefest: Crazy Crossing (Spaßbootrennen) | 2017-08-13T15:00:00 | ',
      'Maschseefest: Kreativ-Meile | 2017-08-15 | ',
      'Maschseefest: Entenrennen | 2017-08-19 | ',
      'Maschseefest: Tanz am See | 2017-08-02T20:00:00 | ',
      'Maschseefest: Maschseepiraten (Familientheater) | 2017-08-03 | ',
      'Fährmannsfest | 2017-08-04 | 2017-08-07',
      'Fährmannsfest: Abstürzende Brieftauben | 2017-08-05T18:30:00 | ',
      'Sommernachtsträume im Gartentheater | 2017-08-04 | ',
      'Macht Worte! Poetry Slam im Gartentheater | 2017-08-04 | ',
      'Kleines Fest im Großen Garten | 2017-07-12 | 2017-07-31',
      'Internationaler Feuerwerkswettbewerb: Österreich | 2017-06-10 | ',
      'Internationaler Feuerwerkswettbewerb: England | 2017-08-19 | ',
      'Internationaler Feuerwerkswettbewerb: Polen | 2017-09-02 | ',
      'Internationaler Feuerwerkswettbewerb: USA | 2017-09-16 | ',
      'Üstra: 125 Jahre, Fest auf dem Opernplatz | 2017-08-05T12:00:00 | ',
      'Bulli-Parade | 2017-08-06T11:00:00 | ',
    ]);
    expect(entries).toEqual(series);
  });

  test.each([
    'Maker Faire',
    'Stadtteilfest',
    'Entdecke den Süden',
    'Kinderwiese',
    'Kinderchor',
    'Emersound',
    'Soul Control',
    'Simply Turner',
    'Spanien',
  ])('do not tell of %s, which is not certain', (words) => {
    expect(
      series.filter(({ title, description }) => `${title} ${description}`.includes(words)),
    ).toEqual([]);
  });

  test('each say where and from which source', () => {
    for (const one of series) {
      expect(one.place).toBeTruthy();
      expect(one.district).toBeTruthy();
      expect(one.comment).toMatch(/harzkurier|neuepresse|bild\.de|hannover\.de|haz\.de/);
      expect(one.status).toBe('CONFIRMED');
    }
  });

  test('cost what is known, and are free only where they are', () => {
    const costs = series.filter((one) => one.cost).map((one) => [one.title, one.cost]);
    expect(costs).toEqual([
      ['Fährmannsfest', 'Samstag 15 Euro'],
      ['Fährmannsfest: Abstürzende Brieftauben', '15 Euro'],
      ['Kleines Fest im Großen Garten', '30 Euro, ermäßigt 17 Euro'],
    ]);
    for (const one of series) expect(one.free).toBe(one.title?.startsWith('Maschseefest'));
    expect(named('Macht Worte! Poetry Slam im Gartentheater')?.description).toBe('Ausverkauft.');
  });

  test('come again as often as they did', () => {
    const of = (title: string) =>
      dates(named(title) as Entry, entries, '2018').map(({ start }) => start);
    const dance = of('Maschseefest: Tanz am See');
    expect(dance).toHaveLength(19);
    expect([dance[0], dance[18]]).toEqual(['2017-08-02T20:00', '2017-08-20T20:00']);
    expect(of('Maschseefest: Maschseepiraten (Familientheater)')).toEqual([
      '2017-08-03',
      '2017-08-08',
      '2017-08-10',
      '2017-08-15',
      '2017-08-17',
    ]);
    expect(series.filter((one) => one.rule)).toHaveLength(2);
  });
});

describe('the examples', () => {
  const { entries, series } = feed('beispiele');
  const shows = (one: { uid: string | null }) => one.uid?.startsWith('beispiel-ausstellung');
  const laidOut = series.flatMap((one) =>
    dates(one, entries, '2031').map((date) => ({ uid: one.uid, ...date })),
  );

  test('say that they are made up, and name no real place', () => {
    for (const one of entries) {
      expect(one.description).toMatch(/^Beispieltermin: .*erfunden/);
      expect(one.place).toMatch(/ \(Beispiel\)$/);
      expect(one.uid).toMatch(/^beispiel-/);
      expect(one.component.hasProperty('organizer')).toBe(false);
    }
  });

  test('never end, and are in the four office districts, elsewhere and city-wide', () => {
    for (const one of series) {
      expect(one.rule).toBeTruthy();
      expect(one.rule).not.toMatch(/UNTIL|COUNT/);
      expect(one.start?.slice(0, 4)).toBe('2017');
    }
    const districts = series.map((one) => one.district);
    for (const slug of [
      'hainholz',
      'sahlkamp-mitte',
      'stoecken',
      'muehlenberg',
      'linden-nord',
      'list',
    ]) {
      expect(districts).toContain(slug);
    }
    expect(districts.filter((slug) => slug === null)).toHaveLength(1);
  });

  test('are free, paid, and of unknown price', () => {
    expect(series.filter((one) => one.free).length).toBeGreaterThan(5);
    expect(series.filter((one) => one.cost).length).toBeGreaterThan(3);
    expect(series.filter((one) => !one.free && !one.cost).length).toBeGreaterThan(0);
    expect(series.filter((one) => one.free && one.cost)).toEqual([]);
    expect(series.find((one) => one.title === 'Theaterabend')?.cost).toBe(
      '12 Euro, ermäßigt 8 Euro',
    );
  });

  test('leave no day empty but two, and crowd no week', () => {
    const starts = new Map<number, number>();
    for (const { start } of laidOut.filter((one) => !shows(one))) {
      const day = toDay(start.slice(0, 10));
      starts.set(day, (starts.get(day) ?? 0) + 1);
    }
    const empty: string[] = [];
    for (let day = toDay('2017-01-02'); day < toDay('2030-12-30'); day++) {
      const count = starts.get(day) ?? 0;
      if (count === 0) empty.push(toDate(day));
      expect(count).toBeLessThanOrEqual(3);
      if (weekday(day) === 1) {
        const week = [0, 1, 2, 3, 4, 5, 6].map((more) => starts.get(day + more) ?? 0);
        expect(week.reduce((sum, one) => sum + one)).toBeLessThan(13);
      }
    }
    expect(empty).toEqual(['2026-12-24', '2026-12-31']);
  });

  test('always have one exhibition open', () => {
    const open = laidOut.filter(shows);
    for (const [index, next] of open.slice(1).entries()) expect(next.start).toBe(open[index]?.end);
    expect(toDay(open[0]?.end ?? '') - toDay(open[0]?.start ?? '')).toBe(91);
  });

  test('have a late party, a date left out, one moved and one cancelled', () => {
    const party = laidOut.find((one) => one.uid?.startsWith('beispiel-lange-musiknacht'));
    expect(party).toMatchObject({ start: '2017-01-28T22:00', end: '2017-01-29T02:00' });

    const lunches = laidOut.filter((one) => one.uid?.startsWith('beispiel-offener-mittagstisch'));
    expect(lunches.map((one) => one.start)).toContain('2026-12-17T12:00');
    expect(lunches.map((one) => one.start)).not.toContain('2026-12-24T12:00');

    const instances = entries.filter((one) => one.instance);
    expect(
      instances.map((one) => [
        one.title,
        one.component.getFirstPropertyValue('recurrence-id')?.toString(),
        one.start,
        one.status,
      ]),
    ).toEqual([
      ['Nachbarschaftscafé', '2026-12-28T10:00:00', '2026-12-28T10:00:00', 'CANCELLED'],
      ['Bürgersprechstunde', '2027-01-05T17:00:00', '2027-01-07T17:00:00', 'CONFIRMED'],
    ]);
    for (const one of instances) {
      const series = laidOut.filter((date) => date.uid === one.uid).map((date) => date.start);
      expect(series).toContain(one.start?.slice(0, 16));
    }
  });
});
