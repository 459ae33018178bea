/** The month: its heading, the way to its neighbours, and whole weeks of days that are links. */
import { addMonths, monthGrid, toDate } from '../../schema/dates.ts';
import { withCommas } from '../../schema/languages.ts';
import { FIGURES, MONTH } from '../../schema/say.ts';
import { heading } from '../frame.tsx';
import type { Part } from './calendar.tsx';
import { Day } from './day.tsx';
import { tabStop } from './grid.ts';
import { Months } from './months.tsx';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

export function Month(part: Part) {
  const { month, filters, scripted, to, say, words } = part;
  const H = heading(part.heading);
  const name = say(month, MONTH);
  // The month as a date of the language has it, 8.2017; Intl alone would write 8/2017.
  const figures = say(month, FIGURES).replace(/^\d+\D+/, '');
  const [first, end] = monthGrid(month);
  const turn = (count: number, label: string, sign: string) => {
    const there = addMonths(month, count);
    return (
      <a
        class="turn"
        href={to({ ...filters, month: there })}
        aria-label={withCommas(words.locale, [label, say(there, MONTH)])}
      >
        {sign}
      </a>
    );
  };
  const weekday = (day: number) => {
    const date = toDate(first + day);
    return (
      <th scope="col" aria-label={say(date, { weekday: 'long' })}>
        {say(date, { weekday: 'narrow' })}
      </th>
    );
  };
  const stop = scripted && tabStop(part);
  const weeks = [];
  for (let monday = first; monday < end; monday += 7) {
    weeks.push(
      <tr key={monday}>
        {WEEK.map((day) => {
          const date = toDate(monday + day);
          return <Day key={day} {...part} date={date} stop={stop ? stop === date : undefined} />;
        })}
      </tr>,
    );
  }
  return (
    <>
      <div class="head">
        {/* Another month closes it, another year leaves it open. */}
        <details key={month.slice(4)}>
          <summary>
            <H part="heading">{name}</H> <span class="muted">{figures}</span>
          </summary>
          <Months {...part} />
        </details>
        {turn(-1, words.previous, '‹')}
        {turn(1, words.next, '›')}
      </div>
      <table part="month" role={scripted ? 'grid' : undefined} aria-label={name}>
        <thead>
          <tr>{WEEK.map(weekday)}</tr>
        </thead>
        <tbody>{weeks}</tbody>
      </table>
    </>
  );
}
