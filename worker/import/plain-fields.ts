/** What a feed says of an event → the same in plain texts, and addresses in the characters of one. */
import { uriOf } from '../../schema/uri.ts';
import { type FeedFields, Unusable } from './feed.ts';
import { plainLine, plainText } from './text.ts';

/** One line of a text, null where nothing of it can be read. */
const lineOf = async (text: string | null) => (text && (await plainLine(text))) || null;

/** A latitude without a longitude is no point, and a place of which nothing is known is none. */
async function placeOf(place: FeedFields['place']): Promise<FeedFields['place']> {
  if (!place) return null;
  const { name, street, postcode, city, latitude, longitude } = place;
  const isPoint = latitude !== null && longitude !== null;
  const known = {
    ...{ name: await lineOf(name), street: await lineOf(street) },
    ...{ postcode: await lineOf(postcode), city: await lineOf(city) },
    ...(isPoint ? { latitude, longitude } : { latitude: null, longitude: null }),
  };
  return Object.values(known).some((part) => part !== null) ? known : null;
}

async function imageOf(image: FeedFields['image']): Promise<FeedFields['image']> {
  const url = image && uriOf(image.url);
  return url ? { url, alt: await lineOf(image.alt), credit: await lineOf(image.credit) } : null;
}

/** @throws Unusable if nothing of the title can be read. */
export async function plainFields(fields: FeedFields): Promise<FeedFields> {
  const { title, description, priceText, place, organizer, url, image } = fields;
  const called = await lineOf(title);
  if (!called) throw new Unusable('The title has no text in it.');
  return {
    ...fields,
    title: called,
    description: (description && (await plainText(description))) || null,
    priceText: (priceText && (await plainText(priceText))) || null,
    place: await placeOf(place),
    organizer: await lineOf(organizer),
    url: url && uriOf(url),
    image: await imageOf(image),
  };
}
