import { describe, expect, it } from 'vitest';
import { eventFile, viewFile } from '../../../worker/format/filename.ts';

describe('the file of an event', () => {
  it.each([
    ['Stadtteilfest', 'once', 'stadtteilfest'],
    ['Größe & Übermut: Café!', 'once', 'groesse-uebermut-cafe'],
    ['Chor', '20260615T190000', 'chor-20260615t190000'],
    ['🎪 праздник', 'once', 'abc123'],
    ['"; filename="x\r\n', 'once', 'filename-x'],
    [`${'Lang '.repeat(15)}${'x'.repeat(9)}`, 'once', `${'lang-'.repeat(15)}xxxxx`],
  ])('%j (%s) is %s', (title, occurrence, name) => {
    expect(eventFile(title, 'abc123', occurrence)).toBe(name);
  });
});

describe('the file of a view', () => {
  it.each([
    [{}, 'musterstadt'],
    [{ on: 'weekend', free: 'true', lang: 'en' }, 'musterstadt-weekend-free'],
    [{ month: '2026-06', district: 'a,b-c', q: 'Öl' }, 'musterstadt-2026-06-a-b-c-oel'],
  ])('%j is %s', (view, name) => {
    expect(viewFile('Musterstadt', view)).toBe(name);
  });
});
