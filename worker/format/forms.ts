/**
 * The one table of forms. Their routes, the OpenAPI document, the links that discover them and the
 * widgets' menus are made from it: a new form is a file beside this one and a line here.
 */
import { csv } from './csv.ts';
import type { Form, Subject } from './form.ts';
import { icalendar } from './icalendar.ts';
import { jsonld } from './jsonld.ts';
import { rss } from './rss.ts';
import { text } from './text.ts';
import { vcard } from './vcard.ts';

/** In the order in which they are offered. */
export const forms: Form[] = [icalendar, rss, csv, text, jsonld, vcard];

/** The forms of a subject. */
export const formsOf = <S extends Subject>(subject: S) =>
  forms.filter((form): form is Form & Required<Pick<Form, S>> => subject in form);
