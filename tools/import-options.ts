/** What the command line of `npm run import` asks for. */
import * as v from 'valibot';
import { slug } from '../schema/feeds.ts';
import { miswritten, parsed, readPort } from './options.ts';
import { Failure } from './terminal.mjs';

export interface ImportOptions {
  /** A file's path, or an http(s) address. */
  feed: string;
  source: string;
  dryRun: boolean;
  confirm: boolean;
  /** An origin; null for the local service. */
  host: string | null;
  port: number;
}

const usage = 'npm run import -- FILE|URL --source NAME';

/** @throws Failure */
export function importOptions(args: string[]): ImportOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { source: text, 'dry-run': flag, confirm: flag, host: text, port: text } as const;
  const { values, positionals } = parsed({ args, options, allowPositionals: true }, usage);
  const [feed, extra] = positionals;
  if (!feed) throw miswritten('The file or address is missing', usage);
  if (extra !== undefined) throw miswritten(`"${extra}" is too much`, usage);
  if (values.host !== undefined && values.port !== undefined)
    throw new Failure('--host and --port mean different services: name one of them.');
  return {
    // A calendar's address, as programs hand it to each other.
    feed: feed.replace(/^webcal:/i, 'https:'),
    source: readSource(values.source),
    dryRun: values['dry-run'] ?? false,
    confirm: values.confirm ?? false,
    host: values.host === undefined ? null : readHost(values.host),
    port: readPort(values.port),
  };
}

function readSource(name = ''): string {
  if (!name) throw miswritten('The name of the source is missing', usage);
  if (!v.is(slug, name))
    throw new Failure(
      `"${name}" is no name of a source: at most 60 lower-case letters and digits with single hyphens.`,
    );
  return name;
}

/** A token must not be sent in the clear. */
function readHost(text: string): string {
  const host = URL.canParse(text) ? new URL(text) : undefined;
  const local = host && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host.hostname);
  if (!host || !(host.protocol === 'https:' || (host.protocol === 'http:' && local)))
    throw new Failure(`"${text}" is no address such as https://events.example.`);
  return host.origin;
}
