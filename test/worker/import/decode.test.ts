import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../worker/import/decode.ts';
import { unfold } from '../../../worker/import/formats/icalendar/lines.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Characters up to U+00FF as one byte each. */
const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8('Grüße, 5 €'), null, 'Grüße, 5 €'],
    ['UTF-8 with a byte order mark', utf8('\uFEFFGrüße'), null, 'Grüße'],
    ['Latin-1', bytes('Grüße und Küsse'), null, 'Grüße und Küsse'],
    [
      'Windows-1252',
      bytes('Größe: \x80 5 \x96 „x"'.replace('„', '\x84')),
      null,
      'Größe: € 5 – „x"',
    ],
    ['what the charset says', bytes('5 \xa4'), 'text/calendar; charset=ISO-8859-15', '5 €'],
    ['a charset in quotes', bytes('\xcf\xf0'), 'text/csv;charset="windows-1251"', 'Пр'],
    ['a charset nobody knows', utf8('Grüße'), 'text/csv; charset=klingon', 'Grüße'],
    ['a charset that is wrong', bytes('Grüße'), 'text/csv; charset=us-ascii', 'Grüße'],
    ['no charset', utf8('Grüße'), 'text/calendar', 'Grüße'],
    [
      'its byte order mark before its charset',
      utf8('\uFEFFGrüße'),
      'text/csv; charset=iso-8859-1',
      'Grüße',
    ],
    ['UTF-16, small end first', bytes('\xff\xfeG\0r\0\xfc\0'), null, 'Grü'],
    ['UTF-16, big end first', bytes('\xfe\xff\0G\0r\0\xfc'), null, 'Grü'],
    ['nothing', new Uint8Array(), null, ''],
  ])('is %s', (_, given, contentType, expected) => {
    expect(decodeText(given, contentType)).toBe(expected);
  });

  it('is still UTF-8 where it is cut off in a character, or has a byte too many', () => {
    expect(decodeText(utf8('Grüße, Käse, ä').slice(0, -1), null)).toBe('Grüße, Käse, \uFFFD');
    expect(decodeText(bytes('GrÃ¼Ã\x9fe \xff Ã¤'), null)).toBe('Grüße \uFFFD ä');
  });

  it('is UTF-8 where the charset says so, however wrong it is', () => {
    expect(decodeText(bytes('Grüße'), 'text/calendar; charset=utf-8')).toBe('Gr\uFFFD\uFFFDe');
  });
});

describe('a line that is folded in a character', () => {
  /** All bytes of a text, with a fold between each two. */
  const folded = (text: string, fold: string) =>
    bytes([...utf8(text)].map((byte) => String.fromCharCode(byte)).join(fold));

  it.each([
    ['CRLF and a space', '\r\n '],
    ['LF and a space', '\n '],
    ['CR and a tab', '\r\t'],
  ])('by %s is whole', (_, fold) => {
    const text = 'A:Grüße, 5 € \u{1F389}';
    const lines = [...unfold(`${decodeText(folded(text, fold), null)}\nB:2`)];
    expect(lines[0]?.text).toBe(text);
    expect(lines[1]).toMatchObject({ text: 'B:2', number: utf8(text).length + 1 });
  });

  it('keeps its fold', () => {
    expect(decodeText(bytes('A:Gr\xc3\r\n \xbcn'), null)).toBe('A:Grü\r\n n');
    expect(decodeText(bytes('A:Gr\xc3\r\n \xbcn'), 'text/calendar;charset=utf-8')).toBe(
      'A:Grü\r\n n',
    );
  });
});

describe('control characters', () => {
  it('are dropped, but tabs and the ends of lines', () => {
    expect(decodeText(utf8('A\0B\x07C\x1bD\x7fE\x85F\tG\r\nH\n'), null)).toBe('ABCDEF\tG\r\nH\n');
  });
});
