/** A web page → the events that it marks up as JSON-LD. */
import { type Feed, Unusable } from '../feed.ts';
import { distinct } from './identity.ts';
import { lenientJson } from './jsonld/lenient.ts';
import { eventsIn } from './jsonld.ts';

/** A piece of JSON-LD, and its first line in the page. */
interface Block {
  text: string;
  line: number | null;
}

async function scriptsOf(html: string): Promise<string[]> {
  const scripts: string[][] = [];
  const rewriter = new HTMLRewriter().on('script[type^="application/ld+json" i]', {
    element: () => void scripts.push([]),
    text: (chunk) => void scripts.at(-1)?.push(chunk.text),
  });
  try {
    await rewriter.transform(new Response(html)).arrayBuffer();
  } catch {
    throw new Unusable('This page cannot be read: its elements are nested too deeply.');
  }
  return scripts.map((parts) => parts.join(''));
}

/** Lines between two places of a text. */
function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}

/** The parser does not say where it is, so each block is looked for behind the one before it. */
function withLines(scripts: string[], html: string): Block[] {
  let from = 0;
  let line = 1;
  return scripts.map((text) => {
    const at = html.indexOf(text, from);
    if (at === -1) return { text, line: null };
    const lead = text.length - text.trimStart().length;
    line += linesBetween(html, from, at + lead);
    from = at + lead;
    return { text, line };
  });
}

/**
 * Reads all blocks of a page; one that is broken costs no other.
 * @throws Unusable if there is none, or no event in any.
 */
export async function parseHtml(text: string, cityZone: string): Promise<Feed> {
  const blocks = withLines(await scriptsOf(text), text).filter((block) => block.text.trim());
  if (blocks.length === 0) {
    throw new Unusable(
      'This page has no JSON-LD in it: its events cannot be told from its text. Ask for an iCalendar feed (.ics).',
    );
  }
  const feed: Feed = { events: [], refused: [], next: null };
  let count = 0;
  for (const block of blocks) {
    try {
      const found = eventsIn(lenientJson(block.text), cityZone, block.line);
      feed.events.push(...found.events);
      feed.refused.push(...found.refused);
      count += found.count;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      feed.refused.push({ uid: null, line: block.line, reason: error.message });
    }
  }
  if (count === 0 && feed.refused.length === 0) {
    throw new Unusable('The JSON-LD of this page has no Event of schema.org in it.');
  }
  return { ...feed, events: distinct(feed.events) };
}
