/** From when until when, on one day: one thing, which is read from left to right in any language. */
import { clockOf } from '../../schema/say.ts';

interface Props {
  /** Wire texts; an end on another day is not said here. */
  start: string;
  end: string | null | false;
}

export function Times({ start, end }: Props) {
  return (
    <bdi dir="ltr">
      <time dateTime={start}>{clockOf(start)}</time>
      {end && `–${clockOf(end)}`}
    </bdi>
  );
}
