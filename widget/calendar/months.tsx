/** The way to any month: the years before and after, and the months of this one. */
import { addMonths } from '../../schema/dates.ts';
import type { Part } from './calendar.tsx';

// Not by Array.from, which some pages replace by one that maps nothing.
const MONTHS = [...Array(12).keys()].map((month) => `0${month + 1}`.slice(-2));

export function Months({ month, filters, to, say }: Part) {
  const there = (other: string, style: Intl.DateTimeFormatOptions) => (
    <li key={other}>
      <a
        class="button"
        href={to({ ...filters, month: other })}
        aria-current={other === month ? 'true' : undefined}
      >
        {say(other, style)}
      </a>
    </li>
  );
  return (
    <>
      <ul class="months">
        {[-12, 12].map((count) => there(addMonths(month, count), { year: 'numeric' }))}
      </ul>
      <ul class="months">
        {MONTHS.map((name) => there(month.slice(0, 5) + name, { month: 'short' }))}
      </ul>
    </>
  );
}
