import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { target: unknown; html: string }[];
}

/** What axe-core finds fault with in a page, shadow roots included: rules and where they are broken. */
export async function faultsOfAccessibility(page: Page): Promise<string[]> {
  // By the protocol, so that the page's own policy has no say in it.
  await page.evaluate(axe);
  const violations = (await page.evaluate(
    'axe.run().then(({ violations }) => violations)',
  )) as Finding[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
