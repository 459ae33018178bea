/** Rows → districts and contacts on the wire. */
import type { Contact, District } from '../../schema/contract.ts';
import type { EditableContact } from '../../schema/input.ts';
import type { AreaRow, ContactRow, DistrictRow, ProgrammeRow } from '../query/districts.ts';
import { toProject } from './projects.ts';

function toAddress({ street, postcode, city, addressAsOf, asOf }: ContactRow): Contact['address'] {
  return street || postcode || city ? { street, postcode, city, asOf: addressAsOf ?? asOf } : null;
}

export function toContact(row: ContactRow): Contact {
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

/** As it can be written again. */
export function toEditableContact(row: ContactRow): EditableContact {
  return { ...toContact(row), version: row.version };
}

/** A programme as one of its areas has it: the years are the area's. */
export function toProgrammePart({ slug, title, area }: ProgrammeRow & { area: AreaRow }) {
  return { slug, title, since: area.since, until: area.until };
}

export function toDistrict(row: DistrictRow, origin: string): District {
  const { slug, name, kind, above, postcodes, contact, offices, programme, projects } = row;
  return {
    slug,
    name,
    kind,
    parent: above,
    within: kind === 'programme-area' ? above : null,
    postcodes,
    contact: contact && toContact(contact),
    offices: offices.map((office) => ({ ...office, contact: toContact(office.contact) })),
    programme: programme && toProgrammePart(programme),
    projects: projects.map((project) => toProject(project, origin)),
    links: {
      self: `${origin}/v1/districts/${slug}`,
      events: `${origin}/v1/events?district=${slug}`,
    },
  };
}
