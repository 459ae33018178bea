/** What may be written of the city's contacts, programmes, projects and publications, and how it is answered for that. */
import * as v from 'valibot';
import { Contact, Project, Publications } from './contract.ts';
import { slug } from './feeds.ts';
import {
  address,
  age,
  byLanguage,
  count,
  date,
  known,
  line,
  list,
  version,
  words,
} from './fields.ts';
import { contactStates } from './kinds.ts';
import { openingHours } from './opening-hours.ts';

export const ContactInput = v.strictObject({
  state: v.picklist(contactStates),
  role: line(200),
  name: line(200),
  telephone: known(
    v.pipe(
      v.string(),
      v.regex(
        /^\+[1-9]\d{1,14}$/,
        'must be the number as dialled from abroad, in digits only: +49511123456',
      ),
    ),
  ),
  /** As it is to be shown. */
  telephoneText: known(line(100)),
  email: known(
    v.pipe(v.string(), v.trim(), v.maxLength(254), v.email('must be an e-mail address')),
  ),
  address: known(
    v.pipe(
      v.strictObject({
        street: known(line(200)),
        postcode: known(line(20)),
        city: known(line(200)),
        /** Left out, it is as old as the contact's other facts. */
        asOf: v.optional(age),
      }),
      v.check(
        ({ street, postcode, city }) => Boolean(street || postcode || city),
        'must have a street, a postcode or a city, or be null',
      ),
    ),
  ),
  hours: known(words(1000)),
  openingHours: v.optional(openingHours, []),
  byAppointment: known(v.boolean()),
  languages: v.optional(
    list(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag such as de or tr'),
      ),
      50,
    ),
    [],
  ),
  asOf: age,
  verifiedOn: known(date),
  validUntil: known(date),
  source: v.strictObject({ name: line(500), url: known(address) }),
  version,
});
export type ContactInput = v.InferOutput<typeof ContactInput>;

export const EditableContact = v.object({
  ...v.omit(Contact, ['opening']).entries,
  version: count,
});
export type EditableContact = v.InferOutput<typeof EditableContact>;

const years = { since: known(age), until: known(age) };
const lines = byLanguage(list(line(1000), 50));

export const ProgrammeInput = v.strictObject({
  /** May be left out: the address names it. */
  slug: v.optional(slug),
  title: line(200),
  ...years,
  summary: v.pipe(
    byLanguage(words(10_000)),
    v.check((texts) => Object.keys(texts).length > 0, 'must have a text in one language'),
  ),
  tasks: v.optional(lines, {}),
  /** What the summary answers. */
  question: v.optional(byLanguage(line(300)), {}),
  /** What leads in to the tasks. */
  tasksTitle: v.optional(byLanguage(line(300)), {}),
  invitations: v.optional(lines, {}),
  /** In the order in which the offices are to be shown. */
  districts: v.optional(list(v.strictObject({ slug, ...years }), 200), []),
  version,
});
export type ProgrammeInput = v.InferOutput<typeof ProgrammeInput>;

const text = v.string();
const maybe = v.nullable(text);
const texts = v.record(text, text);
const textLists = v.record(text, v.array(text));

/** A programme in all languages, as it can be written again. */
export const EditableProgramme = v.object({
  slug,
  title: text,
  since: maybe,
  until: maybe,
  summary: texts,
  tasks: textLists,
  question: texts,
  tasksTitle: texts,
  invitations: textLists,
  districts: v.array(v.object({ slug, since: maybe, until: maybe })),
  version: count,
});
export type EditableProgramme = v.InferOutput<typeof EditableProgramme>;

export const ProjectInput = v.strictObject({
  slug: v.optional(slug),
  label: line(100),
  title: line(200),
  district: slug,
  /** Left out, it stays as it is; so does the picture itself where `url` is. */
  image: v.optional(
    v.nullable(
      v.strictObject({
        url: v.optional(v.nullable(address)),
        alt: known(words(1000)),
        credit: known(line(300)),
      }),
    ),
  ),
  version,
});
export type ProjectInput = v.InferOutput<typeof ProjectInput>;

export const EditableProject = v.object({
  ...Project.entries,
  slug,
  district: slug,
  version: count,
});
export type EditableProject = v.InferOutput<typeof EditableProject>;

export const PublicationInput = v.strictObject({
  slug: v.optional(slug),
  heading: line(200),
  kind: line(100),
  title: line(300),
  /** A file elsewhere; left out, it stays as it is. */
  file: v.optional(
    v.nullable(
      v.strictObject({
        url: address,
        mediaType: v.pipe(
          v.string(),
          v.maxLength(100),
          v.regex(/^[\w.+-]+\/[\w.+-]+$/, 'must be a media type such as application/pdf'),
        ),
        bytes: known(count),
      }),
    ),
  ),
  version,
});
export type PublicationInput = v.InferOutput<typeof PublicationInput>;

export const EditablePublication = Publications.entries.publications.item;
export type EditablePublication = v.InferOutput<typeof EditablePublication>;
