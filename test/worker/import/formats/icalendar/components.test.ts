import { describe, expect, it } from 'vitest';
import { parseICalendar } from '../../../../../worker/import/formats/icalendar.ts';
import { parse, text, vevent } from './texts.ts';

const party = (title: string) =>
  vevent(`UID:${title}`, `SUMMARY:${title}`, 'DTSTART:20260613T150000');
const titles = ({ events }: ReturnType<typeof parse>) => events.map(({ title }) => title);
const read = (...lines: string[]) => parseICalendar(text(...lines), 'Europe/Berlin');

describe('a broken VEVENT', () => {
  it.each([
    [
      'a line that is no property',
      ['SUMMARY:X', 'und noch eine Zeile'],
      10,
      '“und noch eine Zeile” is no property: a line that goes on has to begin with a space.',
    ],
    [
      'a long line that is no property',
      ['SUMMARY:X', 'lang '.repeat(20)],
      10,
      `“${'lang '.repeat(12)}…” is no property: a line that goes on has to begin with a space.`,
    ],
    [
      'a line whose name is words',
      ['SUMMARY:X', 'Beginn ist um: 15 Uhr'],
      10,
      '“Beginn ist um: 15 Uhr” is no property: a line that goes on has to begin with a space.',
    ],
    ['an open quote', ['SUMMARY;ALTREP="x:Fest'], 9, 'The parameters of SUMMARY have no end.'],
    [
      'an impossible date',
      ['SUMMARY:X', 'DTSTART:20260230T150000'],
      10,
      '2026-02-30T15:00:00 is no date of the calendar.',
    ],
    ['an alarm without its end', ['BEGIN:VALARM', 'SUMMARY:X'], 9, 'BEGIN:VALARM has no END.'],
    ['an end without its beginning', ['SUMMARY:X', 'END:VALARM'], 10, 'END:VALARM has no BEGIN.'],
    [
      'a line of more than 200,000 characters',
      ['SUMMARY:X', `X-DATA:${'x'.repeat(200_000)}`],
      10,
      'A line is longer than 200000 characters.',
    ],
  ])('with %s is refused alone', (_, lines, line, reason) => {
    const feed = parse(
      party('Davor'),
      text('BEGIN:VEVENT', ...lines, 'UID:kaputt', 'END:VEVENT'),
      party('Danach'),
    );
    expect(titles(feed)).toEqual(['Davor', 'Danach']);
    const uid = reason.startsWith('BEGIN') ? null : 'kaputt';
    expect(feed.refused).toEqual([{ uid, line, reason }]);
  });

  it('without its END is refused where the next begins', () => {
    const open = text('BEGIN:VEVENT', 'UID:offen', 'SUMMARY:X', 'BEGIN:VALARM');
    const feed = parse(party('Davor'), open, party('Danach'));
    expect(titles(feed)).toEqual(['Davor', 'Danach']);
    expect(feed.refused).toEqual([{ uid: 'offen', line: 8, reason: 'END:VEVENT is missing.' }]);
  });

  it('in a calendar that ends is refused, and the next calendar is read', () => {
    const feed = read(
      'BEGIN:VCALENDAR',
      ...['BEGIN:VEVENT', 'UID:offen', 'SUMMARY:X'],
      'END:VCALENDAR',
      'BEGIN:VCALENDAR',
      party('Danach'),
      'END:VCALENDAR',
    );
    expect(titles(feed)).toEqual(['Danach']);
    expect(feed.refused).toEqual([{ uid: 'offen', line: 2, reason: 'END:VEVENT is missing.' }]);
  });
});

describe('a text that is cut off', () => {
  it('in the calendar gives its events', () => {
    expect(read('BEGIN:VCALENDAR', party('Ganz'))).toMatchObject({
      events: [{ title: 'Ganz' }],
      refused: [],
    });
  });

  it('in an event gives the others, and refuses that one', () => {
    const feed = read(
      'BEGIN:VCALENDAR',
      party('Ganz'),
      ...['BEGIN:VEVENT', 'UID:halb', 'SUMMARY:Ha'],
    );
    expect(titles(feed)).toEqual(['Ganz']);
    expect(feed.refused).toEqual([{ uid: 'halb', line: 7, reason: 'END:VEVENT is missing.' }]);
  });

  it('in the middle of a line is read just so', () => {
    const whole = text('BEGIN:VCALENDAR', party('Eins'), party('Zwei'), 'END:VCALENDAR');
    for (let length = 15; length < whole.length; length += 1) {
      const { events, refused } = read(whole.slice(0, length));
      expect(events.length + refused.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('what is no VEVENT', () => {
  it('does not come in', () => {
    const other = (name: string) =>
      text(`BEGIN:${name}`, 'UID:x', 'SUMMARY:Fremd', 'DTSTART:20260613T150000', `END:${name}`);
    const feed = parse(
      ...['VTODO', 'VJOURNAL', 'VFREEBUSY', 'X-ANDERES', 'VAVAILABILITY'].map(other),
      party('Fest'),
    );
    expect(titles(feed)).toEqual(['Fest']);
    expect(feed.refused).toEqual([]);
  });

  it('says nothing of the VEVENT that it stands in', () => {
    const [event] = parse(
      vevent(
        'UID:fest',
        'SUMMARY:Fest',
        ...['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DESCRIPTION:Gleich geht es los', 'END:VALARM'],
        ...['BEGIN:VLOCATION', 'UID:y', 'NAME:Saal', 'END:VLOCATION'],
        'DTSTART:20260613T150000',
      ),
    ).events;
    expect(event).toMatchObject({ title: 'Fest', description: null, place: null });
  });

  it('may be broken without costing an event', () => {
    const feed = parse(
      text('BEGIN:VTODO', 'irgendwas', `X:${'x'.repeat(200_001)}`),
      party('Fest'),
      'END:VTODO',
      'noch irgendwas',
      text('BEGIN:VTIMEZONE', 'kaputt', 'END:VTIMEZONE'),
      party('Feier'),
    );
    expect(titles(feed)).toEqual(['Fest', 'Feier']);
    expect(feed.refused).toEqual([]);
  });
});

describe('BEGIN and END', () => {
  it('may be written small, with spaces behind', () => {
    const feed = read(
      'begin:vcalendar',
      ...['begin:vevent ', 'uid:x', 'summary:Klein', 'dtstart:20260613T150000', 'End:vEvent'],
      'end:vcalendar',
    );
    expect(titles(feed)).toEqual(['Klein']);
  });

  it('may have other text before and between', () => {
    expect(
      titles(
        read(
          'Hier ist der Kalender:',
          'BEGIN:VCALENDAR',
          party('A'),
          'END:VCALENDAR',
          '--',
          party('B'),
        ),
      ),
    ).toEqual(['A', 'B']);
  });
});
