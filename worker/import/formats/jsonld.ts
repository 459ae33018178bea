/** JSON-LD in the words of schema.org → feed events. */
import { type Feed, type FeedEvent, Unusable } from '../feed.ts';
import { distinct } from './identity.ts';
import { datesIn } from './jsonld/dates.ts';
import { fieldsOf, ownName, uidOf } from './jsonld/fields.ts';
import { Graph, type Node } from './jsonld/graph.ts';
import { lenientJson } from './jsonld/lenient.ts';
import { type Scheduled, scheduled } from './jsonld/schedule.ts';

/** One for each schedule, else one for the event's own date. */
function datesOf(event: Node, graph: Graph, cityZone: string): Scheduled[] {
  const series = graph
    .nodes(event, 'eventSchedule')
    .map((schedule) => scheduled(schedule, event, graph, cityZone))
    .filter((one) => one !== null);
  if (series.length > 0) return series;
  return [{ ...datesIn(event, graph, cityZone), rule: null, exceptions: [] }];
}

/** A series or a festival whose dates are events of their own need have none itself. */
function isFrame(event: Node, graph: Graph): boolean {
  if (!graph.holdsEvents(event)) return false;
  const isSeries = [event['@type']].flat().some((type) => String(type).endsWith('EventSeries'));
  return isSeries || graph.all(event, 'startDate').length === 0;
}

function eventsOf(event: Node, graph: Graph, cityZone: string, line: number | null): FeedEvent[] {
  const fields = fieldsOf(event, graph);
  return datesOf(event, graph, cityZone).map((dates) => ({
    uid: uidOf(event, graph, fields, dates.start),
    line,
    ...fields,
    ...dates,
    dates: [],
    instances: [],
    detached: false,
  }));
}

export interface Found extends Pick<Feed, 'events' | 'refused'> {
  /** How many nodes of the document are events, whether they can be read or not. */
  count: number;
}

/**
 * All events of a parsed document; one that is broken costs no other.
 * @param line where the document begins in its file, null if nobody knows.
 */
export function eventsIn(document: unknown, cityZone: string, line: number | null): Found {
  const graph = new Graph(document);
  const nodes = graph.events();
  const found: Found = { events: [], refused: [], count: nodes.length };
  for (const node of nodes.filter((one) => !isFrame(one, graph))) {
    try {
      found.events.push(...eventsOf(node, graph, cityZone, line));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      const uid = ownName(node, graph) ?? graph.line(node, 'name');
      found.refused.push({ uid, line, reason: error.message });
    }
  }
  return found;
}

/**
 * Reads a JSON document: an event, a list, a graph, or anything that has events in it.
 * @param cityZone zone of times without an offset.
 * @throws Unusable if the text is no JSON, or has no event in it.
 */
export function parseJsonLd(text: string, cityZone: string): Feed {
  const { events, refused, count } = eventsIn(lenientJson(text), cityZone, null);
  if (count === 0) {
    throw new Unusable('This JSON-LD has no Event of schema.org in it: check its @type.');
  }
  return { events: distinct(events), refused, next: null };
}
