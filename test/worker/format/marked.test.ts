import { describe, expect, it } from 'vitest';
import { marked } from '../../../worker/format/marked.ts';
import { widgetWords } from '../../../worker/pages/words.ts';

describe('a text', () => {
  it('is marked where something is otherwise than planned', () => {
    const { calendar } = widgetWords.de;
    expect(marked('Fest', 'scheduled', calendar)).toBe('Fest');
    expect(marked('Fest', 'cancelled', calendar)).toBe('Abgesagt: Fest');
    expect(marked('Fest', 'postponed', widgetWords.en.calendar)).toBe('Postponed: Fest');
  });
});
