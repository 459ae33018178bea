import { describe, expect, it } from 'vitest';
import { jsonChunks } from '../../../worker/import/chunks.ts';

describe('jsonChunks', () => {
  it('keeps every row, in order, and every text within the limit', () => {
    const rows = Array.from({ length: 100 }, (_, number) => ({ number, text: 'x'.repeat(number) }));
    const chunks = jsonChunks(rows, 500);
    expect(chunks.length).toBeGreaterThan(10);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect(chunks.flatMap((chunk) => JSON.parse(chunk))).toEqual(rows);
  });
  it('lets a row that is too long stand alone', () => {
    expect(jsonChunks(['a', 'x'.repeat(30), 'b'], 20)).toEqual([
      '["a"]',
      `["${'x'.repeat(30)}"]`,
      '["b"]',
    ]);
  });
  it('makes nothing of nothing', () => {
    expect(jsonChunks([])).toEqual([]);
  });
});
