import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { readMigrations } from '../../tools/sql.ts';
import {
  createToken,
  type Execute,
  listTokens,
  newToken,
  quoted,
  revokeToken,
} from '../../tools/tokens.ts';

const NOW = new Date('2026-06-10T12:00:00.500Z');
const HOUR = 3600;

let execute: Execute;
beforeEach(() => {
  const database = new DatabaseSync(':memory:');
  for (const { sql } of readMigrations()) database.exec(sql);
  execute = async (sql) => database.prepare(sql).all();
});

const create = (name: string, now = NOW) =>
  createToken(execute, { name, scopes: ['events', 'sources'] }, now, HOUR);

describe('a token', () => {
  // test/worker/token-made.test.ts asks the service itself.
  it('is an id that may be seen, and a secret', () => {
    const { id, text, hash } = newToken();
    expect(id).toHaveLength(12);
    expect(text).toHaveLength(59);
    expect(text.startsWith(`qt_${id}_`)).toBe(true);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is another one each time', () => {
    const texts = Array.from({ length: 100 }, () => newToken().text);
    expect(new Set(texts).size).toBe(100);
  });

  it('leaves its digest in the database, and nothing of its secret', async () => {
    const { id, text, hash, expires } = await create('Amt');
    expect(expires).toBe('2026-06-10T13:00:00Z');
    const rows = await execute('SELECT * FROM tokens');
    expect(rows).toEqual([
      {
        ...{ id, name: 'Amt', hash, scopes: '["events","sources"]', last_used_at: null },
        ...{ created_at: '2026-06-10T12:00:00Z', expires_at: expires, revoked_at: null },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(text.slice(16));
  });

  it.each(["O'Neill", "'); DROP TABLE tokens; --", 'a "b" \\ ? %'])(
    'takes the name %s',
    async (name) => {
      await create(name);
      expect(await listTokens(execute)).toMatchObject([{ name }]);
    },
  );

  it('is revoked once', async () => {
    const { id } = await create('Amt');
    const first = { name: 'Amt', revoked_at: '2026-06-10T12:00:00Z' };
    expect(await revokeToken(execute, id, NOW)).toEqual(first);
    expect(await revokeToken(execute, id, new Date('2026-06-11T12:00:00Z'))).toEqual(first);
    expect(await revokeToken(execute, 'x', NOW)).toBeUndefined();
  });
});

describe('the list of tokens', () => {
  it('has the latest first and those that are revoked last', async () => {
    const { id } = await create('Neu', new Date('2026-06-12T12:00:00Z'));
    await create('Alt');
    await create('Jung', new Date('2026-06-11T12:00:00Z'));
    await revokeToken(execute, id, NOW);
    expect((await listTokens(execute)).map(({ name }) => name)).toEqual(['Jung', 'Alt', 'Neu']);
  });
});

describe('a text in SQL', () => {
  it('has its quotes doubled', () => {
    expect(quoted("it's 'so'")).toBe("'it''s ''so'''");
  });
});
