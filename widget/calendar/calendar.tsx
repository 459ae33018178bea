/** The calendar: a month, filters, and the list of what was chosen. */
import { foreign, withCommas } from '../../schema/languages.ts';
import { say } from '../../schema/say.ts';
import { formatView, type View } from '../../schema/view.ts';
import { Frame, type State } from '../frame.tsx';
import type { CalendarWords } from '../text/de.ts';
import { shownMonth, undated } from './choice.ts';
import { Filters } from './filters.tsx';
import { List } from './list.tsx';
import type { CalendarData } from './load.ts';
import { Month } from './month.tsx';
import { Office } from './office.tsx';
import { Take } from './take.tsx';
import { title } from './title.ts';

type Drawn = State<CalendarData, CalendarWords>;

export function Calendar(drawn: Drawn) {
  const { view, today, city, language, words, data } = drawn;
  const part = {
    ...drawn,
    month: shownMonth(view, today),
    filters: undated(view),
    own: foreign(city.language, language),
    to: (there: View) => `${city.origin}/calendar${formatView(there)}`,
    say: say.bind(null, words.locale),
  };
  const name = title(part);
  const called = withCommas(language, [data?.district?.name, name]);
  const sources = data?.list.events.map(({ source: { name, licence } }) =>
    [name, licence].filter(Boolean).join(' '),
  );
  return (
    <Frame {...drawn} page="calendar" name={called}>
      <div class="columns">
        <div>
          <Month {...part} />
          <Filters {...part} />
        </div>
        <List {...part} title={name} />
      </div>
      <Office {...part} />
      <Take {...part} />
      <p class="muted">
        {words.source}: <a href={city.portal.url}>{city.portal.name}</a>
        {[...new Set(sources)].map((source) => [
          ' · ',
          <bdi key={source} lang={part.own}>
            {source}
          </bdi>,
        ])}
      </p>
    </Frame>
  );
}

/** What each part of the calendar is drawn from. */
export interface Part extends Drawn {
  /** The month in the grid. */
  month: string;
  /** The view without its dates. */
  filters: View;
  /** The `lang` of what comes from events, where it is another than the widget's. */
  own?: string;
  /** The address of a view: what every control is a link to. */
  to: (view: View) => string;
  /** A date in the words of the reader's language. */
  say: (date: string, style: Intl.DateTimeFormatOptions, last?: string) => string;
}
