import { describe, expect, it } from 'vitest';
import { parse, vevent } from './texts.ts';

const choir = (...lines: string[]) =>
  vevent(
    'UID:chor',
    'DTSTART;TZID=Europe/Berlin:20260601T190000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    ...lines,
  );
const date = (id: string, ...lines: string[]) =>
  vevent('UID:chor', `RECURRENCE-ID;TZID=Europe/Berlin:${id}`, ...lines);
const start = 'DTSTART;TZID=Europe/Berlin:20260622T190000';

describe('a series', () => {
  it('carries its rule, its exceptions and the dates told apart', () => {
    const { events, refused } = parse(
      choir(
        'SUMMARY:Chor',
        'EXDATE;TZID=Europe/Berlin:20260608T190000,20260615T190000',
        'RDATE;TZID=Europe/Berlin:20260610T190000',
      ),
      date(
        '20260622T190000',
        'SUMMARY:Chor im Park',
        'DTSTART;TZID=Europe/Berlin:20260623T180000',
        'STATUS:CANCELLED',
      ),
    );
    expect(refused).toEqual([]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      exceptions: [{ local: '2026-06-08T19:00:00' }, { local: '2026-06-15T19:00:00' }],
      dates: [{ start: { local: '2026-06-10T19:00:00', zone: 'Europe/Berlin' }, end: null }],
      instances: [
        {
          title: 'Chor im Park',
          status: 'cancelled',
          recurrenceId: { local: '2026-06-22T19:00:00', zone: 'Europe/Berlin' },
          future: false,
          start: { local: '2026-06-23T18:00:00', zone: 'Europe/Berlin' },
          end: null,
        },
      ],
      detached: false,
    });
  });

  it('may stand behind its dates, which are put in order', () => {
    const [event] = parse(
      date('20260629T190000', 'SUMMARY:Zwei'),
      date('20260622T190000', 'SUMMARY:Eins'),
      choir('SUMMARY:Chor'),
    ).events;
    expect(event).toMatchObject({ title: 'Chor', line: 13, detached: false });
    expect(event?.instances.map(({ title }) => title)).toEqual(['Eins', 'Zwei']);
  });

  it('gives nothing to a date that is complete', () => {
    const rich = ['DTEND;TZID=Europe/Berlin:20260601T200000', 'DESCRIPTION:Musik', 'X-COST:5 €'];
    const [event] = parse(
      choir('SUMMARY:Chor', 'LOCATION:Haus', 'CATEGORIES:Konzert', ...rich),
      date('20260622T190000', 'SUMMARY:Chor', 'X-QUARTIER-COMPLETE:TRUE', start),
      date('20260629T190000', 'X-QUARTIER-COMPLETE:FALSE'),
    ).events;
    const [complete, partial] = event?.instances ?? [];
    expect(complete).toMatchObject({
      ...{ title: 'Chor', end: null, description: null, price: 'unknown', priceText: null },
      ...{ place: null, categories: [] },
    });
    expect(partial).toMatchObject({
      ...{ title: 'Chor', description: 'Musik', price: 'paid', priceText: '5 €' },
      ...{ place: { name: 'Haus' }, categories: ['Konzert'] },
      end: { local: '2026-06-29T20:00:00' },
    });
  });

  it('gives its dates what they do not say', () => {
    const [event] = parse(
      choir(
        'SUMMARY:Chor',
        'DTEND;TZID=Europe/Berlin:20260601T203000',
        'DESCRIPTION:Wir singen.',
        'LOCATION:Saal',
        'CATEGORIES:Musik',
        'X-COST:5 Euro',
        'URL:https://chor.example',
        'ORGANIZER;CN=Chor:x',
      ),
      date('20260622T190000', 'STATUS:CANCELLED'),
      date('20260629T190000', 'SUMMARY:Konzert', 'X-COST:frei', 'LOCATION:Kirche'),
    ).events;
    const shared = {
      description: 'Wir singen.',
      categories: ['Musik'],
      url: 'https://chor.example',
      organizer: 'Chor',
    };
    expect(event?.instances).toMatchObject([
      {
        ...shared,
        title: 'Chor',
        status: 'cancelled',
        place: { name: 'Saal' },
        price: 'paid',
        priceText: '5 Euro',
        start: { local: '2026-06-22T19:00:00', zone: 'Europe/Berlin' },
        end: { local: '2026-06-22T20:30:00', zone: 'Europe/Berlin' },
      },
      {
        ...shared,
        title: 'Konzert',
        status: 'scheduled',
        place: { name: 'Kirche' },
        price: 'free',
        priceText: null,
      },
    ]);
  });

  it('gives its dates no length where they say one, or are of another kind', () => {
    const [event] = parse(
      choir('SUMMARY:Chor', 'DURATION:PT2H'),
      date('20260622T190000', 'DTSTART:20260622T190000', 'DURATION:PT1H'),
      date('20260629T190000', 'DTSTART;VALUE=DATE:20260629'),
    ).events;
    expect(event?.instances.map(({ end }) => end?.local)).toEqual([
      '2026-06-22T20:00:00',
      undefined,
    ]);
  });

  it('of whole days gives its dates their number', () => {
    const [event] = parse(
      vevent('UID:x', 'SUMMARY:Markt', 'DTSTART:20260327', 'DTEND:20260330', 'RRULE:FREQ=MONTHLY'),
      vevent('UID:x', 'RECURRENCE-ID:20260427', 'DTSTART:20260428'),
    ).events;
    expect(event?.instances[0]).toMatchObject({
      start: { local: '2026-04-28' },
      end: { local: '2026-05-01' },
    });
  });

  it('knows which of its dates speak for all that follow', () => {
    const id = 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260622T190000';
    const [event] = parse(
      choir('SUMMARY:Chor'),
      vevent('UID:chor', id, start, 'SUMMARY:Neuer Chor'),
      date('20260622T190000', start, 'SUMMARY:Erste Probe'),
    ).events;
    expect(event?.instances.map(({ title, future }) => [title, future])).toEqual([
      ['Neuer Chor', true],
      ['Erste Probe', false],
    ]);
  });

  it('has no date where RECURRENCE-ID is wrong', () => {
    const { events, refused } = parse(
      choir('SUMMARY:Chor'),
      date('20260632T190000', 'SUMMARY:X'),
      vevent('UID:chor', 'RECURRENCE-ID:', 'SUMMARY:X'),
    );
    expect(events[0]?.instances).toEqual([]);
    expect(refused).toEqual([
      { uid: 'chor', line: 11, reason: '2026-06-32T19:00:00 is no date of the calendar.' },
      { uid: 'chor', line: 16, reason: 'RECURRENCE-ID is empty.' },
    ]);
  });
});

