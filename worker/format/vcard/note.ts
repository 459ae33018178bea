/** What there is to know of an office besides how to reach it, in words. */
import { addressText } from '../../../schema/address.ts';
import type { Contact } from '../../../schema/contract.ts';
import { daysIn } from '../../../schema/days-in-words.ts';
import type { OpeningHours } from '../../../schema/opening-hours.ts';
import { age, DATE, fill, say } from '../../../schema/say.ts';
import type { FormWords } from '../form.ts';

const spanIn = (locale: string, { dayOfWeek, opens, closes }: OpeningHours) =>
  `${daysIn(locale, dayOfWeek)}: ${opens}–${closes}`;

/** An address that is of another time than the rest. */
function olderAddress({ address, asOf }: Contact, { locale, office }: FormWords): string | null {
  if (!address || address.asOf === asOf) return null;
  return `${addressText(address)} (${fill(office.asOf, age(locale, address.asOf))})`;
}

/** Of facts that hold until a day only the day is said: whether it is over, a kept file cannot know. */
export function noteOf(contact: Contact, words: FormWords): string {
  const { locale, office } = words;
  const { state, openingHours, byAppointment, hours, asOf, verifiedOn, validUntil } = contact;
  const lines = [
    state !== 'active' && office[state],
    ...openingHours.map((span) => spanIn(locale, span)),
    byAppointment !== null && (byAppointment ? office.byAppointment : office.openToAll),
    hours,
    olderAddress(contact, words),
    fill(office.asOf, age(locale, asOf)),
    verifiedOn && fill(office.verified, say(locale, verifiedOn, DATE)),
    validUntil && fill(office.validUntil, say(locale, validUntil, DATE)),
    `${words.source}: ${contact.source.name}`,
  ];
  return lines.filter(Boolean).join('\n');
}
