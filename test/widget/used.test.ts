import { describe, expect, it } from 'vitest';
import type { Control } from '../../widget/used.ts';
import { usedOf, usingEvents } from '../../widget/used.ts';

const page = 'https://quartier.example/calendar';

/** What an event comes to within a control, which is found by a selector. */
function used(type: string, found: Record<string, object>, more: object = {}) {
  const target = { closest: (selector: string) => found[selector] ?? null };
  return usedOf({ type, target, ...more } as unknown as Event, page);
}
const day = { href: `${page}?on=2017-08-05` } as Control;
const form = { action: page } as Control;
const inGrid = { '[role="grid"] a': day, a: day };

describe('what a reader does', () => {
  it('is listened for, and so is who comes near', () => {
    expect(usingEvents).toEqual(['pointerover', 'focusin', 'click', 'input', 'submit', 'keydown']);
    for (const type of ['pointerover', 'focusin']) expect(used(type, inGrid)).toBeUndefined();
  });

  it('is a click on a link to a view', () => {
    expect(used('click', { a: day })).toEqual({ control: day, type: 'click', key: undefined });
    const plain = { href: page } as Control;
    expect(used('click', { a: plain })?.control).toBe(plain);
    expect(used('click', {})).toBeUndefined();
  });

  it.each([
    'https://quartier.example/contact?district=list',
    'https://quartier.example/calendar.ics',
    'https://quartier.example/calendars?on=2017-08-05',
    'https://elsewhere.example/calendar?on=2017-08-05',
    'webcal://quartier.example/calendar',
    'tel:+4951160698802',
  ])('is not a link to elsewhere: %s', (href) => {
    expect(used('click', { a: { href } })).toBeUndefined();
  });

  it('is a link that opens in place, wherever it leads', () => {
    const title = { href: 'https://quartier.example/events/a/once', ariaExpanded: 'false' };
    expect(used('click', { a: title })?.control).toBe(title);
    expect(used('click', { a: { ...title, ariaExpanded: null } })).toBeUndefined();
  });

  it.each(['input', 'submit'])('is %s in a form', (type) => {
    expect(used(type, { form })).toEqual({ control: form, type, key: undefined });
    expect(used(type, { form: { action: `${page}/elsewhere` } })).toBeUndefined();
    expect(used(type, { a: day })).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('is the browser’s with %s', (modifier) => {
    expect(used('click', { a: day }, { [modifier]: true })).toBeUndefined();
    const arrow = { key: 'ArrowLeft', [modifier]: true };
    expect(used('keydown', inGrid, arrow)).toBeUndefined();
  });
});

describe('a key', () => {
  it.each(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])(
    'means something in a grid: %s',
    (key) => {
      expect(used('keydown', inGrid, { key })).toEqual({ control: day, type: 'keydown', key });
    },
  );

  it.each(['Enter', ' ', 'Tab', 'Escape', 'a', 'F5'])('is the browser’s: %s', (key) => {
    expect(used('keydown', inGrid, { key })).toBeUndefined();
  });

  it('is the browser’s outside of a grid', () => {
    expect(used('keydown', { a: day, form }, { key: 'ArrowLeft' })).toBeUndefined();
  });
});
