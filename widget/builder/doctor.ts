/** What is wrong with what is chosen: by the builder itself, and by the widget in its preview. */
import type { Fault } from '../../schema/view.ts';

/** What the preview hands on. */
export interface Report {
  /** The query of the preview that says it. */
  query: string;
  faults?: Fault[];
  detail?: string;
}

export const sentenceOf = ({ parameter, detail }: Fault) => `${parameter} ${detail}.`;

/** All of them, each once. */
export function sentences(faults: Fault[], { faults: seen = [], detail }: Partial<Report> = {}) {
  return [...new Set([...[...faults, ...seen].map(sentenceOf), ...(detail ? [detail] : [])])];
}

/**
 * Speaks in the place that the page has for it.
 * @param found nothing while it is being looked at
 */
export function diagnose(place: Element, found?: string[]): void {
  const state = found ? (found.length ? 'ill' : 'well') : 'asking';
  for (const one of place.querySelectorAll<HTMLElement>('[data-state]'))
    one.hidden = one.dataset.state !== state;
  place.querySelector('ul')?.replaceChildren(
    ...(found ?? []).map((sentence) => {
      const item = document.createElement('li');
      item.textContent = sentence;
      return item;
    }),
  );
}
