import { createServer } from 'node:net';
import { Failure } from './terminal.mjs';

export const defaultPort = 8787;

/** @param {number} port */
const pickLike = (port) => `pick a port like this: npm start -- --port ${port}`;

/**
 * The port that a command line asks for: `--port N`, `--port=N` or nothing.
 * @param {string[]} args
 * @returns {number}
 * @throws {Failure} for anything else
 */
export function parsePort(args) {
  if (args.length === 0) return defaultPort;
  const [flag, value, ...rest] = args.length === 1 ? (args[0] ?? '').split('=') : args;
  if (flag !== '--port' || value === undefined || rest.length > 0) {
    throw new Failure(`"${args.join(' ')}" is not understood; ${pickLike(8788)}`);
  }
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) {
    throw new Failure(`"${value}" is not a port; ${pickLike(8788)}`);
  }
  return port;
}

/**
 * @param {number} port
 * @throws {Failure} if another program has it on either loopback address, or it may not be used
 */
export async function requireFreePort(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const fault = await listenOnce(port, host);
    if (fault === 'EADDRINUSE')
      throw new Failure(`Port ${port} is already in use; ${pickLike(port + 1)}`);
    if (fault === 'EACCES') throw new Failure(`Port ${port} needs more rights; ${pickLike(8788)}`);
    // Any other fault is an address that this machine has not got, ::1 above all.
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the code of the fault, if there was one
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
