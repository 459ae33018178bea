/** A day of the month: its number, and a bar for how busy it is. */
import { withCommas } from '../../schema/languages.ts';
import { FULL } from '../../schema/say.ts';
import { count } from '../words.ts';
import type { Part } from './calendar.tsx';

/**
 * How busy a day is, 0 to 4. Each step is about twice the one before: a difference counts on quiet
 * days, and a day looks the same in every month and every view.
 */
export function weight(events: number): number {
  return Math.min(4, Math.ceil(Math.log2(events + 1)));
}

interface Props extends Part {
  date: string;
  /** Whether the tab key comes here, where it does not come to every day. */
  stop?: boolean;
}

export function Day({ date, stop, view, month, filters, today, data, to, say, words }: Props) {
  const known = data?.month.days.find((day) => day.date === date);
  const { events = 0, ongoing = 0 } = known ?? {};
  const now = date === today;
  // Which days a relative choice means is the answer's to say.
  const { start, end } = (data?.view === view && !view.month && data.list.range) || {};
  const chosen = view.on === date || (start && end && date >= start && date < end);
  const looks = [
    `day w${weight(events)}`,
    now && 'today',
    chosen && 'solid',
    !date.startsWith(month) && 'beyond',
  ];
  const name = [
    say(date, FULL),
    known && count(words.locale, words.events, events),
    ongoing && `${words.ongoing}: ${ongoing}`,
    chosen && words.chosen,
  ];
  return (
    <td {...(stop !== undefined && { role: 'gridcell', 'aria-selected': !!chosen })}>
      <a
        class={looks.filter(Boolean).join(' ')}
        part="day"
        href={to({ ...filters, on: date })}
        aria-label={withCommas(words.locale, name)}
        aria-current={now ? 'date' : undefined}
        tabIndex={stop === undefined ? undefined : stop ? 0 : -1}
      >
        {Number(date.slice(8))}
      </a>
    </td>
  );
}
