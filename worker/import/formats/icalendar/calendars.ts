/** The VCALENDARs of a text → what each says for all of its events: its method and its time zones. */
import { type Component, components } from './components.ts';
import { Properties } from './properties.ts';
import { Likeness, ZoneRules } from './vtimezone.ts';
import { namedZone, type Zones, zonesOf } from './zones.ts';

export interface Calendar {
  /** METHOD:CANCEL: none of its events takes place. */
  cancelled: boolean;
  zones: Zones;
}

interface Draft {
  method: string | null;
  zone: string | null;
  rules: Map<string, ZoneRules>;
}

/** A VTIMEZONE that cannot be understood is one that the feed does not have. */
function readable({ lines, fault }: Component): Properties | null {
  try {
    return fault ? null : new Properties(lines);
  } catch {
    return null;
  }
}

/** What is wrong with a calendar's own property is nothing to its events. */
function textIn(component: Component, name: string): string | null {
  try {
    return new Properties(component.lines).text(name);
  } catch {
    return null;
  }
}

/** Calendars often bring the same VTIMEZONE, word for word; it is worked out once. */
function addRules(draft: Draft, component: Component, known: Map<string, ZoneRules>): void {
  const properties = readable(component);
  const tzid = properties?.text('TZID');
  if (!tzid) return;
  const key = component.lines.map(({ text }) => text).join('\n');
  const rules = known.get(key) ?? new ZoneRules(component.lines);
  known.set(key, rules);
  draft.rules.set(tzid, rules);
}

function draftsOf(text: string): { drafts: Map<number, Draft>; found: boolean } {
  const drafts = new Map<number, Draft>();
  const known = new Map<string, ZoneRules>();
  let found = false;
  for (const component of components(text, new Set(['VCALENDAR', 'VTIMEZONE']))) {
    const { name, calendar } = component;
    if (name === 'VCALENDAR') found ||= component.lines.length === 0;
    const draft = drafts.get(calendar) ?? { method: null, zone: null, rules: new Map() };
    drafts.set(calendar, draft);
    if (name === 'VTIMEZONE') addRules(draft, component, known);
    if (name !== 'VCALENDAR') continue;
    draft.method ??= textIn(component, 'METHOD');
    draft.zone ??= textIn(component, 'X-WR-TIMEZONE');
  }
  return { drafts, found };
}

/** By number, from 0 for what stands before the first; null if the text has no calendar. */
export function calendarsOf(text: string, cityZone: string): Map<number, Calendar> | null {
  const { drafts, found } = draftsOf(text);
  const likeness = new Likeness([cityZone]);
  const calendars = [...drafts].map(([number, { method, zone, rules }]): [number, Calendar] => {
    const floating = (zone && namedZone(zone)) || cityZone;
    const cancelled = method?.toUpperCase() === 'CANCEL';
    return [number, { cancelled, zones: zonesOf(floating, rules, likeness) }];
  });
  return found ? new Map(calendars) : null;
}
