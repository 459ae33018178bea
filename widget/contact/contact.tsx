/** The contact card: a district's office, or all offices of the programme. */
import { foreign } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { Failed, Frame, heading, type State } from '../frame.tsx';
import type { ContactWords } from '../text/de.ts';
import { Card } from './card.tsx';
import type { ContactData } from './load.ts';
import { Offices } from './offices.tsx';

type Drawn = State<ContactData, ContactWords>;

/** What each part of the card is drawn from. */
export interface Part extends Drawn {
  /** The card's heading, and those below it. */
  H: ReturnType<typeof heading>;
  H2: ReturnType<typeof heading>;
  /** The `lang` of what is as printed, where it is another than the widget's. */
  own?: string;
  /** The address of a page of the service, for a district. */
  to: (page: 'contact' | 'contact.vcf' | 'calendar', district?: string) => string;
}

export function ContactCard(drawn: Drawn) {
  const { view, city, data, failed, language, words } = drawn;
  const { district, programme } = data ?? {};
  const to: Part['to'] = (page, slug) =>
    `${city.origin}/${page}${formatView({ district: slug, lang: view.lang })}`;
  const own = foreign(city.language, language);
  const part = { ...drawn, to, own, H: heading(drawn.heading), H2: heading(drawn.heading + 1) };
  return (
    <Frame {...drawn} page="contact" name={district?.name ?? programme?.title ?? ''}>
      {failed ? (
        <Failed words={words} why={failed} href={to('contact', view.district)} />
      ) : district ? (
        <Card {...part} district={district} />
      ) : data ? (
        <Offices {...part} />
      ) : (
        <div class="blank" tabIndex={-1} />
      )}
    </Frame>
  );
}
