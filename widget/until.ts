/** Until when what is shown holds: an office that is open closes. */

/** The earliest instant that an answer names as an `until`, in milliseconds; Infinity if it names none. */
export function soonest(answer: unknown): number {
  let found = Number.POSITIVE_INFINITY;
  JSON.stringify(answer, (key, value) => {
    // A programme's years have no time of day.
    if (key === 'until' && /T/.test(value)) found = Math.min(found, Date.parse(value));
    return value;
  });
  return found;
}
