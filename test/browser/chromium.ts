import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/**
 * Launches the Chromium that CHROMIUM_PATH names; whoever launches it closes it.
 * @throws if the variable is not set: npm test finds a Chromium and sets it
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH names no Chromium for the browser tests.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What went on in a page, from the moment on at which it was opened; grows while it runs. */
export interface Observed {
  /** Texts of `console.error` and of the browser's own complaints. */
  consoleErrors: string[];
  /** Exceptions that nobody caught. */
  pageErrors: string[];
  /** What a content security policy refused, Trusted Types included, report-only or not. */
  violations: Violation[];
  /** Every address asked for, in order, redirects and refused requests included. */
  requests: string[];
}

export interface Violation {
  directive: string;
  /** Empty for what is inline, evaluated or a Trusted Types sink. */
  blockedUrl: string;
}

/**
 * Opens a page in a context of its own: no cookies, cache or permissions of another test's.
 * @param options German and Hannover's clock where they say nothing else
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; observed: Observed }> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  return { page, observed: await observe(page) };
}

async function observe(page: Page): Promise<Observed> {
  const observed: Observed = { consoleErrors: [], pageErrors: [], violations: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') observed.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => observed.pageErrors.push(error.message));
  page.on('request', (request) => observed.requests.push(request.url()));
  // By the protocol rather than by a listener in the page, which has to stay as its author made it.
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (!details) return;
    const { violatedDirective: directive, blockedURL: blockedUrl = '' } = details;
    observed.violations.push({ directive, blockedUrl });
  });
  await session.send('Audits.enable');
  return observed;
}
