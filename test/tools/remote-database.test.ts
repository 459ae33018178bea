import { describe, expect, it } from 'vitest';
import { printedRows } from '../../tools/remote-database.ts';

describe('what wrangler prints of the deployed database', () => {
  it('is read for its rows', () => {
    const output = JSON.stringify([{ results: [{ id: 'a' }], success: true, meta: {} }]);
    expect(printedRows(output, 0)).toEqual([{ id: 'a' }]);
  });

  it('is passed on where it is an error', () => {
    const output = JSON.stringify({ error: { text: 'no such table: tokens' } });
    expect(() => printedRows(output, 1)).toThrow(
      'The deployed database gave no answer: no such table: tokens',
    );
  });

  it('stands above where it is no JSON', () => {
    const sentence = 'The deployed database gave no answer: wrangler says why above.';
    expect(() => printedRows('', 1)).toThrow(sentence);
    expect(() => printedRows('[]', 1)).toThrow(sentence);
  });
});
