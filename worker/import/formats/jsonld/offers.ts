/** `isAccessibleForFree` and `offers` → what an event costs. */
import { amountOf, amountText } from '../../amounts.ts';
import type { FeedFields } from '../../feed.ts';
import { price } from '../../price.ts';
import { type Graph, lineOf, type Node } from './graph.ts';

type Cost = Pick<FeedFields, 'price' | 'priceText'>;

interface Amount {
  value: number;
  currency: string | null;
}

const PRICES = ['price', 'lowPrice', 'highPrice', 'minPrice', 'maxPrice'];

/** Offers, those in them, and their price specifications. */
function priced(event: Node, graph: Graph): Node[] {
  const outer = graph.nodes(event, 'offers').slice(0, 100);
  const offers = [...outer, ...outer.flatMap((offer) => graph.nodes(offer, 'offers'))];
  return [...offers, ...offers.flatMap((offer) => graph.nodes(offer, 'priceSpecification'))];
}

function amountsOf(node: Node, graph: Graph): Amount[] {
  const code = graph.line(node, 'priceCurrency');
  const currency = code && /^(?:[a-z]{3}|[€$£])$/i.test(code) ? code.toUpperCase() : null;
  return PRICES.flatMap((name) => graph.all(node, name).map(lineOf))
    .map((text) => ({ value: amountOf(text), text }))
    .filter(({ value }) => value !== null)
    .map(({ value, text }) => ({
      value: value as number,
      currency: currency ?? (/€|eur/i.test(text ?? '') ? 'EUR' : null),
    }));
}

/** Words where there is no number: `Eintritt frei`, `ab 12 €`. */
function wordsOf(nodes: Node[], graph: Graph): string | null {
  const texts = nodes.map((node) => graph.line(node, 'price'));
  return texts.find((text) => text !== null && amountOf(text) === null) ?? null;
}

function isFree(event: Node, graph: Graph): boolean | null {
  const [value] = graph.all(event, 'isAccessibleForFree');
  const text = typeof value === 'boolean' ? String(value) : (lineOf(value) ?? '');
  if (/(?:^|\/)true$|^yes$|^1$/i.test(text)) return true;
  return /(?:^|\/)false$|^no$|^0$/i.test(text) ? false : null;
}

/** An amount says more than a yes or no, so it counts where the two contradict each other. */
export function costOf(event: Node, graph: Graph): Cost {
  const nodes = priced(event, graph);
  const all = nodes.flatMap((node) => amountsOf(node, graph));
  const first = all.find(({ value }) => value > 0);
  const free = isFree(event, graph);
  if (first) {
    const { currency } = first;
    const values = all.filter((one) => one.currency === currency || one.value === 0);
    const numbers = values.map(({ value }) => value);
    const text = amountText(Math.min(...numbers), Math.max(...numbers), currency);
    return { price: 'paid', priceText: text };
  }
  const words = wordsOf(nodes, graph);
  if (free === true) return { price: 'free', priceText: null };
  if (words) return price(words, null);
  if (free === false) return { price: 'paid', priceText: null };
  return { price: all.length > 0 ? 'free' : 'unknown', priceText: null };
}
