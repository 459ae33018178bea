/** Rows → districts and contacts on the wire. */
import type { Contact, District } from '../../schema/contract.ts';
import type { EditableContact } from '../../schema/input.ts';
import type { AreaRow, ContactRow, DistrictRow, ProgrammeRow } from '../query/districts.ts';
import type { OpeningNow } from './opening.ts';
import { toProject } from './projects.ts';

function toAddress({ street, postcode, city, addressAsOf, asOf }: ContactRow): Contact['address'] {
  return street || postcode || city ? { street, postcode, city, asOf: addressAsOf ?? asOf } : null;
}

function toFacts(row: ContactRow): Omit<Contact, 'opening'> {
  const { state, role, name, telephone, telephoneText, email, hours, openingHours } = row;
  const { byAppointment, languages, asOf, verifiedOn, validUntil } = row;
  return {
    state,
    role,
    name,
    telephone,
    telephoneText,
    email,
    address: toAddress(row),
    hours,
    openingHours,
    byAppointment,
    languages,
    asOf,
    verifiedOn,
    validUntil,
    source: { name: row.sourceName, url: row.sourceUrl },
  };
}

export function toContact(row: ContactRow, openingNow: OpeningNow): Contact {
  return { ...toFacts(row), opening: openingNow(row) };
}

/** As it can be written again. */
export function toEditableContact(row: ContactRow): EditableContact {
  return { ...toFacts(row), version: row.version };
}

/** A programme as one of its areas has it: the years are the area's. */
export function toProgrammePart({ slug, title, area }: ProgrammeRow & { area: AreaRow }) {
  return { slug, title, since: area.since, until: area.until };
}

export function toDistrict(row: DistrictRow, origin: string, openingNow: OpeningNow): District {
  const { slug, name, kind, above, postcodes, contact, offices, programme, projects } = row;
  return {
    slug,
    name,
    kind,
    parent: above,
    within: kind === 'programme-area' ? above : null,
    postcodes,
    contact: contact && toContact(contact, openingNow),
    offices: offices.map((office) => ({
      ...office,
      contact: toContact(office.contact, openingNow),
    })),
    programme: programme && toProgrammePart(programme),
    projects: projects.map((project) => toProject(project, origin)),
    links: {
      self: `${origin}/v1/districts/${slug}`,
      events: `${origin}/v1/events?district=${slug}`,
    },
  };
}
