/** The script of <quartier-calendar>: registers it and draws where its tag stands. */
import own from './calendar/calendar.css?inline';
import { register } from './element.ts';
import type { Brought } from './options.ts';
import base from './style.css?inline';

declare const QUARTIER: Brought;

// What is solid is so whatever else it is, so the base has the last word.
register('calendar', own + base, QUARTIER);
