/** All that is known of an event: in the calendar, opened in place, and on the event's own page. */
import type { ComponentChild } from 'preact';
import { addressText } from '../../schema/address.ts';
import type { Event, Place } from '../../schema/contract.ts';
import { withCommas } from '../../schema/languages.ts';
import { fill } from '../../schema/say.ts';
import type { DetailsWords } from '../text/de.ts';
import { Text } from './text.tsx';

/** What may become a link: nothing that runs. */
const WEB = /^https?:\/\//;

interface Props {
  /** What came along with a script has no description. */
  event: Event;
  words: DetailsWords;
  /** Of the words. */
  locale: string;
  /** Where a place is looked for that names no city. */
  city: string;
  /** The `lang` of the event's own texts, where it is another than the page's. */
  own?: string;
}

export function Details(props: Props) {
  return (
    <div part="details" class="details">
      <Facts {...props} />
      <Description {...props} />
      <Origin {...props} />
    </div>
  );
}

type Fact = [name: string, fact: ComponentChild];

function List({ facts }: { facts: Fact[] }) {
  return (
    <dl>
      {facts.map(
        ([name, fact]) =>
          fact && (
            <div key={name}>
              <dt class="muted">{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What every event has: where it is, what it costs and who invites. */
export function Facts({ event, words, locale, city, own }: Props) {
  const { place, price, priceText, organizer } = event;
  const facts: Fact[] = [
    [
      words.place,
      place && <Where place={{ ...place, city: place.city ?? city }} map={words.map} own={own} />,
    ],
    [
      words.price,
      priceText ? <bdi lang={own}>{priceText}</bdi> : price !== 'unknown' && words[price],
    ],
    [words.organizer, organizer && <bdi lang={own}>{organizer}</bdi>],
  ];
  const missing = withCommas(
    locale,
    facts.map(([name, fact]) => !fact && name),
  );
  return (
    <>
      {facts.some(([, fact]) => fact) && <List facts={facts} />}
      {missing && <p class="muted">{fill(words.unknown, missing)}</p>}
    </>
  );
}

export function Description({ event: { description }, own }: Pick<Props, 'event' | 'own'>) {
  return (
    description && (
      <div lang={own}>
        <Text text={description} />
      </div>
    )
  );
}

type Told = Pick<Props, 'event' | 'words' | 'own'>;

/** Where there is more about it, and whose words these are. */
export function Origin({ event: { source, url, image }, words, own }: Told) {
  return (
    <List
      facts={[
        [words.link, url && WEB.test(url) && <a href={url}>{url.split('/')[2]}</a>],
        [words.image, image && WEB.test(image.url ?? '') && <Picture {...image} own={own} />],
        [words.source, <Source key={source.name} {...source} own={own} />],
      ]}
    />
  );
}

interface Own {
  own?: string;
}

/** A link: to load it here would tell its host who reads. */
function Picture({ url, alt, credit, own }: NonNullable<Event['image']> & Own) {
  return (
    <bdi lang={own}>
      <a href={url as string}>{alt ?? new URL(url as string).host}</a>
      {credit && ` (${credit})`}
    </bdi>
  );
}

function Source({ name, url, licence, own }: Event['source'] & Own) {
  return (
    <bdi lang={own}>
      {url ? <a href={url}>{name}</a> : name}
      {licence && `, ${licence}`}
    </bdi>
  );
}

function Where({ place, map, own }: { place: Place; map: string } & Own) {
  const where = mapOf(place);
  return (
    <>
      <bdi lang={own}>{addressText(place)}</bdi>{' '}
      {where && (
        <a class="map" href={where}>
          {map}
        </a>
      )}
    </>
  );
}

/** A map of a place that can be found: by its coordinates, or by its address. */
export function mapOf({ name, street, postcode, city, latitude, longitude }: Place): string | null {
  if (latitude !== null && longitude !== null) {
    const at = `mlat=${latitude}&mlon=${longitude}`;
    return `https://www.openstreetmap.org/?${at}#map=17/${latitude}/${longitude}`;
  }
  if (!street && !name) return null;
  const found = [street ?? name, postcode, city].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(found)}`;
}
