/** Feed servers for the Worker's tests, in Node: sound ones, broken ones, and hostile ones. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { brotliCompressSync, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';

const MEGABYTE = 1_000_000;
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const ETAG = '"7"';
const LAST_MODIFIED = 'Tue, 09 Jun 2026 08:00:00 GMT';

/** What one request was sent, by the `id` in its address. */
export interface Sent {
  /** That the server handed to its connection. */
  bytes: number;
  /** Whether the answer came to its end. */
  whole: boolean;
  closed: boolean;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** What follows the path's first part. */
  rest: string;
  search: URLSearchParams;
}

type Answer = (exchange: Exchange) => void;

/** The same chunk for ever, or so many times, without ever holding more of it. */
function* repeated(chunk: string | Buffer, times = Number.POSITIVE_INFINITY) {
  for (let count = 0; count < times; count += 1) yield chunk;
}

const megabytes = (count?: number) => Readable.from(repeated(Buffer.alloc(MEGABYTE, 'x'), count));

/** Whoever hangs up in the middle is expected here. */
const ignore = () => {};

function every(milliseconds: number, socket: Socket, act: () => void): void {
  const timer = setInterval(act, milliseconds);
  socket.once('close', () => clearInterval(timer));
}

const sound: Record<string, Answer> = {
  calendar: ({ request, response }) => {
    const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
    const known = etag === undefined ? since === LAST_MODIFIED : etag === ETAG;
    const validators = { etag: ETAG, 'last-modified': LAST_MODIFIED };
    if (known) response.writeHead(304, validators).end();
    else response.writeHead(200, { ...validators, 'content-type': 'text/calendar' }).end(CALENDAR);
  },
  echo: ({ request, response }) => response.end(JSON.stringify(request.headers)),
  gzip: ({ response }) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CALENDAR)),
  br: ({ response }) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(CALENDAR)),
  bytes: ({ response, rest }) => Readable.from([Buffer.alloc(Number(rest), 'x')]).pipe(response),
  // With the headers that the address names.
  status: ({ response, rest, search }) =>
    response.writeHead(Number(rest), Object.fromEntries(search)).end('An answer.'),
  to: ({ response, search }) =>
    response.writeHead(302, { location: search.get('location') ?? '' }).end(),
  // So many redirects, of every kind, and then the calendar.
  chain: ({ response, rest }) => {
    const left = Number(rest) - 1;
    const kind = [301, 302, 303, 307, 308][left % 5] ?? 302;
    response.writeHead(kind, { location: left > 0 ? `${left}` : '/calendar' }).end();
  },
  circle: ({ response, rest }) =>
    response.writeHead(302, { location: rest === 'a' ? 'b' : 'a' }).end(),
};

const broken: Record<string, Answer> = {
  reset: ({ request, response }) => {
    response.write(CALENDAR);
    setTimeout(() => request.socket.resetAndDestroy(), 30);
  },
  short: ({ request }) =>
    request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n${CALENDAR}`),
  garbage: ({ request }) => request.socket.end('220 mail.example ESMTP\r\n'),
  cut: ({ response }) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CALENDAR).subarray(0, 40)),
};

const hostile: Record<string, Answer> = {
  huge: ({ response }) => pipeline(megabytes(100), response, ignore),
  claiming: ({ response }) => {
    response.writeHead(200, { 'content-length': 100 * MEGABYTE });
    pipeline(megabytes(100), response, ignore);
  },
  // Says 1000 bytes and sends a hundred thousand times as many.
  lying: ({ request }) => {
    request.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
    pipeline(megabytes(100), request.socket, ignore);
  },
  endless: ({ response }) => pipeline(megabytes(), response, ignore),
  line: ({ response }) => {
    response.write('BEGIN:VCALENDAR\r\nX-A:');
    pipeline(megabytes(), response, ignore);
  },
  // Chunks of one byte, as fast as they are taken.
  crumbs: ({ response }) => pipeline(Readable.from(repeated('x')), response, ignore),
  'bomb-gzip': ({ response }) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    pipeline(megabytes(10_000), createGzip(), response, ignore);
  },
  'bomb-br': ({ response }) => {
    response.writeHead(200, { 'content-encoding': 'br' });
    pipeline(megabytes(10_000), createBrotliCompress(), response, ignore);
  },
  drip: ({ request, response }) => every(50, request.socket, () => response.write('x')),
  silent: ignore,
  'dripping-headers': ({ request: { socket } }) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    every(50, socket, () => socket.write('X-A: a\r\n'));
  },
  'huge-headers': ({ request: { socket } }) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pipeline(Readable.from(repeated(`X-A: ${'a'.repeat(8000)}\r\n`)), socket, ignore);
  },
};

const answers: Record<string, Answer> = { ...sound, ...broken, ...hostile };

/** Where the servers are, as origins. */
export interface Feeds {
  origin: string;
  /** Nothing listens there. */
  closed: string;
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts them; `/sent?id=` tells what the request with that `id` was sent. */
export async function startFeeds(): Promise<{ feeds: Feeds; stop: () => Promise<void> }> {
  const sent = new Map<string, Sent>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://feeds.example');
    const [, name = '', rest = ''] = url.pathname.split('/');
    const id = url.searchParams.get('id') ?? '';
    if (name === 'sent') {
      response.end(JSON.stringify(sent.get(id) ?? null));
      return;
    }
    const { socket } = request;
    const before = socket.bytesWritten;
    const record = (closed: boolean) =>
      sent.set(id, {
        bytes: socket.bytesWritten - before,
        whole: response.writableFinished,
        closed,
      });
    if (id) {
      record(false);
      socket.once('close', () => record(true));
    }
    const answer = answers[name] ?? (() => response.writeHead(404).end());
    answer({ request, response, rest, search: url.searchParams });
  });
  const vacant = createServer();
  const closed = await listen(vacant);
  await new Promise((resolve) => vacant.close(resolve));
  const origin = await listen(server);
  return {
    feeds: { origin, closed },
    stop: async () => {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
    },
  };
}