describe('of two with the same UID', () => {
  const version = (title: string, ...lines: string[]) =>
    vevent('UID:x', `SUMMARY:${title}`, 'DTSTART:20260613T150000', ...lines);
  const titles = (...lines: string[]) => parse(...lines).events.map(({ title }) => title);

  it.each([
    ['the higher SEQUENCE', ['SEQUENCE:10'], ['SEQUENCE:9', 'LAST-MODIFIED:20260601T000000Z']],
    ['the one with a SEQUENCE', ['SEQUENCE:1'], ['SEQUENCE:viele']],
    [
      'the later LAST-MODIFIED',
      ['LAST-MODIFIED:20260601T000000Z'],
      ['LAST-MODIFIED:20260531T000000Z'],
    ],
    ['the later DTSTAMP', ['DTSTAMP:20260601T000000Z'], ['DTSTAMP:20260531T000000Z']],
    [
      'the later change, not the later message',
      ['LAST-MODIFIED:20260601T000000Z', 'DTSTAMP:20260601T000000Z'],
      ['LAST-MODIFIED:20260531T000000Z', 'DTSTAMP:20260701T000000Z'],
    ],
  ])('counts %s', (_, newer, older) => {
    expect(titles(version('Neu', ...newer), version('Alt', ...older))).toEqual(['Neu']);
    expect(titles(version('Alt', ...older), version('Neu', ...newer))).toEqual(['Neu']);
  });

  it('counts the later in the file where all else is the same', () => {
    expect(titles(version('Alt', 'SEQUENCE:1'), version('Neu', 'SEQUENCE:1'))).toEqual(['Neu']);
  });

  it('counts the one that can be read', () => {
    const { events, refused } = parse(version('Gut'), version('Kaputt', 'DTEND:20260101T000000'));
    expect(events.map(({ title }) => title)).toEqual(['Gut']);
    expect(refused).toMatchObject([{ uid: 'x', reason: 'DTEND is before DTSTART.' }]);
  });

  it('and the same RECURRENCE-ID the newer counts, in whichever zone', () => {
    const [event] = parse(
      choir('SUMMARY:Chor'),
      date('20260622T190000', start, 'SUMMARY:Neu', 'SEQUENCE:2'),
      vevent('UID:chor', 'RECURRENCE-ID:20260622T170000Z', start, 'SUMMARY:Alt', 'SEQUENCE:1'),
    ).events;
    expect(event?.instances.map(({ title }) => title)).toEqual(['Neu']);
  });
});

describe('dates without their series', () => {
  it('are an event of their own', () => {
    const { events, refused } = parse(
      date('20260629T190000', 'SUMMARY:Zwei', 'DTSTART:20260630T190000'),
      date('20260622T190000', 'SUMMARY:Eins', start, 'DURATION:PT1H', 'LOCATION:Saal'),
    );
    expect(refused).toEqual([]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      uid: 'chor',
      line: 3,
      title: 'Eins',
      place: { name: 'Saal' },
      start: { local: '2026-06-22T19:00:00' },
      end: { local: '2026-06-22T20:00:00' },
      rule: null,
      dates: [],
      exceptions: [],
      instances: [{ title: 'Eins' }, { title: 'Zwei', start: { local: '2026-06-30T19:00:00' } }],
      detached: true,
    });
    expect(events[0]).not.toHaveProperty('recurrenceId');
    expect(events[0]).not.toHaveProperty('future');
  });

  it('need titles of their own', () => {
    const { events, refused } = parse(
      date('20260622T190000', start),
      date('20260629T190000', 'SUMMARY:Zwei'),
    );
    expect(events[0]?.instances.map(({ title }) => title)).toEqual(['Zwei']);
    expect(refused).toEqual([
      {
        uid: 'chor',
        line: 3,
        reason: 'SUMMARY is missing, and so is the series that would have a title.',
      },
    ]);
    expect(parse(date('20260622T190000', start)).events).toEqual([]);
  });
});
