import { describe, expect, it } from 'vitest';
import { eventFile, viewFile } from '../../../../worker/format/icalendar/filename.ts';

describe('the file of an event', () => {
  it.each([
    ['Stadtteilfest', 'once', 'stadtteilfest.ics'],
    ['Größe & Übermut: Café!', 'once', 'groesse-uebermut-cafe.ics'],
    ['Chor', '20260615T190000', 'chor-20260615t190000.ics'],
    ['🎪 праздник', 'once', 'abc123.ics'],
    ['"; filename="x\r\n', 'once', 'filename-x.ics'],
    [`${'Lang '.repeat(15)}${'x'.repeat(9)}`, 'once', `${'lang-'.repeat(15)}xxxxx.ics`],
  ])('%j (%s) is %s', (title, occurrence, name) => {
    expect(eventFile(title, 'abc123', occurrence)).toBe(name);
  });
});

describe('the file of a view', () => {
  it.each([
    [{}, 'musterstadt.ics'],
    [{ on: 'weekend', free: 'true', lang: 'en' }, 'musterstadt-weekend-free.ics'],
    [{ month: '2026-06', district: 'a,b-c', q: 'Öl' }, 'musterstadt-2026-06-a-b-c-oel.ics'],
  ])('%j is %s', (view, name) => {
    expect(viewFile('Musterstadt', view)).toBe(name);
  });
});
