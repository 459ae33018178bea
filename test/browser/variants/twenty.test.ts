import { describe, expect, it } from 'vitest';
import { hold } from '../held.ts';
import { origin } from '../service.ts';
import { chooseFree, findOffice, turnMonth } from './reader.ts';
import { drawn, expectQuiet, openVariant } from './variant.ts';

hold();

describe('07: twenty widgets on a page', () => {
  it('are all drawn, ask for each once, and act for themselves', async () => {
    const { page, observed } = await openVariant('07-twenty');
    await drawn(page, 10, 10);
    const asked = observed.requests.filter((address) => address.startsWith(origin));
    // Besides the two scripts, whose views two calendars and two contacts need not ask for.
    const drawings = asked.filter((address) => new URL(address).pathname.endsWith('.json'));
    expect(drawings.length).toBeLessThanOrEqual(18);
    expect(asked.length).toBe(drawings.length + 2);

    const calendars = page.locator('quartier-calendar');
    const headings = () => calendars.locator('[part="heading"]').allInnerTexts();
    const before = await headings();
    await turnMonth(calendars.first());
    await chooseFree(calendars.first(), '2017-09');
    expect(await headings()).toEqual(['September 2017', ...before.slice(1)]);

    const contacts = page.locator('quartier-contact');
    const offices = () => contacts.locator('[part="heading"]').allInnerTexts();
    const others = (await offices()).slice(1);
    await findOffice(contacts.first());
    expect((await offices()).slice(1)).toEqual(others);
    expectQuiet(observed);
  });
});
