import { describe, expect, it } from 'vitest';
import { hold, partner } from '../held.ts';
import { origin } from '../service.ts';
import { chooseFree, findOffice, turnMonth } from './reader.ts';
import { drawn, expectQuiet, openVariant } from './variant.ts';

hold();

describe('05: under a strict policy with Trusted Types', () => {
  it('both widgets act, and nothing is refused', async () => {
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'`;
    const headers = { 'Content-Security-Policy': policy };
    const { page, observed } = await openVariant('05-strict-csp', { headers });
    await drawn(page, 1, 1);
    await turnMonth(page.locator('quartier-calendar'));
    await chooseFree(page.locator('quartier-calendar'), '2017-09');
    await findOffice(page.locator('quartier-contact'));
    await page.waitForLoadState('networkidle');
    expect(partner.reports).toEqual([]);
    // The browser asks for the page's icon, which this policy does not allow the page itself.
    observed.violations = observed.violations.filter(
      ({ blockedUrl }) => !/favicon/.test(blockedUrl),
    );
    observed.consoleErrors = observed.consoleErrors.filter((text) => !text.includes('favicon'));
    expectQuiet(observed);
  });
});
