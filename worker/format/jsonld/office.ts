/** A district's office → GovernmentOffice. */
import type { Contact } from '../../../schema/contract.ts';
import type { Office } from '../offices.ts';
import { officeId, officePage } from './identity.ts';
import { addressOf } from './place.ts';
import { type Thing, thing, thingIfAny } from './thing.ts';
import { term } from './vocabulary.ts';

/** Whether there is one, even if nobody works there at present. */
const exists = ({ contact: { state } }: Office) => state === 'active' || state === 'vacant';

const hoursOf = ({ openingHours, validUntil }: Contact) =>
  openingHours.map(({ dayOfWeek, opens, closes }) =>
    thing('OpeningHoursSpecification', {
      dayOfWeek: dayOfWeek.map(term),
      ...{ opens, closes },
      validThrough: validUntil,
    }),
  );

/** Its hours as the office words them stand beside those that a program understands. */
function pointOf(contact: Contact): Thing | null {
  const { role, telephone, email, languages, hours } = contact;
  const facts = {
    ...{ telephone, email },
    availableLanguage: languages,
    hoursAvailable: hoursOf(contact),
    description: hours,
  };
  return (
    thingIfAny('ContactPoint', facts) && thing('ContactPoint', { contactType: role, ...facts })
  );
}

function officeThing({ slug, name, contact }: Office, city: string, origin: string): Thing {
  const { telephone, email, address } = contact;
  return thing('GovernmentOffice', {
    '@id': officeId(origin, slug),
    url: officePage(origin, slug),
    name: contact.name,
    ...{ telephone, email },
    address: address && addressOf(address),
    areaServed: thing('AdministrativeArea', {
      name,
      containedInPlace: thing('City', { name: city }),
    }),
    openingHoursSpecification: hoursOf(contact),
    contactPoint: pointOf(contact),
  });
}

/** Each office once, though its district may be looked at from several. */
export function officeThings(offices: Office[], city: string, origin: string): Thing[] {
  const bySlug = new Map(offices.filter(exists).map((office) => [office.slug, office]));
  return [...bySlug.values()].map((office) => officeThing(office, city, origin));
}
