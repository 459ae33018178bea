/** VTIMEZONEs, held against the runtime's own zones. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { offsetAt } from '../../../../worker/clock.ts';
import { write } from '../../../../worker/format/icalendar/jcal.ts';
import { vtimezone } from '../../../../worker/format/icalendar/vtimezone.ts';

const textOf = (zone: string, first: number, last: number) =>
  write(vtimezone(zone, zone, first, last))
    .trimEnd()
    .split('\r\n');

/** What another program takes the zone's offset for, by local times twelve hours apart. */
function differences(zone: string, first: number, last: number, until = last): string[] {
  const component = new ICAL.Component(ICAL.parse(textOf(zone, first, last).join('\r\n')));
  const read = new ICAL.Timezone(component);
  const found: string[] = [];
  for (let at = Date.UTC(first, 0, 1, 6); at < Date.UTC(until + 1, 0, 1); at += 43_200_000) {
    const local = new Date(at).toISOString().slice(0, 19);
    const offset = read.utcOffset(ICAL.Time.fromDateTimeString(local));
    if (offset !== offsetAt(zone, at - offset * 1000)) found.push(`${local} ${offset}`);
  }
  return found;
}

describe('a VTIMEZONE', () => {
  it('of a zone with summer time has both rules, without an end', () => {
    expect(textOf('Europe/Berlin', 2026, 2026)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:CET',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('of a zone without summer time has one offset', () => {
    expect(textOf('Asia/Tokyo', 2026, 2027).slice(2, -1)).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
    ]);
  });

  it('ends a rule where another one begins', () => {
    const rules = textOf('Europe/Berlin', 1990, 2000).filter((line) => line.startsWith('RRULE'));
    expect(rules).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
  });

  it.each([
    ['Europe/Berlin', 1978, 2030],
    ['Europe/Berlin', 2026, 2026],
    ['Europe/Dublin', 2017, 2028],
    ['America/New_York', 2000, 2030],
    ['America/Sao_Paulo', 2010, 2025],
    ['Australia/Lord_Howe', 2020, 2027],
    ['Africa/Casablanca', 2015, 2030],
    ['Europe/Istanbul', 2010, 2025],
    ['Asia/Kathmandu', 1984, 1990],
    ['+01:00', 2026, 2026],
  ])('of %s from %i to %i says what the runtime says', (zone, first, last) => {
    expect(differences(zone, first, last)).toEqual([]);
  });

  it('holds for series that go on for long', () => {
    expect(differences('Europe/Berlin', 2026, 2026, 2060)).toEqual([]);
  });
});
