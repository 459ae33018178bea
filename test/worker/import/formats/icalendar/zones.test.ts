import { describe, expect, it } from 'vitest';
import { isZone } from '../../../../../worker/clock.ts';
import { windowsZones } from '../../../../../worker/import/formats/icalendar/windows-zones.ts';
import { parseICalendar } from '../../../../../worker/import/formats/icalendar.ts';
import { calendar, parse, text, vevent } from './texts.ts';

const zoneOf = (...lines: string[]) => parse(...lines).events[0]?.start.zone;
const at = (parameter: string, local = '20260613T150000') =>
  vevent('SUMMARY:X', `DTSTART${parameter}:${local}`);

/** A VTIMEZONE whose summer begins and ends as the rules say. */
function vtimezone(tzid: string, winter: string, summer: string, rules: [string, string]): string {
  const part = (name: string, hour: string, from: string, to: string, rule: string) =>
    text(
      `BEGIN:${name}`,
      `DTSTART:16010101T${hour}0000`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:${rule}`,
      `END:${name}`,
    );
  return text(
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    part('DAYLIGHT', '02', winter, summer, rules[0]),
    part('STANDARD', '03', summer, winter, rules[1]),
    'END:VTIMEZONE',
  );
}
const europe: [string, string] = [
  'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
];
const fixed = (tzid: string, offset: string, ...more: string[]) =>
  text(
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...more,
    ...['BEGIN:STANDARD', 'DTSTART:19700101T000000'],
    ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD'],
    'END:VTIMEZONE',
  );

describe('a time', () => {
  it.each([
    ['in its own zone, without a VTIMEZONE', ';TZID=Europe/London', 'Europe/London'],
    ['in a zone written small', ';TZID=europe/london', 'Europe/London'],
    ['in a zone in quotes', ';TZID="Europe/London"', 'Europe/London'],
    ['floating, in the city’s zone', '', 'Europe/Berlin'],
    ['in a zone of three parts', ';TZID=America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['with Windows’ name', ';TZID=W. Europe Standard Time', 'Europe/Berlin'],
    ['with Windows’ name in quotes', ';TZID="Tokyo Standard Time"', 'Asia/Tokyo'],
    ['of Evolution', ';TZID=/freeassociation.sourceforge.net/Europe/Rome', 'Europe/Rome'],
    ['of Mozilla', ';TZID=/mozilla.org/20050126_1/Europe/Rome', 'Europe/Rome'],
    ['of Mozilla, in three parts', ';TZID=/x/America/Indiana/Knox', 'America/Indiana/Knox'],
    ['of Microsoft', ';TZID="tzone://Microsoft/Utc"', 'UTC'],
    ['in a zone nobody knows', ';TZID=Entenhausen', 'Europe/Berlin'],
    ['in a zone that is a word of the language', ';TZID=constructor', 'Europe/Berlin'],
    ['in a zone that is a date', ';TZID="2026-01-01T00:00+05:00"', 'Europe/Berlin'],
  ])('is read %s', (_, parameter, zone) => {
    expect(zoneOf(at(parameter))).toBe(zone);
  });

  it('in UTC is in UTC, whatever its TZID', () => {
    expect(zoneOf(at('', '20260613T150000Z'))).toBe('UTC');
    expect(zoneOf(at(';TZID=Europe/London', '20260613T150000Z'))).toBe('UTC');
  });
});

describe('X-WR-TIMEZONE', () => {
  it('is the zone of floating times, and of zones nobody knows', () => {
    const tokyo = 'X-WR-TIMEZONE:Asia/Tokyo';
    expect(zoneOf(tokyo, at(''))).toBe('Asia/Tokyo');
    expect(zoneOf(tokyo, at(';TZID=Entenhausen'))).toBe('Asia/Tokyo');
    expect(zoneOf(tokyo, at(';TZID=Europe/Rome'))).toBe('Europe/Rome');
  });

  it('may be Windows’ name, or no zone at all', () => {
    expect(zoneOf('X-WR-TIMEZONE:Romance Standard Time', at(''))).toBe('Europe/Paris');
    expect(zoneOf('X-WR-TIMEZONE:Entenhausen', at(''))).toBe('Europe/Berlin');
    expect(zoneOf('X-WR-TIMEZONE:', at(''))).toBe('Europe/Berlin');
  });
});

describe('a VTIMEZONE', () => {
  it('says by X-LIC-LOCATION which zone it is', () => {
    const own = fixed('Unsere', '+0900', 'X-LIC-LOCATION:Asia/Seoul');
    expect(zoneOf(own, at(';TZID=Unsere'))).toBe('Asia/Seoul');
  });

  it('is not asked where the name says it all', () => {
    expect(zoneOf(fixed('Europe/Rome', '+0900'), at(';TZID=Europe/Rome'))).toBe('Europe/Rome');
  });

  it('that behaves as the city’s zone is that', () => {
    const own = vtimezone('Mitteleuropa', '+0100', '+0200', europe);
    expect(zoneOf(own, at(';TZID=Mitteleuropa'))).toBe('Europe/Berlin');
    const display = '(UTC+01:00) Amsterdam, Berlin, Bern';
    const outlook = vtimezone(display.replaceAll(',', '\\,'), '+0100', '+0200', europe);
    expect(zoneOf(outlook, at(`;TZID="${display}"`))).toBe('Europe/Berlin');
    expect(zoneOf(outlook, at(`;TZID=${display}`))).toBe('Europe/Berlin');
  });

  it('that behaves as another zone is that', () => {
    const own = vtimezone('Osten', '-0500', '-0400', [
      'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
    ]);
    // This one's summer ends at three, as Europe's does and New York's does not.
    expect(zoneOf(own, at(';TZID=Osten'))).toBe('-04:00');
    const right = own.replace('16010101T030000', '16010101T020000');
    expect(zoneOf(right, at(';TZID=Osten'))).toMatch(/^America\//);
    const tokyo = parseICalendar(
      calendar(vtimezone('Mitteleuropa', '+0100', '+0200', europe), at(';TZID=Mitteleuropa')),
      'Asia/Tokyo',
    );
    expect(tokyo.events[0]?.start.zone).toMatch(/^(Europe|Africa|Arctic)\//);
  });

  it('with dates in lists is understood', () => {
    const own = text(
      'BEGIN:VTIMEZONE',
      'TZID:Liste',
      ...['BEGIN:DAYLIGHT', 'DTSTART:20250330T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['RDATE:20250330T020000,20260329T020000,20270328T020000', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'DTSTART:20251026T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
      ...['RDATE:20251026T030000,20261025T030000', 'RDATE:20271031T030000', 'END:STANDARD'],
      'END:VTIMEZONE',
    );
    expect(zoneOf(own, at(';TZID=Liste'))).toBe('Europe/Berlin');
  });

  it('that is like no zone is its offset at that time', () => {
    const own = vtimezone('Eigene', '+0517', '+0617', europe);
    expect(zoneOf(own, at(';TZID=Eigene'))).toBe('+06:17');
    expect(zoneOf(own, at(';TZID=Eigene', '20261213T150000'))).toBe('+05:17');
    expect(zoneOf(fixed('West', '-0343'), at(';TZID=West'))).toBe('-03:43');
    expect(zoneOf(fixed('Nepal', '+0545'), at(';TZID=Nepal'))).toMatch(/^Asia\/Kath?mandu$/);
  });

  it.each([
    ['a rule of every second', vtimezone('Z', '+0517', '+0617', ['FREQ=SECONDLY', europe[1]])],
    [
      'a rule of a day that never comes',
      vtimezone('Z', '+0517', '+0617', ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', europe[1]]),
    ],
    ['nothing in it', text('BEGIN:VTIMEZONE', 'TZID:Z', 'END:VTIMEZONE')],
    ['nonsense in it', fixed('Z', 'null')],
    ['no end', text('BEGIN:VTIMEZONE', 'TZID:Z', 'BEGIN:STANDARD')],
    ['no name', text('BEGIN:VTIMEZONE', 'X-LIC-LOCATION:Asia/Tokyo', 'END:VTIMEZONE')],
  ])('with %s is one that nobody knows', (_, own) => {
    expect(zoneOf(own, at(';TZID=Z'))).toBe('Europe/Berlin');
  });

  it('of any number is looked for a limited number of times', () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      text(
        vtimezone(`Z${number}`, `+05${10 + (number % 5)}`, `+06${11 + number}`.slice(0, 5), europe),
        at(`;TZID=Z${number}`, `${2030 + number}0101T150000`),
      ),
    );
    const zones = parse(...many).events.map(({ start }) => start.zone);
    expect(zones).toHaveLength(60);
    expect(zones.every((zone) => /^\+05:1[0-4]$/.test(zone))).toBe(true);
  });
});

describe('Windows’ names', () => {
  it('are all there, and all of zones that the runtime knows', () => {
    expect(Object.keys(windowsZones)).toHaveLength(141);
    expect(Object.values(windowsZones).filter((zone) => !isZone(zone))).toEqual([]);
  });
});
