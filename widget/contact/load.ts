/** What the contact card is drawn from. */
import type { District, Programme, Programmes } from '../../schema/contract.ts';
import { formatView } from '../../schema/view.ts';
import type { Ask, Failure } from '../api.ts';
import type { State } from '../frame.tsx';
import { warn } from '../warn.ts';

export interface ContactData {
  district?: District;
  /** With all its offices, where no district was asked for, or none that is known. */
  programme?: Programme;
}

export async function load({ view, city }: State<ContactData>, ask: Ask): Promise<ContactData> {
  const query = formatView({ lang: view.lang });
  if (view.district) {
    // A view may name several districts, a card is for one.
    const slug = view.district.split(',')[0] as string;
    try {
      return { district: await ask(`/v1/districts/${encodeURIComponent(slug)}${query}`) };
    } catch (failure) {
      if ((failure as Failure).status !== 404) throw failure;
      warn(`no district is called ${slug}; ${city.origin}/v1/districts lists them all.`);
    }
  }
  const { programmes } = await ask<Programmes>(`/v1/programmes${query}`);
  return { programme: programmes[0] };
}
