import { describe, expect, it } from 'vitest';
import { unfold } from '../../../../../worker/import/formats/icalendar/lines.ts';

const lines = (text: string) => [...unfold(text)].map(({ text, number }) => [number, text]);

describe('a content line', () => {
  it.each([
    ['CRLF', 'A:1\r\nB:2\r\n'],
    ['LF', 'A:1\nB:2\n'],
    ['CR', 'A:1\rB:2\r'],
    ['CRLF, the last with nothing', 'A:1\r\nB:2'],
    ['LF and then CRLF', 'A:1\nB:2\r\n'],
  ])('ends with %s', (_, text) => {
    expect(lines(text)).toEqual([
      [1, 'A:1'],
      [2, 'B:2'],
    ]);
  });

  it('goes on behind a space or a tab, which is not part of it', () => {
    expect(lines('SUMMARY:Som\r\n mer\n\tfest\r\n  heute\nB:2')).toEqual([
      [1, 'SUMMARY:Sommerfest heute'],
      [5, 'B:2'],
    ]);
  });

  it('goes on behind an empty line, and after a fold with nothing in it', () => {
    expect(lines('A:1\r\n\r\n 2\r\n \r\n 3\r\n\r\nB:2')).toEqual([
      [1, 'A:123'],
      [7, 'B:2'],
    ]);
  });

  it('is folded between any two characters, also between the halves of one', () => {
    expect(lines('A:Grü\r\n ße \uD83C\r\n \uDF89')).toEqual([[1, 'A:Grüße \u{1F389}']]);
  });

  it('has no byte order mark', () => {
    expect(lines('\uFEFFA:1\r\n\uFEFFB:2')).toEqual([
      [1, 'A:1'],
      [2, 'B:2'],
    ]);
  });

  it('is the first of a text even if it begins with a space', () => {
    expect(lines(' A:1\nB:2')).toEqual([
      [1, ' A:1'],
      [2, 'B:2'],
    ]);
  });

  it('of more than 200,000 characters is cut', () => {
    const [whole, cut, last] = unfold(`A:${'a'.repeat(199_998)}\nB:${'b\n '.repeat(200_000)}\nC:1`);
    expect([whole?.text.length, whole?.cut]).toEqual([200_000, false]);
    expect(cut).toEqual({ text: `B:${'b'.repeat(98)}`, number: 2, cut: true });
    expect(last).toEqual({ text: 'C:1', number: 200_003, cut: false });
  });

  it('is not there in an empty text', () => {
    expect(lines('')).toEqual([]);
    expect(lines('\r\n\n\r')).toEqual([]);
  });
});
