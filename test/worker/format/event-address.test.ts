import { describe, expect, it } from 'vitest';
import { eventName, idsIn, titleIn } from '../../../worker/format/event-address.ts';

const id = '1r5k0q2m8xz4';

describe('the name of an event', () => {
  it.each([
    [id, 'Stadtteilfest in Stöcken', `stadtteilfest-in-stoecken-${id}`],
    [id, '🎪 праздник', id],
    [id, '', id],
    ['sommerfest-am-ufer', 'Fest', 'sommerfest-am-ufer'],
    [id, `${'Lang '.repeat(20)}`, `${'lang-'.repeat(11)}lang-${id}`],
    [id, `${'x'.repeat(40)} ${'y'.repeat(40)}`, `${'x'.repeat(40)}-${id}`],
    [id, 'z'.repeat(90), `${'z'.repeat(60)}-${id}`],
  ])('of %s called %j is %s', (named, title, name) => {
    expect(eventName(named, title)).toBe(name);
    expect(idsIn(name)).toContain(named);
  });
});

describe('the ids in a name', () => {
  it.each([
    [id, [id]],
    [`fest-${id}`, [`fest-${id}`, id]],
    [`-${id}`, [`-${id}`, id]],
    ['sommerfest-am-ufer', ['sommerfest-am-ufer']],
    [`fest-${id.toUpperCase()}`, [`fest-${id.toUpperCase()}`]],
    [`fest-${id}0`, [`fest-${id}0`]],
    ['', ['']],
  ])('in %j are %j', (name, ids) => {
    expect(idsIn(name)).toEqual(ids);
  });
});

describe('the title in a document', () => {
  it.each(['Fest', 'Das „große“ "Fest" \\ \\"', '","title":"x","description":', 'a\nb\u2028c', ''])(
    '%j is read as it was written',
    (title) => {
      const doc = JSON.stringify({ id, title, description: '"title":"other"' });
      expect(titleIn(doc)).toBe(title);
    },
  );

  it('is empty where there is none', () => {
    expect(titleIn('{"id":"x"}')).toBe('');
  });
});
