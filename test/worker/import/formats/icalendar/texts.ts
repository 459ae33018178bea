/** iCalendar texts for the parser's tests, and what becomes of them in Berlin. */
import { parseICalendar } from '../../../../../worker/import/formats/icalendar.ts';

/** A text of these lines. */
export const text = (...lines: string[]) => lines.join('\r\n');

/** A VCALENDAR with these lines. */
export const calendar = (...lines: string[]) =>
  text('BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR');

let number = 0;

/** A VEVENT with these lines, and a UID if none of them is one. */
export function vevent(...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${number++}@test`];
  return text('BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT');
}

/** What is read of a VCALENDAR with these lines. */
export const parse = (...lines: string[]) => parseICalendar(calendar(...lines), 'Europe/Berlin');

/** What is read of one VEVENT with a title, a start and these lines. */
export function parseOne(...lines: string[]) {
  const start = lines.some((line) => /^DTSTART/i.test(line)) ? [] : ['DTSTART:20260613T150000'];
  const { events, refused } = parse(vevent('SUMMARY:Fest', ...start, ...lines));
  return { event: events[0], reasons: refused.map(({ reason }) => reason) };
}
