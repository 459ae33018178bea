/**
 * Which addresses may be fetched: public ones of the web, since whoever names a source must not read
 * what only this service can reach. An address is judged as `URL` writes it, which turns every other
 * spelling of an IP address, such as 127.1 or 0x7f000001, into the usual one.
 *
 * What a name resolves to is not known here, for a Worker can neither look it up nor hold on to an
 * answer. A public name that points at a private address passes, then, and what remains is that a
 * Worker's requests leave from Cloudflare's network, which has no way into the operator's own.
 */
import type { Env } from '../env.ts';

const PRIVATE = "The feed's address leads to a private network.";

/** Address blocks of the IANA special-purpose registry that are not, or not surely, on the Internet. */
const CLOSED_BLOCKS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Names that only a private network resolves, and public ones that resolve to any address one likes. */
const CLOSED_NAMES =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|(nip|sslip|xip)\.io|localtest\.me|lvh\.me|vcap\.me)$/;

/** A host without the dots that may end a name and change nothing. */
const hostOf = (url: URL) => url.hostname.replace(/\.+$/, '');

const isV4 = (host: string) => /^\d+(\.\d+){3}$/.test(host);
const numberOf = (v4: string) =>
  v4.split('.').reduce((number, part) => number * 256 + Number(part), 0);

function isClosedV4(host: string): boolean {
  return CLOSED_BLOCKS.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(numberOf(host) / size) === numberOf(first) / size;
  });
}

/**
 * Only 2000::/3 is given to networks of the Internet. All forms that carry an IPv4 address stand
 * outside it but two, Teredo (in 2001::/23) and 6to4 (2002::/16), and no feed needs any of them.
 */
function isClosedV6(host: string): boolean {
  const head = host.slice(1, -1).split('::')[0] || '0';
  const [first = 0, second = 0] = head.split(':').map((group) => Number.parseInt(group, 16));
  const forDocumentation =
    (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000);
  const forProtocols = first === 0x2001 && second < 0x200;
  return first >> 13 !== 1 || forProtocols || forDocumentation || first === 0x2002;
}

function isClosed(host: string): boolean {
  if (host.startsWith('[')) return isClosedV6(host);
  if (isV4(host)) return isClosedV4(host);
  return !host.includes('.') || CLOSED_NAMES.test(host);
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isV4(host) && host.startsWith('127.'));

/** Locally, several services share the host, and the port tells them apart. */
function isOwn(url: URL, own: URL): boolean {
  return isLoopback(hostOf(own))
    ? isLoopback(hostOf(url)) && url.port === own.port
    : hostOf(url) === hostOf(own);
}

/** Why an address must not be fetched, in a sentence that does not repeat it; null if it may be. */
export function refusalOf(url: URL, env: Pick<Env, 'ORIGIN' | 'LOOPBACK_FEEDS'>): string | null {
  const own = new URL(env.ORIGIN);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return "The feed's address must begin with http:// or https://.";
  }
  if (url.username || url.password) {
    return "The feed's address has a user name or a password in it; take them out.";
  }
  if (isOwn(url, own)) {
    return "The feed's address is this service's own; write its path alone, such as /feeds/name.ics.";
  }
  const host = hostOf(url);
  const local = env.LOOPBACK_FEEDS === 'true' && isLoopback(hostOf(own));
  if (local && isLoopback(host)) return null;
  if (isClosed(host)) return PRIVATE;
  const port = Number(url.port || 80);
  if (port !== 80 && port !== 443 && port < 1024) {
    return "The feed's address has a port that is not the web's; use 80, 443 or one from 1024.";
  }
  return null;
}
