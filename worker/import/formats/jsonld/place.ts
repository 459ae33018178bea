/** `location` → a place: a text, a Place, a PostalAddress, or an address on the web. */
import { placeIn } from '../../../../schema/address.ts';
import type { Place } from '../../../../schema/contract.ts';
import { webAddress } from '../web.ts';
import { type Graph, lineOf, type Node, typesOf } from './graph.ts';

const isVirtual = (node: Node) => typesOf(node).includes('VirtualLocation');

/** Degrees as a number or a text, with a point or a comma; null for 0, as feeds say for unknown. */
function degrees(text: string | null, most: number): number | null {
  const number = Number((text ?? '').replace(',', '.'));
  return number !== 0 && Math.abs(number) <= most ? number : null;
}

function geoOf(node: Node, graph: Graph): [number, number] | null {
  for (const one of [...graph.nodes(node, 'geo'), node]) {
    const latitude = degrees(graph.raw(one, 'latitude'), 90);
    const longitude = degrees(graph.raw(one, 'longitude'), 180);
    if (latitude !== null && longitude !== null) return [latitude, longitude];
  }
  return null;
}

type Address = Pick<Place, 'name' | 'street' | 'postcode' | 'city'>;
const NOWHERE: Address = { name: null, street: null, postcode: null, city: null };

function postalAddress(node: Node, graph: Graph): Address {
  return {
    name: graph.line(node, 'name'),
    street: graph.line(node, 'streetAddress'),
    postcode: graph.line(node, 'postalCode'),
    city: graph.line(node, 'addressLocality'),
  };
}

/** An address in one text comes apart where a postcode proves its form; else it is a street as it stands. */
function addressOf(value: unknown, graph: Graph): Address {
  const text = lineOf(value);
  if (text === null)
    return value && typeof value === 'object' ? postalAddress(value as Node, graph) : NOWHERE;
  const read = placeIn(text, null);
  return read?.postcode ? read : { ...NOWHERE, street: text };
}

function placeOf(value: unknown, graph: Graph): Place | null {
  const text = lineOf(value);
  if (text !== null) return placeIn(text, null);
  const node = value as Node;
  const isAddress = typesOf(node).includes('PostalAddress');
  const address = addressOf(isAddress ? node : graph.all(node, 'address')[0], graph);
  const name = graph.line(node, 'name') ?? address.name;
  const [latitude, longitude] = geoOf(node, graph) ?? [null, null];
  const read = { ...address, name, latitude, longitude };
  return Object.values(read).some((part) => part !== null) ? read : null;
}

/** The first place of an event, and the address at which it can be joined on the web. */
export function locationOf(event: Node, graph: Graph): { place: Place | null; web: string | null } {
  const all = graph.all(event, 'location');
  const isReal = (value: unknown) => lineOf(value) !== null || !isVirtual(value as Node);
  const real = all.filter((value) => isReal(value) && webAddress(lineOf(value)) === null);
  const virtual = all.filter((value) => !real.includes(value));
  const addresses = virtual.map((value) =>
    webAddress(lineOf(value) ?? graph.raw(value as Node, 'url')),
  );
  return {
    place: real.map((value) => placeOf(value, graph)).find((one) => one !== null) ?? null,
    web: addresses.find((address) => address !== null) ?? null,
  };
}
