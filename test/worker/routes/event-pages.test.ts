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
    expect(text).toContain('<h1>Fest &lt;3</h1>');
    expect(text).toContain('Samstag, 13. Juni 2026, 15:00–\u206018:00 Uhr');
    expect(text).toContain('Abgesagt: ');
    expect(text).toContain('<p>Erstens</p>');
    expect(text).toContain('5 &lt;6 &amp; &lt;zweitens>');
    expect(text).toContain('<a href="https://verein.example/">https://verein.example/</a>');
    expect(text).toContain('https://www.openstreetmap.org/search?query=');
    expect(response.headers.get('ETag')).toBeTruthy();
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

  it('says where there is none, and that is not kept', async () => {
    const response = await request('/events/nowhere/once');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await response.text()).toContain('nicht oder nicht mehr');
  });
});

describe('the address of an event', () => {
  it('is its present name; any other that it had leads there', async () => {
    const { id } = await eventOf('DTSTART:20260613T150000');
    for (const [path, there] of [
      [`/events/${id}`, `/events/fest-3-${id}`],
      [`/events/alter-titel-${id}?utm=1&print&lang=en`, `/events/fest-3-${id}?lang=en&print=true`],
      [`/events/${id}/once?lang=en`, `/events/fest-3-${id}/once?lang=en`],
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
      expect(response.headers.get('Location')).toBe(`/events/fest-${shown?.id}${date}`);
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
    const text = await page(`/events/fest-3-${id}/once?lang=en&print=true&utm=1`);
    const at = `${ORIGIN}/events/fest-3-${id}`;
    // The page of an event's only date says the same as the event's.
    expect(text).toContain(`<link rel="canonical" href="${at}?lang=en"/>`);
    expect(text).toContain(`<link rel="alternate" hreflang="tr" href="${at}?lang=tr"/>`);
    expect(text).toContain(`<link rel="alternate" hreflang="x-default" href="${at}"/>`);
    expect(text).toContain('<meta property="og:title" content="Fest &lt;3"/>');
    expect(text).toContain(`<meta property="og:url" content="${at}?lang=en"/>`);
    expect(text).toContain('<meta property="og:image" content="https://verein.example/fest.jpg"/>');
    const [, said = ''] = /<meta name="description" content="([^"]*)"/.exec(text) ?? [];
    expect(said).toMatch(/^Erstens Sommer am Ufer .* (?:Sommer|am|Ufer|mit|Musik)…$/);
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

  it('names a date by its own title', async () => {
    const series = vevent('Chor', 'UID:c', 'DTSTART:20260601T190000', 'RRULE:FREQ=WEEKLY;COUNT=8');
    const lines = ['UID:c', 'RECURRENCE-ID:20260615T190000', 'DTSTART:20260615T200000'];
    await importText(calendar(series, vevent('Konzert', ...lines)));
    const { body } = await get<Events>('/v1/events?on=2026-06-15');
    const [date] = body.events;
    expect(date?.links.html).toBe(`${ORIGIN}/events/konzert-${date?.id}/20260615T190000`);
    const text = await page(new URL(date?.links.html as string).pathname);
    expect(text).toContain(`<link rel="canonical" href="${date?.links.html}"/>`);
    expect(text).toContain('<h1>Konzert</h1>');
  });
});

describe('an event that has been withdrawn', () => {
  const gone = async (...lines: string[]) => {
    const { id } = await eventOf(
      'DTSTART:20260613T150000',
      'UID:weg',
      'DESCRIPTION:Geheim',
      ...lines,
    );
    return id;
  };
  const others = (count: number, ...lines: string[]) =>
    Array.from({ length: count }, (_, at) =>
      vevent(`Anderes ${at}`, `DTSTART:202606${20 + at}T150000`, ...lines),
    );
  const instead = (...all: string[]) =>
    importText(calendar(...all), 'verein', undefined, { confirmed: true });

  it('is 410 with its title and the next events of its district', async () => {
    const id = await gone('X-QUARTIER-DISTRICT:stoecken');
    await instead(
      vevent('Zuerst, woanders', 'DTSTART:20260611T150000', 'X-QUARTIER-DISTRICT:sahlkamp'),
      vevent('Vorbei', 'DTSTART:20260601T150000', 'X-QUARTIER-DISTRICT:stoecken'),
      ...others(6, 'X-QUARTIER-DISTRICT:stoecken'),
    );
    for (const path of [`/events/${id}`, `/events/fest-3-${id}`, `/events/fest-3-${id}/once`]) {
      const response = await request(`${path}?lang=en`);
      const text = await response.text();
      expect(response.status).toBe(410);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Cache-Control')).toBe('private, no-store');
      expect(text).toContain('<h1><bdi lang="de">Fest &lt;3</bdi></h1>');
      expect(text).toContain('This event is no longer in the calendar.');
      expect(text).toContain('<h2>Coming up in Stöcken</h2>');
      expect(text).toContain('href="/calendar?district=stoecken&amp;lang=en"');
      expect(text).toContain('<meta name="robots" content="noindex"/>');
      expect(text).not.toContain('Geheim');
      const named = [...text.matchAll(/href="(\/events\/[^"]+)"[^>]*>([^<]+)</g)];
      expect(named.map(([, , title]) => title)).toEqual(
        [0, 1, 2, 3, 4].map((at) => `Anderes ${at}`),
      );
      expect((await request(named[0]?.[1]?.replaceAll('&amp;', '&') ?? '')).status).toBe(200);
    }
  });

  it.each([[[]], [['X-QUARTIER-DISTRICT:stoecken']]])(
    'names the city’s where it had no district, or nothing is on there: %j',
    async (lines) => {
      const id = await gone(...lines);
      await instead(...others(1, 'X-QUARTIER-DISTRICT:sahlkamp'));
      const text = await page(`/events/${id}`);
      expect(text).toContain('<h2>Als Nächstes in Hannover</h2>');
      expect(text).toContain('>Anderes 0</a>');
      expect(text).toContain('href="/calendar"');
    },
  );

  it('names none where none is on', async () => {
    const id = await gone();
    await instead(vevent('Vorbei', 'DTSTART:20260601T150000'));
    const response = await request(`/events/${id}`);
    expect(response.status).toBe(410);
    expect(await response.text()).not.toContain('<h2>');
  });
});
