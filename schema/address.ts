/** A postal address as people read it. */
import type { Place } from './contract.ts';

/** `Name, Street 12, 30169 City`, as far as it is known. */
export function addressText({
  name,
  street,
  postcode,
  city,
}: Partial<Pick<Place, 'name' | 'street' | 'postcode' | 'city'>>): string {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [name, street, town].filter(Boolean).join(', ');
}
