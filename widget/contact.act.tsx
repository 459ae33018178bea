/** What the contact card does once a reader does something: goes to districts, finds them. */
import { actOf, type Spoken } from './act.ts';
import { ContactCard } from './contact/contact.tsx';
import { type ContactData, load } from './contact/load.ts';
import type { ContactWords } from './text/de.ts';

declare const QUARTIER: Spoken<ContactWords>;

export default actOf<ContactData, ContactWords>({
  spoken: QUARTIER,
  draw: (state) => <ContactCard {...state} />,
  load,
});
