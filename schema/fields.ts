/** What a written field may be, whatever it is a field of: bounded, and with a reason where it is refused. */
import * as v from 'valibot';
import { isDate } from './dates.ts';
import { type Language, languages } from './languages.ts';

/** Paragraphs, as an office or an author words them. */
export const words = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(most),
    v.regex(/^(?:[\n\r\t]|\P{Cc})*$/u, 'has control characters'),
  );
export const line = (most: number) =>
  v.pipe(words(most), v.regex(/^\P{Cc}*$/u, 'must be a single line'));
/** Left out is unknown, as null is. */
export const known = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
export const list = <S extends v.GenericSchema>(schema: S, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));

export const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https?:\/\/\S+$/i, 'must be an address that begins with http:// or https://'),
  v.url('is no address'),
);
export const date = v.pipe(v.string(), v.check(isDate, 'must be a date such as 2026-06-13'));
export const age = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-\d\d(-\d\d)?)?$/,
    'must be a year, a month or a date: 2026, 2026-06 or 2026-06-13',
  ),
  v.check((text) => isDate(`${text}-01-01`.slice(0, 10)), 'is not in the calendar'),
);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The version that is being replaced; left out for what is new. */
export const version = v.optional(count, 0);

/** Texts in the languages that the service speaks. */
export function byLanguage<S extends v.GenericSchema>(schema: S) {
  const entries = Object.fromEntries(languages.map((tag) => [tag, v.optional(schema)]));
  return v.strictObject(entries as Record<Language, v.OptionalSchema<S, undefined>>);
}
