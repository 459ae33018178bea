/** The offices that a district has. */
import type { District } from '../../schema/contract.ts';

export type Office = District['offices'][number];

/** A district's own, else those of the parts below it. */
export const officesOf = ({ slug, name, contact, offices }: District): Office[] =>
  contact ? [{ slug, name, contact }] : offices;
