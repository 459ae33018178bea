/**
 * Runs within the builder's preview, before the line that is tried: hands on what the widget there says
 * of itself, which the page around would come too late to hear.
 */
import type { Report } from './doctor.ts';

const hand = (said: Omit<Report, 'query'>) =>
  parent.postMessage({ query: location.search, ...said }, location.origin);

addEventListener('quartier:ready', (event) => {
  const { faults } = (event as CustomEvent<{ faults: Report['faults'] }>).detail;
  hand({ faults });
});
addEventListener('quartier:error', (event) => {
  hand({ detail: (event as CustomEvent<{ detail: string }>).detail.detail });
});
// A script that cannot be had tells only the page that it stands on.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    hand({ detail: `${target.src} cannot be loaded.` });
  },
  true,
);
