/** The dates of an event on its page: those that stand first, and what is said of one. */
import type { Event, Series, Status } from '../../schema/contract.ts';
import { lastDay, unbroken, when } from '../../schema/when.ts';
import type { CalendarWords } from '../../widget/text/de.ts';
import { otherwise } from './event-otherwise.ts';
import { Mark } from './event-status.tsx';

/**
 * The next date, and where that is not on as planned, the next that is; once all are over, the last one.
 * @param dates by their starts
 * @param today `YYYY-MM-DD`
 */
export function leading(dates: Event[], today: string): Event[] {
  const coming = dates.filter((date) => lastDay(date) >= today);
  const [next, ...later] = coming.length ? coming : dates.slice(-1);
  const on = next?.status === 'scheduled' ? undefined : later.find(isOn);
  return [next, on].filter((date) => date !== undefined);
}

const isOn = ({ status }: Event) => status === 'scheduled';

/** Of the leading dates, the one that is on; where none is, the first. */
export const meant = (dates: Event[]): Event | undefined => dates.find(isOn) ?? dates[0];

interface DateLineProps {
  date: Event;
  /** What the page is about. */
  event: Event | Series;
  words: CalendarWords;
  /** What is said of the whole page already. */
  status: Status;
  /** The date's own page, where that is another. */
  href?: string;
  /** The `lang` of the event's own texts, where it is another than the page's. */
  own?: string;
}

export function DateLine({ date, event, words, status, href, own }: DateLineProps) {
  const said = <time dateTime={date.start}>{unbroken(when(date, words))}</time>;
  return (
    <li>
      {date.status !== status && <Mark status={date.status} words={words} />}
      {href ? <a href={href}>{said}</a> : said}
      {otherwise(date, event, words.details).map(({ text, ours }) => [
        ' · ',
        <bdi key={text} lang={ours ? undefined : own}>
          {text}
        </bdi>,
      ])}
    </li>
  );
}
