/** The content lines of a component → its properties: name, parameters (RFC 5545, 3.2; RFC 6868), value. */
import { Fault } from './components.ts';
import type { Line } from './lines.ts';

export interface Property {
  /** In capitals, without a group. */
  name: string;
  /** By names in capitals; several values of one stand in one text, with commas. */
  parameters: Map<string, string>;
  /** As it stands, with its escapes. */
  value: string;
  /** In the file, from 1. */
  line: number;
}

const NAME = /^(?:[\w-]+\.)?([\w-]+)(?=[;:])/;
const NAME_CHARACTERS = 200;

/** @throws Fault if the line has no name. */
function nameOf(line: Line): string {
  const name = NAME.exec(line.text.slice(0, NAME_CHARACTERS))?.[1];
  if (name) return name.toUpperCase();
  const shown = line.text.length > 60 ? `${line.text.slice(0, 60)}…` : line.text;
  throw new Fault(
    `“${shown}” is no property: a line that goes on has to begin with a space.`,
    line.number,
  );
}

const MEANT: Record<string, string> = { '^n': '\n', "^'": '"', '^^': '^' };

/** The end of a parameter's value: the first `;` or `:` that is not in quotes, else -1. */
function endOfValue(text: string, from: number): number {
  // Outlook's names of zones, `(UTC+01:00) Amsterdam`, do not always have their quotes.
  let at = text.startsWith('(', from) ? Math.max(from, text.indexOf(')', from)) : from;
  for (let start = true; at < text.length; at += 1) {
    const character = text[at];
    if (character === ';' || character === ':') return at;
    if (character === '"' && start) {
      at = text.indexOf('"', at + 1);
      if (at === -1) return -1;
    }
    start = character === ',';
  }
  return -1;
}

function parameterText(raw: string): string {
  const text = raw.replace(/(^|,)"([^"]*)"/g, '$1$2');
  return text.includes('^') ? text.replace(/\^[n'^]/g, (pair) => MEANT[pair] ?? pair) : text;
}

const KEY = /;([^=;:]*)=?/y;

/** @throws Fault if the line has no colon, or a quote is left open. */
function parse({ text, number }: Line, name: string): Property {
  const parameters = new Map<string, string>();
  let at = text.search(/[;:]/);
  while (text[at] === ';') {
    KEY.lastIndex = at;
    const [whole = ';', key = ''] = KEY.exec(text) ?? [];
    const from = at + whole.length;
    const end = endOfValue(text, from);
    if (end === -1) throw new Fault(`The parameters of ${name} have no end.`, number);
    const known = parameters.has(key.toUpperCase());
    if (!known) parameters.set(key.toUpperCase(), parameterText(text.slice(from, end)));
    at = end;
  }
  return { name, parameters, value: text.slice(at + 1), line: number };
}

/** Resolves the escapes of a TEXT (RFC 5545, 3.3.11). */
export function unescapeText(value: string): string {
  const text = value.includes('\\')
    ? value.replace(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one))
    : value;
  return text.trim();
}

/** The properties of one component. A line is taken apart once it is asked for. */
export class Properties {
  readonly #lines = new Map<string, Line[]>();

  /** @throws Fault if a line is no property. */
  constructor(lines: Line[]) {
    for (const line of lines) {
      const name = nameOf(line);
      const same = this.#lines.get(name);
      if (same) same.push(line);
      else this.#lines.set(name, [line]);
    }
  }

  has(name: string): boolean {
    return this.#lines.has(name);
  }

  /** @throws Fault */
  all(name: string): Property[] {
    return (this.#lines.get(name) ?? []).map((line) => parse(line, name));
  }

  /** @throws Fault */
  first(name: string): Property | null {
    const [line] = this.#lines.get(name) ?? [];
    return line ? parse(line, name) : null;
  }

  /** The text of the first property of this name that has one. */
  text(name: string): string | null {
    for (const { value } of this.all(name)) if (value.trim()) return unescapeText(value) || null;
    return null;
  }
}
