import { describe, expect, it } from 'vitest';
import { Properties } from '../../../../../worker/import/formats/icalendar/properties.ts';

const properties = (...lines: string[]) =>
  new Properties(lines.map((text, at) => ({ text, number: at + 1, cut: false })));
const first = (line: string, name: string) => {
  const property = properties(line).first(name);
  return property && [Object.fromEntries(property.parameters), property.value];
};

describe('a property', () => {
  it.each([
    ['SUMMARY:Fest: heute; oder', 'SUMMARY', [{}, 'Fest: heute; oder']],
    ['summary;Language=de:Fest', 'SUMMARY', [{ LANGUAGE: 'de' }, 'Fest']],
    ['gruppe.SUMMARY:Fest', 'SUMMARY', [{}, 'Fest']],
    ['X-ETWAS_EIGENES:1', 'X-ETWAS_EIGENES', [{}, '1']],
    ['SUMMARY:', 'SUMMARY', [{}, '']],
    [
      'ORGANIZER;CN="A: B; C";ROLE=CHAIR:mailto:a@b.example',
      'ORGANIZER',
      [{ CN: 'A: B; C', ROLE: 'CHAIR' }, 'mailto:a@b.example'],
    ],
    [
      'ATTENDEE;MEMBER="mailto:a@x.example","mailto:b@x.example":c',
      'ATTENDEE',
      [{ MEMBER: 'mailto:a@x.example,mailto:b@x.example' }, 'c'],
    ],
    ['ORGANIZER;CN=Müller, Hans:x', 'ORGANIZER', [{ CN: 'Müller, Hans' }, 'x']],
    ['ORGANIZER;CN=27" Zoll:x', 'ORGANIZER', [{ CN: '27" Zoll' }, 'x']],
    [
      "ORGANIZER;CN=Die ^'Brücke^'^nam Fluss^^2:x",
      'ORGANIZER',
      [{ CN: 'Die "Brücke"\nam Fluss^2' }, 'x'],
    ],
    ['SUMMARY;VALUE;LANGUAGE=de:Fest', 'SUMMARY', [{ VALUE: '', LANGUAGE: 'de' }, 'Fest']],
    [
      'DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20260613T150000',
      'DTSTART',
      [{ TZID: '(UTC+01:00) Amsterdam, Berlin' }, '20260613T150000'],
    ],
    ['SUMMARY;LANGUAGE=de;LANGUAGE=en:Fest', 'SUMMARY', [{ LANGUAGE: 'de' }, 'Fest']],
  ])('is read: %s', (line, name, expected) => {
    expect(first(line, name)).toEqual(expected);
  });

  it.each(['SUMMARY', 'SUMMARY Fest: x', ':x', '', 'ÄHNLICH:x'])('is not: %j', (line) => {
    expect(() => properties('UID:1', line)).toThrow(/is no property/);
  });

  it.each(['SUMMARY;LANGUAGE=de', 'SUMMARY;LANGUAGE="de:Fest', 'SUMMARY;'])(
    'has parameters without an end: %s',
    (line) => {
      expect(() => first(line, 'SUMMARY')).toThrow('The parameters of SUMMARY have no end.');
    },
  );

  it('that nobody asks for may be wrong', () => {
    expect(properties('ATTENDEE;CN="x:y', 'SUMMARY:Fest').text('SUMMARY')).toBe('Fest');
  });

  it('takes its time for its length only', () => {
    const parameters = ';A="b,c",d'.repeat(19_000);
    expect(first(`SUMMARY${parameters}:Fest`, 'SUMMARY')).toEqual([{ A: 'b,c,d' }, 'Fest']);
  });
});

describe('a text', () => {
  it.each([
    ['Eins\\nZwei\\NDrei', 'Eins\nZwei\nDrei'],
    ['A\\, B\\; C\\\\D', 'A, B; C\\D'],
    ['C:\\\\neu', 'C:\\neu'],
    ['Schräg \\/ strich', 'Schräg \\/ strich'],
    ['  Rand  ', 'Rand'],
  ])('has its escapes resolved: %s', (value, expected) => {
    expect(properties(`DESCRIPTION:${value}`).text('DESCRIPTION')).toBe(expected);
  });

  it('is the first that is not empty', () => {
    expect(properties('SUMMARY: ', 'SUMMARY:Fest', 'SUMMARY:Feier').text('SUMMARY')).toBe('Fest');
    expect(properties('SUMMARY:\\n').text('SUMMARY')).toBeNull();
    expect(properties('UID:1').text('SUMMARY')).toBeNull();
  });
});
