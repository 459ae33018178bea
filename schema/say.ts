/** Dates in words, by Intl, and words with something to put in. */

type Style = Intl.DateTimeFormatOptions;

// Written out, so that a bundle keeps only those it uses.
/** 24. November */
export const DAY: Style = { day: 'numeric', month: 'long' };
/** November 2026 */
export const MONTH: Style = { month: 'long', year: 'numeric' };
/** 24. November 2026 */
export const DATE: Style = { day: 'numeric', month: 'long', year: 'numeric' };
/** 24.11.2026 */
export const FIGURES: Style = { day: 'numeric', month: 'numeric', year: 'numeric' };
/** Dienstag, 24. November */
export const WEEKDAY: Style = { weekday: 'long', day: 'numeric', month: 'long' };
/** Dienstag, 24. November 2026 */
export const FULL: Style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

const formats: Record<string, Intl.DateTimeFormat> = {};

/** Making a formatter takes longer than drawing a month with it. */
export function format(locale: string, style: Style): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(style);
  formats[key] ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style });
  return formats[key];
}

/** A civil date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), or two that belong together, in words. */
export function say(locale: string, date: string, style: Style, last = date): string {
  const [from, to] = [Date.parse(date), Date.parse(last)];
  const said = format(locale, style);
  // A range of one day reads the same and takes fifteen times as long.
  return from === to ? said.format(from) : said.formatRange(from, to);
}

/** A fact's age (`YYYY`, `YYYY-MM` or a date) in words. */
export function age(locale: string, asOf: string): string {
  return say(locale, asOf, asOf[7] ? DATE : asOf[4] ? MONTH : { year: 'numeric' });
}

/** Of an instant with an offset: its date, and the time on the clock there. */
export const dayOf = (instant: string) => instant.slice(0, 10);
export const clockOf = (instant: string) => instant.slice(11, 16);

/** A word with its place filled: `{}`. */
export function fill(word: string, value: string | number): string {
  return word.replace('{}', () => String(value));
}
