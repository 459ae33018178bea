/** What is known of an office besides its number; and, in one sentence, what is not. */
import { addressText } from '../../schema/address.ts';
import type { Contact } from '../../schema/contract.ts';
import { withCommas } from '../../schema/languages.ts';
import { age, fill } from '../../schema/say.ts';
import type { Part } from './contact.tsx';
import { Hours } from './opening.tsx';

export function Facts({ contact, words, own }: Part & { contact: Contact }) {
  const { telephone, address, hours, openingHours, languages, email, asOf } = contact;
  const where = addressText(address ?? {});
  const unknown = withCommas(words.locale, [
    !telephone && words.telephone,
    !hours && !openingHours[0] && words.hours,
    !email && words.email,
  ]);
  return (
    <>
      {address && (
        <p>
          <bdi lang={own}>{where}</bdi>
          {address.asOf !== asOf && ` (${fill(words.asOf, age(words.locale, address.asOf))})`}{' '}
          <a href={`https://www.openstreetmap.org/directions?to=${encodeURIComponent(where)}`}>
            {words.route}
          </a>
        </p>
      )}
      <Hours contact={contact} words={words} />
      {hours && (
        <p>
          <bdi lang={own}>{hours}</bdi>
        </p>
      )}
      {languages[0] && <p>{fill(words.speaks, namesOf(words.locale, languages))}</p>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {unknown && <p class="muted">{fill(words.unknown, unknown)}</p>}
    </>
  );
}

/** Languages by their tags, in words of another. */
function namesOf(locale: string, tags: string[]): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return new Intl.ListFormat(locale).format(tags.map((tag) => names.of(tag) ?? tag));
}
