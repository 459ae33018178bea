/** The script of <quartier-contact>: registers it and draws where its tag stands. */
import own from './contact/contact.css?inline';
import { register } from './element.ts';
import type { Brought } from './options.ts';
import base from './style.css?inline';

declare const QUARTIER: Brought;

// What is solid is so whatever else it is, so the base has the last word.
register('contact', own + base, QUARTIER);
