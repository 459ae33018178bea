import { describe, expect, it } from 'vitest';
import { tokenOptions } from '../../tools/token-options.ts';

const local = { remote: false, port: 8787 };

describe('the command line of npm run token', () => {
  it('asks for a token of ninety days where no other number is named', () => {
    expect(tokenOptions(['create', 'Kulturbüro Linden', '--scopes', 'events'])).toEqual({
      ...{ does: 'create', name: 'Kulturbüro Linden', scopes: ['events'], days: 90 },
      ...local,
    });
  });

  it('takes each scope once', () => {
    const args = ['create', 'Amt', '--scopes=sources, events,sources', '--days', '3650'];
    expect(tokenOptions(args)).toMatchObject({ scopes: ['events', 'sources'], days: 3650 });
  });

  it('asks for the list of the deployed database, or of the one at another port', () => {
    expect(tokenOptions(['list'])).toEqual({ does: 'list', ...local });
    expect(tokenOptions(['list', '--remote'])).toMatchObject({ remote: true });
    expect(tokenOptions(['list', '--port', '9000'])).toMatchObject({ port: 9000 });
  });

  it('takes an id, or a whole token, for the one to be revoked', () => {
    const id = 'abcdefghij01';
    expect(tokenOptions(['revoke', id])).toEqual({ does: 'revoke', id, ...local });
    expect(tokenOptions(['revoke', `qt_${id}_secret_with_more`])).toMatchObject({ id });
  });

  const create =
    'write it like this: npm run token -- create NAME --scopes events,contacts,sources --days 90';
  it.each([
    [[], 'Say what to do; write it like this: npm run token -- create, list or revoke'],
    [
      ['make'],
      '"make" is not understood; write it like this: npm run token -- create, list or revoke',
    ],
    [['create'], `The name of who gets the token is missing; ${create}`],
    [['create', ' ', '--scopes', 'events'], `The name of who gets the token is missing; ${create}`],
    [
      ['create', 'a\nb', '--scopes', 'events'],
      'A name has at most 200 characters, all of them in one line.',
    ],
    [['create', 'Amt'], `What the token is good for is missing; ${create}`],
    [
      ['create', 'Büro', 'Linden', '--scopes', 'events'],
      `A name of several words, such as "Büro Linden", takes quotes; ${create}`,
    ],
    [
      ['create', 'Amt', '--scopes', 'events,all'],
      '"all" is no scope; there are events, contacts, sources.',
    ],
    [
      ['create', 'Amt', '--scopes', 'events', '--hours', '1'],
      `Unknown option '--hours'; ${create}`,
    ],
    [['create', 'Amt', '--scopes'], `Option '--scopes <value>' argument missing; ${create}`],
    [['list', 'x'], '"x" is too much; write it like this: npm run token -- list'],
    [['revoke'], 'The id of the token is missing; write it like this: npm run token -- revoke ID'],
    [['list', '--port', '0'], '"0" is no port, which is a number from 1 to 65535.'],
    [
      ['list', '--remote', '--port', '9000'],
      '--remote and --port mean different databases: name one of them.',
    ],
  ])('is refused in one sentence for %j', (args, sentence) => {
    expect(() => tokenOptions(args)).toThrow(new Error(sentence));
  });

  it.each(['0', '3651', '1.5', '-1', 'ninety', ''])('is refused with %j days', (days) => {
    const args = ['create', 'Amt', '--scopes', 'events', `--days=${days}`];
    expect(() => tokenOptions(args)).toThrow(`"${days}" is no number of days from 1 to 3650.`);
  });
});
