/**
 * Offices → vCards (RFC 6350). They have no REV, since when the facts were entered says little of how
 * old they are; that stands in the note. decisions/0008 says how the number is written.
 */
import ICAL from 'ical.js';
import type { Contact } from '../../schema/contract.ts';
import { formatView } from '../../schema/view.ts';
import { line, type Property, plainLine, text, uri, writeLines } from './content-line.ts';
import type { About, ContactFile, Form } from './form.ts';
import { type Office, officesOf } from './offices.ts';
import { noteOf } from './vcard/note.ts';

const TEXT = { defaultType: 'text' };
const { vcard: known } = ICAL.design;
const design = {
  ...known,
  // An address is not a text: nothing in it is escaped.
  value: { ...known.value, uri: {} },
  property: { ...known.property, prodid: TEXT, tel: TEXT, uid: { defaultType: 'uri' } },
};

const WORK = { type: 'work' };
const email = (value: string): Property => ['email', WORK, 'text', plainLine(value)];
const speaks = (tag: string): Property => ['lang', WORK, 'language-tag', plainLine(tag)];

/** The number as it is dialled. */
const telephone = (value: string): Property => ['tel', { type: ['work', 'voice'] }, 'text', value];

/** Box, extension, street, town, region, postcode, country. */
function address({ street, postcode, city }: NonNullable<Contact['address']>): Property {
  const parts = ['', '', street, city, '', postcode, ''].map((part) => plainLine(part ?? ''));
  return ['adr', WORK, 'text', parts];
}

/** @param lang of the view. */
function propertiesOf({ slug, contact }: Office, about: About, lang?: string): Property[] {
  const { origin, words } = about;
  const view = formatView({ district: slug, lang });
  return [
    ['version', {}, 'text', '4.0'],
    ['prodid', {}, 'text', '-//Quartier//Contact//EN'],
    ...uri('uid', `${origin}/contact${formatView({ district: slug })}`),
    ['kind', {}, 'text', 'org'],
    line('fn', contact.name),
    ['org', {}, 'text', [plainLine(contact.name)]],
    line('role', contact.role),
    ...(contact.telephone ? [telephone(contact.telephone)] : []),
    ...(contact.email ? [email(contact.email)] : []),
    ...(contact.address ? [address(contact.address)] : []),
    ...contact.languages.map(speaks),
    ...uri('url', `${origin}/contact${view}`),
    text('note', noteOf(contact, words)),
    ...uri('source', `${origin}/contact.vcf${view}`),
  ];
}

/** One card for each office, though it may belong to several of the districts. */
function writeCards({ head, about, districts }: ContactFile): string {
  const offices = new Map(districts.flatMap(officesOf).map((office) => [office.slug, office]));
  const lang = new URL(head.source).searchParams.get('lang') ?? undefined;
  return [...offices.values()]
    .map((office) => writeLines(['vcard', propertiesOf(office, about, lang), []], design))
    .join('');
}

export const vcard: Form = {
  ending: 'vcf',
  mediaType: 'text/vcard; charset=utf-8',
  name: 'vCard',
  saved: true,
  contact: writeCards,
};
