import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const reportPath = '/csp-reports';

export interface PartnerPage {
  html: string;
  /** A Content-Security-Policy among them is made to report here. */
  headers?: Record<string, string>;
}

/** A partner's site: pages of another origin than the service's. */
export interface Partner {
  origin: string;
  /** Puts a page at a path, in place of what was there, and returns its address. */
  serve(path: string, page: PartnerPage): string;
  /** What browsers have reported against the pages' policies, in the order in which it came in. */
  reports: CspReport[];
  close(): Promise<void>;
}

/** A report in the form of `report-uri`; further members are left as they came. */
export interface CspReport {
  'document-uri': string;
  'effective-directive': string;
  'blocked-uri': string;
  [member: string]: unknown;
}

/**
 * Starts a site on a port of its own. By default it is `localhost`, which to a browser is another
 * site than the service's 127.0.0.1; two partners differ in their ports.
 */
export async function startPartner(host = 'localhost'): Promise<Partner> {
  const pages = new Map<string, PartnerPage>();
  const reports: CspReport[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://partner');
    if (request.method === 'POST' && pathname === reportPath) {
      reports.push(((await json(request)) as { 'csp-report': CspReport })['csp-report']);
      response.writeHead(204).end();
      return;
    }
    const page = pages.get(pathname);
    if (!page) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    else response.writeHead(200, headersOf(page)).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serve(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    reports,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headersOf({ headers = {} }: PartnerPage): Record<string, string> {
  const reporting = Object.entries(headers).map(([name, value]) =>
    name.toLowerCase().startsWith('content-security-policy')
      ? [name, `${value}; report-uri ${reportPath}`]
      : [name, value],
  );
  return { 'Content-Type': 'text/html; charset=utf-8', ...Object.fromEntries(reporting) };
}
