/** The content lines of an iCalendar text → its components, whole or broken. */
import { Unusable } from '../../feed.ts';
import { type Line, MOST_CHARACTERS, unfold } from './lines.ts';

/** What is wrong with a component, and where. The message is for the feed's editor. */
export class Fault extends Unusable {
  /** In the file, from 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export interface Component {
  /** In capitals. */
  name: string;
  /** Which VCALENDAR of the text it is in; 0 before the first. */
  calendar: number;
  /** Of its BEGIN. */
  line: number;
  /** Its properties; a VTIMEZONE's with those of the components in it, and their BEGIN and END. */
  lines: Line[];
  fault: Fault | null;
}

/** What stands in a VCALENDAR and in nothing else. Each ends what was left open before it. */
const OUTER = new Set(['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY']);

const MARK = /^(BEGIN|END):[ \t]*([A-Z0-9-]+)[ \t]*$/i;

function markOf({ text, cut }: Line): { begins: boolean; name: string } | null {
  const [, mark, name] = cut || text.length > 100 ? [] : (MARK.exec(text) ?? []);
  return mark && name ? { begins: mark.length === 5, name: name.toUpperCase() } : null;
}

/** One component that is open, and those in it. */
class Opened {
  readonly component: Component;
  readonly #inner: { name: string; line: number }[] = [];
  readonly #kept: boolean;

  constructor(name: string, calendar: number, line: number, kept: boolean) {
    this.component = { name, calendar, line, lines: [], fault: null };
    this.#kept = kept;
  }

  #fail(message: string, line: number): void {
    this.component.fault ??= new Fault(message, line);
  }

  add(line: Line): void {
    if (line.cut) this.#fail(`A line is longer than ${MOST_CHARACTERS} characters.`, line.number);
    const own = this.#inner.length === 0 || this.component.name === 'VTIMEZONE';
    if (this.#kept && own) this.component.lines.push(line);
  }

  begin(name: string, line: Line): void {
    this.#inner.push({ name, line: line.number });
    this.add(line);
  }

  /** @returns whether the component itself is at its end. */
  end(name: string, line: Line): boolean {
    const inner = this.#inner.at(-1);
    if (!inner && name === this.component.name) return true;
    if (inner?.name === name) {
      this.add(line);
      this.#inner.pop();
      return false;
    }
    if (name !== this.component.name) this.#fail(`END:${name} has no BEGIN.`, line.number);
    else if (inner) this.#fail(`BEGIN:${inner.name} has no END.`, inner.line);
    return name === this.component.name;
  }

  /** It was left open. */
  broken(): Component {
    const { name, line } = this.component;
    this.#fail(`END:${name} is missing.`, line);
    return this.component;
  }
}

/**
 * The components of all calendars in a text, in its order. The properties of a calendar come as
 * components of the name VCALENDAR with at most one line.
 * @param kept names of components whose lines are wanted; others come without.
 */
export function* components(text: string, kept: Set<string>): Generator<Component> {
  let calendar = 0;
  let open: Opened | null = null;
  const opened = (name: string, line: number) => new Opened(name, calendar, line, kept.has(name));
  for (const line of unfold(text)) {
    const mark = markOf(line);
    if (mark && (mark.name === 'VCALENDAR' || (mark.begins && OUTER.has(mark.name)))) {
      if (open) yield open.broken();
      open = null;
      if (mark.name !== 'VCALENDAR') open = opened(mark.name, line.number);
      else if (mark.begins) {
        calendar += 1;
        yield opened(mark.name, line.number).component;
      }
    } else if (open && mark) {
      if (mark.begins) open.begin(mark.name, line);
      else if (open.end(mark.name, line)) {
        yield open.component;
        open = null;
      }
    } else if (open) open.add(line);
    else if (mark?.begins) open = opened(mark.name, line.number);
    else if (!mark && kept.has('VCALENDAR')) {
      const own = opened('VCALENDAR', line.number);
      own.add(line);
      yield own.component;
    }
  }
  if (open) yield open.broken();
}
