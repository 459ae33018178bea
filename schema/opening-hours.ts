/** When an office is open in a week, in the words of schema.org's OpeningHoursSpecification. */
import * as v from 'valibot';
import { list } from './fields.ts';
import { daysOfWeek } from './kinds.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const dayOfWeek = v.picklist(daysOfWeek);
const time = v.pipe(v.string(), v.regex(CLOCK));

/** A span on each of some days, by the city's clock; it closes on the day on which it opens. */
export const OpeningHours = v.object({
  dayOfWeek: v.array(dayOfWeek),
  opens: time,
  closes: time,
});
export type OpeningHours = v.InferOutput<typeof OpeningHours>;

/** Whether an office is open, at the time of the answer. */
export const Opening = v.object({
  open: v.boolean(),
  /** When that changes next; null if not within two weeks. */
  until: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** What today's public holiday is called, on which all are closed. */
  holiday: v.nullable(v.string()),
});
export type Opening = v.InferOutput<typeof Opening>;

const timeInput = v.pipe(
  v.string(),
  v.regex(CLOCK, 'must be a time from 00:00 to 23:59, such as 09:30'),
);

const days = v.pipe(
  list(dayOfWeek, daysOfWeek.length),
  v.minLength(1),
  v.check((named) => new Set(named).size === named.length, 'names a day twice'),
);

const span = v.pipe(
  v.strictObject({ dayOfWeek: days, opens: timeInput, closes: timeInput }),
  v.forward(
    v.partialCheck(
      [['opens'], ['closes']],
      ({ opens, closes }) => closes > opens,
      'must be later than opens, on the same day',
    ),
    ['closes'],
  ),
);

/** The first day on which a span shares a minute with one of the others. */
function clash({ dayOfWeek, opens, closes }: OpeningHours, others: OpeningHours[]) {
  const meanwhile = others.filter((one) => one.opens < closes && opens < one.closes);
  return dayOfWeek.find((day) => meanwhile.some((one) => one.dayOfWeek.includes(day)));
}

/** The spans of a week as they are written; several may be on a day, one after the other. */
export const openingHours = v.pipe(
  list(span, 50),
  v.rawCheck(({ dataset, addIssue }) => {
    // Spans that are wrong in themselves, or too many, are told of first.
    if (!dataset.typed || dataset.issues) return;
    const spans = dataset.value;
    for (const [key, value] of spans.entries()) {
      const day = clash(value, spans.slice(0, key));
      if (!day) continue;
      addIssue({
        message: `is on ${day} at the same time as another`,
        path: [{ type: 'array', origin: 'value', input: spans, key, value }],
      });
    }
  }),
);
