/** How a widget looks, as parameters: on our own pages, at the builder, and in the lines it makes. */
import type { Fault } from '../../schema/view.ts';

export const lookNames = ['theme', 'accent', 'heading'] as const;
export type LookName = (typeof lookNames)[number];

/** Absent means: as it is anyway. */
export type Looks = Partial<Record<LookName, string>>;

const forms: Record<LookName, [pattern: RegExp, words: string]> = {
  theme: [/^(?:light|dark)$/, 'must be light or dark'],
  accent: [/^#(?:[\da-f]{3}){1,2}$/i, 'must be a colour like #0a6b4f'],
  heading: [/^[2-5]$/, 'must be 2, 3, 4 or 5'],
};

/** Reads looks; what is empty is not chosen, and what is faulty is left out and told. */
export function readLooks(query: URLSearchParams): { looks: Looks; faults: Fault[] } {
  const looks: Looks = {};
  const faults: Fault[] = [];
  for (const parameter of lookNames) {
    const value = query.get(parameter)?.trim();
    const [pattern, detail] = forms[parameter];
    if (value && pattern.test(value)) looks[parameter] = value;
    else if (value) faults.push({ parameter, detail });
  }
  return { looks, faults };
}
