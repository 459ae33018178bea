import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { defaultPort, parsePort, requireFreePort } from '../../tools/port.mjs';

describe('the port that npm start serves at', () => {
  it('is the default without arguments', () => {
    expect(parsePort([])).toBe(defaultPort);
  });

  it.each([[['--port', '8788']], [['--port=8788']]])('is read from %j', (args) => {
    expect(parsePort(args)).toBe(8788);
  });

  it.each([
    [['--port']],
    [['--port', '']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--port', '80.5']],
    [['--port', '-1']],
    [['--port', '0x50']],
    [['--port', '8788', '8789']],
    [['--prot', '8788']],
    [['8788']],
  ])('is refused in one sentence for %j', (args) => {
    expect(() => parsePort(args)).toThrow(/^"[^"]*" is not .+: npm start -- --port \d+$/);
  });
});

describe('a port', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('that is taken on %s is named with another', async (host) => {
    const { port, close } = await listen(host);
    await expect(requireFreePort(port)).rejects.toThrow(
      `Port ${port} is already in use; pick a port like this: npm start -- --port ${port + 1}`,
    );
    await close();
    await expect(requireFreePort(port)).resolves.toBeUndefined();
  });
});

async function listen(host: string): Promise<{ port: number; close(): Promise<unknown> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}
