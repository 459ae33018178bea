import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { events, sources } from '../../../schema/tables.ts';
import { calendar, clear, db, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const page = async (path: string) => (await request(path)).text();
const ORIGIN = 'http://localhost:8787';

const eventOf = async (...lines: string[]) => {
  await importText(calendar(vevent('Fest <3', ...lines)));
  const { body } = await get<Events>('/v1/events?start=2026-01-01');
  return body.events[0] as Events['events'][number];
};

describe('GET /events/{name}', () => {
  it('shows an event with all that is known of it, as text', async () => {
    const { links } = await eventOf(
      'DTSTART:20260613T150000',
      'DTEND:20260613T180000',
      'LOCATION:Park\\, Weg 1',
      'DESCRIPTION:Erstens\\n\\n5 <6 & <zweitens> https://verein.example/',
      'STATUS:CANCELLED',
    );
    const response = await request(new URL(links.html as string).pathname);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('<h1><b>Abgesagt:</b> <s><bdi>Fest &lt;3</bdi></s></h1>');
    expect(text).toContain('Samstag, 13. Juni 2026, 15:00–\u206018:00 Uhr');
    expect(text).toContain('<p>Erstens</p>');
    expect(text).toContain('5 &lt;6 &amp; &lt;zweitens>');
    expect(text).toContain('<a href="https://verein.example/">https://verein.example/</a>');
    expect(text).toContain('https://www.openstreetmap.org/search?query=');
    expect(response.headers.get('ETag')).toBeTruthy();
  });

  it('says when, where, for how much and by whom before it says more', async () => {
    const { links } = await eventOf(
      'DTSTART:20260613T150000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'LOCATION:Park\\, Weg 1',
      'X-COST:15 Euro',
      'X-QUARTIER-DISTRICT:stoecken',
      'ORGANIZER;CN=Turnverein:mailto:a@verein.example',
      'DESCRIPTION:Mit Musik.',
      'URL:https://fest.example/',
    );
    const path = new URL(links.html as string).pathname.replace(/\/\d+T\d+$/, '');
    const text = await page(path);
    const order = [
      ...[
        '</h1>',
        'Samstag, 13. Juni 2026',
        '>Stöcken</a>',
        'Park, Weg 1',
        '15 Euro',
        'Turnverein',
      ],
      ...['In meinen Kalender', '<p>Mit Musik.</p>', '<h2>Weitere Termine</h2>'],
      ...['Samstag, 20. Juni 2026', 'Samstag, 27. Juni 2026', 'fest.example', 'Quelle'],
    ];
    const main = text.slice(text.indexOf('<article'), text.indexOf('</article>'));
    const places = order.map((one) => main.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(main.match(/13\. Juni 2026/g)).toHaveLength(1);
  });

  it('begins with the next date that is on, behind the one that is not', async () => {
    const series = ['UID:c', 'DTSTART:20260615T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const off = ['UID:c', 'RECURRENCE-ID:20260615T190000', 'DTSTART:20260615T190000'];
    await importText(
      calendar(vevent('Chor', ...series), vevent('Chor', ...off, 'STATUS:CANCELLED')),
    );
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const text = await page(`/events/chor-${body.events[0]?.id}`);
    const [, first = ''] = /<ul class="dates first">(.*?)<\/ul>/.exec(text) ?? [];
    expect(first.match(/\d+\. Juni/g)).toEqual(['15. Juni', '22. Juni']);
    expect(first).toContain('<b>Abgesagt:</b>');
    const [, further = ''] =
      /<h2>Weitere Termine<\/h2><ul class="dates">(.*?)<\/ul>/.exec(text) ?? [];
    expect(further.match(/\d+\. Juni/g)).toEqual(['29. Juni']);
  });

  it('says of a date what of it is otherwise than of the series', async () => {
    const series = ['UID:c', 'DTSTART:20260615T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const other = ['UID:c', 'RECURRENCE-ID:20260622T190000', 'DTSTART:20260622T200000'];
    await importText(
      calendar(
        vevent('Chor', ...series, 'LOCATION:Treff'),
        vevent('Chor', ...other, 'LOCATION:Freizeitheim Linden'),
      ),
    );
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const text = await page(`/events/chor-${body.events[0]?.id}?lang=en`);
    expect(text).toContain(
      'Monday, 22 June 2026, 20:00</time></a> · <bdi lang="de">Freizeitheim Linden</bdi></li>',
    );
    expect(text).toContain('Monday, 29 June 2026, 19:00</time></a></li>');
  });

  it('lists the next dates of a series', async () => {
    const { id } = await eventOf('DTSTART:20260601T150000', 'RRULE:FREQ=DAILY;COUNT=12');
    const text = await page(`/events/fest-3-${id}?lang=en`);
    expect(text).toContain('Wednesday, 10 June 2026');
    expect(text).toContain('Friday, 12 June 2026');
    expect(text).not.toContain('9 June');
    expect(text).toContain(`href="/events/fest-3-${id}/20260610T150000?lang=en"`);
    // All of them go into a calendar at once.
    expect(text).toContain(`href="${ORIGIN}/events/fest-3-${id}.ics?lang=en"`);
    expect(text).toContain(`href="${ORIGIN}/events/fest-3-${id}?lang=en&amp;print=true"`);
  });

  it.each([
    ['de', 'Alles am 13. Juni 2026'],
    ['de-simple', 'Was ist am 13. Juni 2026 noch los?'],
    ['en', 'Everything on 13 June 2026'],
    ['tr', '13 Haziran 2026 günündeki bütün etkinlikler'],
    ['uk', 'Усі події 13 червня 2026 р.'],
    ['ar', 'كل الفعاليات يوم 13 يونيو 2026'],
  ])('leads to all that is on that day, which it names, in %s', async (lang, said) => {
    const { id } = await eventOf('DTSTART:20260613T150000');
    const text = await page(`/events/fest-3-${id}?lang=${lang}`);
    const query = lang === 'de' ? '' : `&amp;lang=${lang}`;
    expect(text).toContain(`<a href="/calendar?on=2026-06-13${query}">${said}</a>`);
  });

  it.each([
    ['what goes on', 'today', ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260630'], '10'],
    ['a series', 'its next day', ['DTSTART:20260605T150000', 'RRULE:FREQ=WEEKLY;COUNT=3'], '12'],
    ['what is over', 'today', ['DTSTART:20260605T150000'], '10'],
  ])('leads from %s to all that is on %s', async (_, __, lines, day) => {
    const { id } = await eventOf(...lines);
    expect(await page(`/events/fest-3-${id}`)).toContain(
      `<a href="/calendar?on=2026-06-${day}">Alles am ${day}. Juni 2026</a>`,
    );
  });

  it('is where the only date of an event is, which leads nowhere else', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000');
    const text = await page(`/events/fest-3-${id}`);
    expect(text).toContain(
      '<li><time datetime="2026-06-13T15:00:00+02:00">Samstag, 13. Juni 2026, 15:00 Uhr</time></li>',
    );
    expect(text.slice(text.indexOf('<main>'))).not.toContain('href="/events/');
    expect(text).not.toContain('Alle Termine');
    // Its file is that of the date.
    expect(text).toContain(`href="${ORIGIN}/events/fest-3-${id}/once.ics"`);
  });
});

describe('GET /events/{name}/{occurrence}', () => {
  it('shows that date alone, and leads to all of them', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000', 'RRULE:FREQ=DAILY;COUNT=3');
    const text = await page(`/events/fest-3-${id}/20260614T150000?lang=en`);
    expect(text).toContain(
      '<li><time datetime="2026-06-14T15:00:00+02:00">Sunday, 14 June 2026, 15:00</time></li>',
    );
    expect(text).not.toContain('15 June');
    expect(text).toContain(`<a class="onward" href="/events/fest-3-${id}?lang=en">All dates</a>`);
    expect((await request(`/events/fest-3-${id}?lang=en`)).status).toBe(200);
  });
});

describe('the address of an event', () => {
  it('is its present name; any other that it had leads there', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000');
    for (const [path, there] of [
      [`/events/${id}`, `/events/fest-3-${id}`],
      [`/events/alter-titel-${id}?utm=1&print&lang=en`, `/events/fest-3-${id}?lang=en&print=true`],
      // An only date has no page of its own.
      [`/events/fest-3-${id}/once?lang=en`, `/events/fest-3-${id}?lang=en`],
      [`/events/${id}/once?print`, `/events/fest-3-${id}?print=true`],
    ] as const) {
      const response = await request(path);
      expect(response.status).toBe(301);
      expect(response.headers.get('Location')).toBe(there);
      expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=60,/);
      expect(response.headers.get('Cache-Tag')).toContain('events');
      expect((await request(there)).status).toBe(200);
    }
    const head = await request(`/events/fest-3-${id}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is the same for files', async () => {
    const { id, links } = await eventOf('DTSTART:20260613T150000');
    expect(links.html).toBe(`${ORIGIN}/events/fest-3-${id}`);
    expect(links.ics).toBe(`${ORIGIN}/events/fest-3-${id}/once.ics`);
    for (const name of [id, `fest-3-${id}`, `alter-titel-${id}`]) {
      for (const file of [`/events/${name}.ics`, `/events/${name}/once.ics`]) {
        expect([file, (await request(file)).status]).toEqual([file, 200]);
      }
    }
  });

  it('is that of the event which stands in its place', async () => {
    await db.insert(sources).values({ slug: 'stadt', name: 'Stadt' });
    const fest = ['DTSTART:20260613T150000', 'LOCATION:Park'];
    await importText(calendar(vevent('Fest', 'UID:eins', ...fest)));
    await importText(calendar(vevent('FEST', 'UID:zwei', ...fest)), 'stadt');
    const rows = await db.select().from(events);
    const hidden = rows.find(({ mergedInto }) => mergedInto);
    const shown = rows.find(({ id }) => id === hidden?.mergedInto);
    for (const date of ['', '/once']) {
      const response = await request(`/events/fest-${hidden?.id}${date}`);
      expect(response.status).toBe(301);
      expect(response.headers.get('Location')).toBe(`/events/fest-${shown?.id}`);
    }
  });
});

describe('the head of an event’s page', () => {
  it('says what it is, where, and in which languages', async () => {
    const words = 'Sommer am Ufer mit Musik '.repeat(12);
    const { id } = await eventOf(
      'DTSTART:20260613T150000',
      `DESCRIPTION:Erstens\\n\\n${words}`,
      'IMAGE;VALUE=URI:https://verein.example/fest.jpg',
    );
    const text = await page(`/events/fest-3-${id}?lang=en&print=true&utm=1`);
    const at = `${ORIGIN}/events/fest-3-${id}`;
    // The page of an event's only date says the same as the event's.
    expect(text).toContain(`<link rel="canonical" href="${at}?lang=en"/>`);
    expect(text).toContain(`<link rel="alternate" hreflang="tr" href="${at}?lang=tr"/>`);
    expect(text).toContain(`<link rel="alternate" hreflang="x-default" href="${at}"/>`);
    expect(text).toContain('<meta property="og:title" content="Fest &lt;3"/>');
    expect(text).toContain(`<meta property="og:url" content="${at}?lang=en"/>`);
    expect(text).toContain('<meta property="og:image" content="https://verein.example/fest.jpg"/>');
    const [, said = ''] = /<meta name="description" content="([^"]*)"/.exec(text) ?? [];
    expect(said).toMatch(
      /^Saturday, 13 June 2026, 15:00 · Erstens Sommer am Ufer .* (?:Sommer|am|Ufer|mit|Musik)…$/,
    );
    expect(said.length).toBeGreaterThan(180);
    expect(said.length).toBeLessThanOrEqual(200);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('noindex');
  });

  it('says when and where, if nothing else is known', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000', 'LOCATION:Park');
    const text = await page(`/events/fest-3-${id}?lang=en`);
    expect(text).toContain(
      '<meta name="description" content="Saturday, 13 June 2026, 15:00, Park"/>',
    );
    expect(text).toContain('<meta property="og:image" content="http://localhost:8787/icon.png"/>');
  });

  it('says of an event that was cancelled or postponed that it was', async () => {
    const { links } = await eventOf(
      'DTSTART:20260613T150000',
      'X-QUARTIER-STATUS:POSTPONED',
      'DESCRIPTION:Mit Musik.',
    );
    const text = await page(new URL(links.html as string).pathname);
    expect(text).toContain('<title>Verschoben: Fest &lt;3</title>');
    expect(text).toContain('<meta property="og:title" content="Verschoben: Fest &lt;3"/>');
    const said = 'Verschoben: Samstag, 13. Juni 2026, 15:00 Uhr · Mit Musik.';
    expect(text).toContain(`<meta name="description" content="${said}"/>`);
    expect(text).toContain(`<meta property="og:description" content="${said}"/>`);
    expect(text).toContain('<h1><b>Verschoben:</b> <s><bdi>Fest &lt;3</bdi></s></h1>');
  });

  it('says so of a series only if all its dates that are shown are', async () => {
    const series = ['UID:c', 'DTSTART:20260615T190000', 'RRULE:FREQ=WEEKLY;COUNT=2'];
    const off = (day: string) => [
      ...['UID:c', 'STATUS:CANCELLED', 'LOCATION:Saal'],
      ...[`RECURRENCE-ID:${day}T190000`, `DTSTART:${day}T190000`],
    ];
    const first = vevent('Chor', ...off('20260615'));
    await importText(calendar(vevent('Chor', ...series), first));
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const at = `/events/${body.events[0]?.id}`;
    const path = `/events/chor-${body.events[0]?.id}`;
    expect((await request(at)).headers.get('Location')).toBe(path);
    const text = await page(path);
    expect(text).toContain('<title>Chor</title>');
    expect(text).toContain('<h1><bdi>Chor</bdi></h1>');
    // Of the dates, the first that is on.
    expect(text).toContain('name="description" content="Montag, 22. Juni 2026, 19:00 Uhr"');
    expect(text).toMatch(/<b>Abgesagt:<\/b> <a [^>]+><time [^>]+>Montag, 15\. Juni 2026/);

    const second = vevent('Chor', ...off('20260622'));
    await importText(calendar(vevent('Chor', ...series), first, second));
    const none = await page(path);
    expect(none).toContain('<title>Abgesagt: Chor</title>');
    expect(none).toContain('<h1><b>Abgesagt:</b> <s><bdi>Chor</bdi></s></h1>');
    expect(none).toContain('content="Abgesagt: Montag, 15. Juni 2026, 19:00 Uhr, Saal"');
  });

  it('names a date by its own title', async () => {
    const series = vevent('Chor', 'UID:c', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY;COUNT=8');
    const lines = ['UID:c', 'RECURRENCE-ID:20260615T190000', 'DTSTART:20260615T200000'];
    await importText(calendar(series, vevent('Konzert', ...lines)));
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const [date] = body.events;
    expect(date?.links.html).toBe(`${ORIGIN}/events/konzert-${date?.id}/20260615T190000`);
    const text = await page(new URL(date?.links.html as string).pathname);
    expect(text).toContain(`<link rel="canonical" href="${date?.links.html}"/>`);
    expect(text).toContain('<h1><bdi>Konzert</bdi></h1>');
  });
});
