/** The contact card's script: registers <quartier-contact> and draws where its script tag stands. */
import own from './contact/contact.css?inline';
import { ContactCard } from './contact/contact.tsx';
import { load } from './contact/load.ts';
import { register } from './element.ts';
import type { Config } from './options.ts';
import base from './style.css?inline';
import { contact as de } from './text/de.ts';
import { contact as en } from './text/en.ts';

declare const QUARTIER: Config;

const texts = { de, en };

register(QUARTIER, {
  element: 'quartier-contact',
  page: '/contact',
  // What is solid is so whatever else it is, so the base has the last word.
  css: own + base,
  load,
  draw: (state) => <ContactCard {...state} words={texts[state.language]} />,
});
