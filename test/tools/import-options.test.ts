import { describe, expect, it } from 'vitest';
import { importOptions } from '../../tools/import-options.ts';

const usage = 'write it like this: npm run import -- FILE|URL --source NAME';

describe('the command line of npm run import', () => {
  it('asks for a file, by the local service', () => {
    expect(importOptions(['fest.ics', '--source', 'verein-linden'])).toEqual({
      ...{ feed: 'fest.ics', source: 'verein-linden', dryRun: false, confirm: false },
      ...{ host: null, port: 8787 },
    });
  });

  it('takes its options in any order', () => {
    const args = ['--dry-run', '--port=9000', '--source=verein', '--confirm', 'a.csv'];
    expect(importOptions(args)).toMatchObject({ dryRun: true, confirm: true, port: 9000 });
  });

  it('takes a calendar’s address for what it is', () => {
    const { feed } = importOptions(['webcal://verein.example/a.ics', '--source', 'verein']);
    expect(feed).toBe('https://verein.example/a.ics');
  });

  it.each([
    ['https://events.example/', 'https://events.example'],
    ['http://localhost:8788', 'http://localhost:8788'],
    ['http://127.0.0.1:8788/v1', 'http://127.0.0.1:8788'],
  ])('takes the host %s', (host, origin) => {
    expect(importOptions(['a.ics', '--source', 'a', '--host', host]).host).toBe(origin);
  });

  it.each(['http://events.example', 'events.example', 'ftp://events.example', ''])(
    'sends no token to the host "%s"',
    (host) => {
      expect(() => importOptions(['a.ics', '--source', 'a', `--host=${host}`])).toThrow(
        `"${host}" is no address such as https://events.example.`,
      );
    },
  );

  it.each([
    [[], `The file or address is missing; ${usage}`],
    [['a.ics'], `The name of the source is missing; ${usage}`],
    [['a.ics', 'b.ics', '--source', 'a'], `"b.ics" is too much; ${usage}`],
    [['a.ics', '--source', 'a', '--dryrun'], `Unknown option '--dryrun'; ${usage}`],
    [
      ['a.ics', '--source', 'a', '--host', 'https://a.example', '--port', '1'],
      '--host and --port mean different services: name one of them.',
    ],
    [
      ['a.ics', '--source', 'Verein'],
      '"Verein" is no name of a source: at most 60 lower-case letters and digits with single hyphens.',
    ],
  ])('is refused in one sentence for %j', (args, sentence) => {
    expect(() => importOptions(args)).toThrow(new Error(sentence));
  });
});
