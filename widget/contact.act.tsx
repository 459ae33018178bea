/** What the contact card does once a reader does something: goes to districts, finds them. */
import { actOf } from './act.ts';
import { ContactCard } from './contact/contact.tsx';
import { type ContactData, load } from './contact/load.ts';
import type { ContactWords } from './text/de.ts';

declare const QUARTIER: ContactWords;

export default actOf<ContactData, ContactWords>({
  words: QUARTIER,
  draw: (state) => <ContactCard {...state} />,
  load,
});
