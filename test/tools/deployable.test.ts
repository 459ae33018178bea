import { describe, expect, it } from 'vitest';
import { refusal } from '../../tools/deployable.ts';

const d1_databases = [{ database_id: '0f9c2f4e-7c6e-4f0c-9d59-0a5a2a6d3b11' }];
const vars = { ORIGIN: 'https://events.example' };

describe('a deployment', () => {
  it('is not refused with an origin and a database', () => {
    expect(refusal({ vars, d1_databases })).toBeUndefined();
  });

  it.each([
    'http://localhost:8787',
    'https://localhost',
    'https://127.0.0.1',
    'http://events.example',
    'https://events.example/',
    '',
  ])('is refused with the origin "%s"', (ORIGIN) => {
    expect(refusal({ vars: { ORIGIN }, d1_databases })).toContain('ORIGIN');
  });

  it('is refused with a stopped clock', () => {
    const stopped = { ...vars, NOW: '2017-08-16T12:00:00Z' };
    expect(refusal({ vars: stopped, d1_databases })).toContain('NOW');
  });

  it('is refused with feeds from loopback addresses', () => {
    const open = { ...vars, LOOPBACK_FEEDS: 'true' };
    expect(refusal({ vars: open, d1_databases })).toBe(
      'wrangler.toml sets LOOPBACK_FEEDS, which opens loopback addresses and is for local runs alone; take it out.',
    );
  });

  it.each([undefined, '', '00000000-0000-0000-0000-000000000000'])(
    'is refused with the database %s',
    (database_id) => {
      expect(refusal({ vars, d1_databases: [{ database_id }] })).toContain('database');
    },
  );
});
