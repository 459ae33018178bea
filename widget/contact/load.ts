/** What the contact card is drawn from. */
import type {
  District,
  Districts,
  Event,
  Events,
  Programme,
  Programmes,
  Publication,
  Publications,
} from '../../schema/contract.ts';
import { meant } from '../../schema/meant.ts';
import { type Fault, formatView, type View } from '../../schema/view.ts';
import { type Ask, missing } from '../api.ts';
import type { State } from '../frame.tsx';

export interface ContactData {
  /** The view that was asked for. */
  view: View;
  /** What of it made no sense, and was answered as if it were not there. */
  faults?: Fault[];
  district?: District;
  /** The district's; with all its offices, where no district was asked for, or none that is known. */
  programme?: Programme;
  publications: Publication[];
  /** The district's next ones. */
  events?: Event[];
  /** What the words or the postcode that were looked for may mean. */
  candidates?: District[];
}

export async function load({ view }: State<ContactData>, ask: Ask): Promise<ContactData> {
  const { lang, q } = view;
  const query = formatView({ lang });
  // A view may name several districts, a card is for one.
  const slug = view.district?.split(',')[0];
  let unknown: Fault | undefined;
  const [district, { programmes }, { publications }, named] = await Promise.all([
    slug
      ? ask<District>(`/v1/districts/${encodeURIComponent(slug)}${query}`).catch(
          (failure): undefined => {
            missing(failure);
            unknown = failure.errors?.[0];
          },
        )
      : undefined,
    ask<Programmes>(`/v1/programmes${query}`),
    ask<Publications>(`/v1/publications${query}`),
    q && !slug ? ask<Districts>(`/v1/districts${meant(view)}`) : undefined,
  ]);
  const next = district && formatView({ district: district.slug, lang }, { limit: '3' });
  return {
    view,
    faults: unknown && [unknown],
    district,
    programme: programmes.find(({ slug }) => !district || slug === district.programme?.slug),
    publications,
    events: next ? (await ask<Events>(`/v1/events${next}`)).events : undefined,
    candidates: named?.districts,
  };
}
