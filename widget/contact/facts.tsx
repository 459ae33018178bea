/** What is known of an office besides its number; and, in one sentence, what is not. */
import type { Contact } from '../../schema/contract.ts';
import { age } from '../dates.ts';
import { fill } from '../words.ts';
import type { Part } from './contact.tsx';

export function Facts({ contact, words, own }: Part & { contact: Contact }) {
  const { telephone, address, hours, email, asOf } = contact;
  const { street, postcode, city } = address ?? {};
  const town = [postcode, city].filter(Boolean).join(' ');
  const where = [street, town].filter(Boolean).join(', ');
  const missing = [
    !telephone && words.telephone,
    !hours && words.hours,
    !email && words.email,
  ].filter(Boolean);
  return (
    <>
      {address && (
        <p>
          {where}
          {address.asOf !== asOf && ` (${fill(words.asOf, age(words.locale, address.asOf))})`}{' '}
          <a href={`https://www.openstreetmap.org/directions?to=${encodeURIComponent(where)}`}>
            {words.route}
          </a>
        </p>
      )}
      {hours && <p lang={own}>{hours}</p>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {missing[0] && <p class="muted">{fill(words.unknown, missing.join(', '))}</p>}
    </>
  );
}
