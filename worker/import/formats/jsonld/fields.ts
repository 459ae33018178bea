/** A schema.org Event → what it says of itself, apart from its dates. */
import type { Status } from '../../../../schema/contract.ts';
import { type FeedFields, type FeedTime, Unusable } from '../../feed.ts';
import { derivedUid } from '../identity.ts';
import { webAddress } from '../web.ts';
import { type Graph, isNode, lineOf, localName, type Node, rawText, typesOf } from './graph.ts';
import { costOf } from './offers.ts';
import { locationOf } from './place.ts';

function statusOf(event: Node, graph: Graph): Status {
  const names = graph.all(event, 'eventStatus').map((value) => {
    const name = rawText(value) ?? (isNode(value) ? rawText(value['@id']) : null);
    return localName(name ?? '').toLowerCase();
  });
  if (names.some((name) => /^(?:event)?cancell?ed$/.test(name))) return 'cancelled';
  return names.some((name) => /^(?:event)?postponed$/.test(name)) ? 'postponed' : 'scheduled';
}

/** The name of a person, an organisation or anything else that has one. */
const nameOf = (value: unknown, graph: Graph) =>
  lineOf(value) ?? (isNode(value) ? graph.line(value, 'name') : null);

function namesOf(event: Node, name: string, graph: Graph): string[] {
  const names = graph.all(event, name).map((value) => nameOf(value, graph));
  return [...new Set(names.filter((one) => one !== null))];
}

function addressIn(value: unknown, graph: Graph): string | null {
  if (!isNode(value)) return webAddress(rawText(value));
  const texts = [
    ...['contentUrl', 'url'].map((name) => graph.raw(value, name)),
    rawText(value['@id']),
  ];
  return texts.map(webAddress).find((one) => one !== null) ?? null;
}

const CREDITS = ['creditText', 'creator', 'author', 'copyrightHolder'];

function imageOf(event: Node, graph: Graph): FeedFields['image'] {
  for (const value of [...graph.all(event, 'image'), ...graph.all(event, 'photo')]) {
    const url = addressIn(value, graph);
    if (!url) continue;
    if (!isNode(value)) return { url, alt: null, credit: null };
    const credit = CREDITS.flatMap((name) => namesOf(value, name, graph))[0] ?? null;
    return { url, alt: graph.line(value, 'caption'), credit };
  }
  return null;
}

/** Its types are words too: a source may say which category `MusicEvent` means. */
function categoriesOf(event: Node, graph: Graph): string[] {
  const words = [
    ...namesOf(event, 'keywords', graph).flatMap((text) => text.split(',')),
    ...['about', 'category', 'eventType', 'genre'].flatMap((name) => namesOf(event, name, graph)),
    ...typesOf(event).filter((type) => type !== 'Event'),
  ];
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))];
}

/** @throws Unusable if it has no name. */
export function fieldsOf(event: Node, graph: Graph): FeedFields {
  const title = graph.raw(event, 'name');
  if (title === null) throw new Unusable('name is missing: an event needs a title.');
  const { place, web } = locationOf(event, graph);
  const own = graph.all(event, 'url').map((value) => addressIn(value, graph));
  return {
    title,
    description: graph.raw(event, 'description'),
    status: statusOf(event, graph),
    ...costOf(event, graph),
    categories: categoriesOf(event, graph),
    district: null,
    place,
    organizer: namesOf(event, 'organizer', graph).join(', ') || null,
    url: own.find((address) => address !== null) ?? web,
    image: imageOf(event, graph),
  };
}

/** What the document itself calls an event: `@id`, `identifier`, `url`. A blank node's name says nothing. */
export function ownName(event: Node, graph: Graph): string | null {
  const id = rawText(event['@id']);
  if (id && !id.startsWith('_:')) return id;
  const [identifier] = graph.all(event, 'identifier');
  const named = rawText(identifier) ?? (isNode(identifier) ? graph.raw(identifier, 'value') : null);
  return named ?? addressIn(graph.all(event, 'url')[0], graph);
}

export function uidOf(event: Node, graph: Graph, fields: FeedFields, start: FeedTime): string {
  const { title, place } = fields;
  return ownName(event, graph) ?? derivedUid(title, start, place?.name ?? place?.street ?? null);
}
