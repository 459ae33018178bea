/** The pills below the month: two choices of days, what combines with them, and the search. */
import type { View } from '../../schema/view.ts';
import { Search } from '../search.tsx';
import type { Part } from './calendar.tsx';

export function Filters({ view, filters, to, words }: Part) {
  const { free, ...paid } = view;
  // A pill that is on leads back to the view without it.
  const pill = (text: string, on: boolean, turnOn: View, turnOff: View) => (
    <li>
      <a
        class={`button ${on ? 'solid' : ''}`}
        part="filter"
        href={to(on ? turnOff : turnOn)}
        aria-current={on ? 'true' : undefined}
      >
        {text}
      </a>
    </li>
  );
  const days = (on: 'today' | 'weekend') =>
    pill(words[on], view.on === on, { ...filters, on }, filters);
  return (
    <ul class="pills">
      {days('today')}
      {days('weekend')}
      {pill(words.free, !!free, { ...view, free: 'true' }, paid)}
      <li>
        <details open={view.q != null}>
          <summary class="button" part="filter">
            {words.search}
          </summary>
          <Search view={view} action={to({})} label={words.search} />
        </details>
      </li>
    </ul>
  );
}
