/** When an office is open: now, in a week, and whether one has to ask for an appointment. */
import type { Contact } from '../../schema/contract.ts';
import { daysIn } from '../../schema/days-in-words.ts';
import { withCommas } from '../../schema/languages.ts';
import { clockOf, dayOf, fill, say, WEEKDAY } from '../../schema/say.ts';
import type { Part } from './contact.tsx';

type Props = Pick<Part, 'words'> & { contact: Contact };

/** Open now, or closed; nothing where that is not known. */
export function OpenNow({ contact: { opening }, words }: Props) {
  if (!opening) return null;
  const { open, until, holiday } = opening;
  const day = (instant: string) => say(words.locale, dayOf(instant), WEEKDAY);
  const said = open
    ? until && fill(words.open, clockOf(until))
    : [
        words.closed,
        holiday && fill(words.holiday, holiday),
        until && fill(words.opens, withCommas(words.locale, [day(until), clockOf(until)])),
      ]
        .filter(Boolean)
        .join(' ');
  return (
    <p class="bold" part="open">
      {said}
    </p>
  );
}

/** The hours of a week, a line for each span. */
export function Hours({ contact: { openingHours, byAppointment }, words }: Props) {
  const appointment = byAppointment ? words.byAppointment : words.openToAll;
  return (
    <>
      {openingHours[0] && (
        <dl>
          {openingHours.map(({ dayOfWeek, opens, closes }) => (
            <div key={dayOfWeek + opens}>
              <dt>{daysIn(words.locale, dayOfWeek)}</dt>
              <dd>
                <bdi dir="ltr">{`${opens}–${closes}`}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {byAppointment !== null && <p>{appointment}</p>}
    </>
  );
}
