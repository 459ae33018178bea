/** `/contact.{ending}?district=…`: offices in each of their forms; without a district, all of them. */
import { type Context, Hono } from 'hono';
import type { District, Districts } from '../../schema/contract.ts';
import { meant } from '../../schema/meant.ts';
import { formatView, listed } from '../../schema/view.ts';
import { database } from '../database.ts';
import { viewFile } from '../format/filename.ts';
import type { Form } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';
import { officesOf } from '../format/offices.ts';
import { type App, cacheableContacts } from '../http.ts';
import { READ } from '../open.ts';
import type { Asking } from '../pages/ask.ts';
import { titlesOf } from '../pages/titles.ts';
import { Problem } from '../problem.ts';
import { aboutOf, head, shared } from './form-answer.ts';
import { languageOf, viewOf } from './parameters.ts';
import { soundOf } from './view-names.ts';

type ContactForm = Form & Required<Pick<Form, 'contact'>>;

async function answer(c: Context<App>, form: ContactForm, asking: Asking) {
  const { ORIGIN, CITY } = c.env;
  const db = database(c.env.DB);
  const { district, q, lang } = viewOf(c);
  // As on the page, where a district is named the words beside it are not looked at.
  const view = await soundOf(db, district ? { district, lang } : { q, lang });
  const language = languageOf(c, view);
  const slugs = listed(view, 'district');
  const [{ districts }, about] = await Promise.all([
    asking(c.env)<Districts>(`/v1/districts${meant(view)}`),
    aboutOf(c, db, language),
  ]);
  const isChosen = ({ slug, contact }: District) =>
    slugs.length ? slugs.includes(slug) : view.q || contact;
  const chosen = districts.filter(isChosen);
  const contacts = chosen.flatMap(officesOf).map(({ contact }) => contact);
  if (contacts.length === 0) throw new Problem(404, 'There is no office of this district.');
  cacheableContacts(c, contacts, ['districts', 'programmes']);
  head(c, { form, of: 'contact', path: '/contact', view, language, file: viewFile(CITY, view) });
  const page = `${ORIGIN}/contact${formatView(view)}`;
  const source = `${ORIGIN}/contact.${form.ending}${formatView(view)}`;
  const name = titlesOf(c.env, language).contact;
  const own = { name, source, page, next: null };
  return c.body(form.contact({ head: own, about, districts: chosen }));
}

export function contactForms(asking: Asking): Hono<App> {
  const routes = new Hono<App>();
  for (const form of formsOf('contact')) {
    routes.on(READ, `/contact.${form.ending}`, ...shared, (c) => answer(c, form, asking));
  }
  return routes;
}
