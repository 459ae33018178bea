/** The call button and, below it, how old its number is. */
import type { Contact } from '../../schema/contract.ts';
import { age, fill } from '../../schema/say.ts';
import { printed } from '../telephone.ts';
import type { Part } from './contact.tsx';
import { OpenNow } from './opening.tsx';

interface Props extends Part {
  contact: Contact;
  /** Whose number it is, where several stand together. */
  name?: string;
  /** The district's, whose own card is another page. */
  slug?: string;
}

export function Call({ contact, name, slug, city, words }: Props) {
  const { telephone, asOf } = contact;
  return (
    <div>
      {telephone && (
        <a
          class={`button call bold ${name ? '' : 'solid'}`}
          part="call"
          href={`tel:${telephone}`}
          data-district={slug}
        >
          <span>{name ?? `${words.call}:`}</span> <span dir="ltr">{printed(contact, city)}</span>
        </a>
      )}
      <OpenNow contact={contact} words={words} />
      <p class="muted">{fill(words.asOf, age(words.locale, asOf))}</p>
    </div>
  );
}
