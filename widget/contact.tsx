/** The contact card's script: registers <quartier-contact> and draws where its script tag stands. */
import own from './contact/contact.css?inline';
import { ContactCard } from './contact/contact.tsx';
import { type ContactData, load } from './contact/load.ts';
import { register } from './element.ts';
import type { Config } from './options.ts';
import base from './style.css?inline';
import type { ContactWords } from './text/de.ts';

declare const QUARTIER: Config;

register<ContactData, ContactWords>(QUARTIER, {
  name: 'contact',
  // What is solid is so whatever else it is, so the base has the last word.
  css: own + base,
  load,
  draw: (state) => <ContactCard {...state} />,
});
