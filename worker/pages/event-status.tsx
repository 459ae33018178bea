/** What is said of an event, or of a date of it, that is not on as it was planned. */
import type { Status } from '../../schema/contract.ts';
import type { CalendarWords } from '../../widget/text/de.ts';

interface MarkProps {
  status: Status;
  words: Pick<CalendarWords, Exclude<Status, 'scheduled'>>;
}

/** Before a date, or the title of what has only one. */
export function Mark({ status, words }: MarkProps) {
  return (
    status !== 'scheduled' && (
      <>
        <b>{words[status]}:</b>{' '}
      </>
    )
  );
}

/** What is so of all dates that are shown; `scheduled` where they differ, since that is no more than usual. */
export function statusOf(dates: { status: Status }[]): Status {
  const [{ status } = { status: 'scheduled' as const }, ...others] = dates;
  return others.every((other) => other.status === status) ? status : 'scheduled';
}
