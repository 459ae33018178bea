/** A script on another's page that keeps what it has read, and asks whether it is still so. */
import { expect, it } from 'vitest';
import { browser, hold, partner } from './held.ts';
import { origin } from './service.ts';

hold('2017-08-04T12:00:00+02:00');

it.each([
  ...['/v1/events', '/calendar.ics', '/calendar.csv', '/contact.vcf?district=sahlkamp-mitte'],
  ...['/calendar.json', `/oembed?url=${origin}/calendar`],
])('%s answers a script with its ETag, and then that nothing has changed', async (path) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(partner.serve('/open', { html: '<!doctype html><title>x</title>' }));
  const answers = await page.evaluate(async (url) => {
    const first = await fetch(url, { cache: 'no-store' });
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? 'none' };
    const again = await fetch(url, { cache: 'no-store', headers });
    return [first.status, (await first.text()).length > 0, again.status, await again.text()];
  }, origin + path);
  expect(answers).toEqual([200, true, 304, '']);
});
