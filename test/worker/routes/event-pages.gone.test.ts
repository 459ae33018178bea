import { beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../../../schema/contract.ts';
import { calendar, clear, get, importText, request, smallCity, vevent } from '../service.ts';

beforeEach(async () => {
  await clear();
  await smallCity();
});

const page = async (path: string) => (await request(path)).text();

const eventOf = async (...lines: string[]) => {
  await importText(calendar(vevent('Fest <3', ...lines)));
  const { body } = await get<Events>('/v1/events?start=2026-01-01');
  return body.events[0] as Events['events'][number];
};

describe('an event that is not there', () => {
  it('is 404, which is not kept, and leads to the city’s page in the reader’s language', async () => {
    for (const path of ['/events/nowhere', '/events/nowhere/20260610T150000']) {
      const response = await request(`${path}?lang=ar`);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Cache-Control')).toBe('private, no-store');
      const text = await response.text();
      expect(text).toContain('<h1>هذه الفعالية غير موجودة هنا أو لم تعد موجودة.</h1>');
      expect(text).toContain('<a href="/?lang=ar">');
    }
    expect(await page('/events/nowhere')).toContain('<a href="/">');
  });
});

describe('a date that an event has not, or no longer', () => {
  it('is 404, and leads to the event', async () => {
    const { id } = await eventOf('DTSTART:20260615T150000', 'RRULE:FREQ=WEEKLY;COUNT=3');
    for (const name of [id, `fest-3-${id}`, `alter-titel-${id}`]) {
      const response = await request(`/events/${name}/20260616T150000?lang=en`);
      const text = await response.text();
      expect(response.status).toBe(404);
      expect(response.headers.get('Cache-Control')).toBe('private, no-store');
      expect(text).toContain('<h1>This date is not here, or no longer.</h1>');
      expect(text).toContain(
        `<a href="/events/fest-3-${id}?lang=en">All dates: <bdi lang="de">Fest &lt;3</bdi></a>`,
      );
      expect(text).toContain('<meta name="robots" content="noindex"/>');
    }
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

  /** What is named in its place, in order. */
  const named = (text: string) =>
    [...text.slice(text.indexOf('<main>')).matchAll(/href="\/events\/[^"]+"[^>]*>([^<]+)</g)].map(
      ([, title]) => title,
    );

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
      expect(named(text)).toEqual([0, 1, 2, 3, 4].map((at) => `Anderes ${at}`));
      const [, first = ''] = /<li><a href="(\/events\/[^"]+)" lang="de"/.exec(text) ?? [];
      expect((await request(first.replaceAll('&amp;', '&'))).status).toBe(200);
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

  it('names each event once, by its next date', async () => {
    const id = await gone();
    await instead(
      vevent('Chor', 'DTSTART:20260601T190000', 'RRULE:FREQ=DAILY;COUNT=90'),
      ...others(3),
      // Behind more dates of the series than one answer has.
      vevent('Spätes', 'DTSTART:20260820T150000'),
    );
    const text = await page(`/events/${id}`);
    expect(named(text)).toEqual(['Chor', 'Anderes 0', 'Anderes 1', 'Anderes 2', 'Spätes']);
    expect(text).toContain('Mittwoch, 10. Juni 2026, 19:00 Uhr');
    expect(text).not.toContain('11. Juni');
  });

  it('names none that was cancelled, and says of one that it was postponed', async () => {
    const id = await gone('X-QUARTIER-DISTRICT:stoecken');
    const near = 'X-QUARTIER-DISTRICT:stoecken';
    await instead(
      vevent('Abgesagtes', 'DTSTART:20260611T150000', 'STATUS:CANCELLED', near),
      vevent('Verlegtes', 'DTSTART:20260612T150000', 'X-QUARTIER-STATUS:POSTPONED', near),
      vevent('Chor', 'UID:c', 'DTSTART:20260613T190000', 'RRULE:FREQ=DAILY;COUNT=2', near),
      vevent(
        'Chor',
        'UID:c',
        'RECURRENCE-ID:20260613T190000',
        'DTSTART:20260613T190000',
        'STATUS:CANCELLED',
        near,
      ),
    );
    const text = await page(`/events/${id}`);
    expect(named(text)).toEqual(['Verlegtes', 'Chor']);
    expect(text).toMatch(/<li><b>Verschoben:<\/b> <a [^>]+>Verlegtes<\/a>/);
    expect(text).not.toContain('<b>Abgesagt');
    expect(text).toContain('Sonntag, 14. Juni 2026, 19:00 Uhr');
  });

  it('names the city’s where all in its district was cancelled', async () => {
    const id = await gone('X-QUARTIER-DISTRICT:stoecken');
    await instead(
      ...others(1, 'X-QUARTIER-DISTRICT:stoecken', 'STATUS:CANCELLED'),
      vevent('Woanders', 'DTSTART:20260611T150000'),
    );
    const text = await page(`/events/${id}`);
    expect(text).toContain('<h2>Als Nächstes in Hannover</h2>');
    expect(named(text)).toEqual(['Woanders']);
  });

  it('names none where none is on', async () => {
    const id = await gone();
    await instead(vevent('Vorbei', 'DTSTART:20260601T150000'));
    const response = await request(`/events/${id}`);
    expect(response.status).toBe(410);
    expect(await response.text()).not.toContain('<h2>');
  });
});
