/** Who may write: every way to be refused, and what a write leaves behind. */
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../schema/contract.ts';
import { tokens } from '../../schema/tables.ts';
import { audit, send } from './sent.ts';
import { clear, db, request, smallCity, token } from './service.ts';

const path = '/v1/publications/heft';
const heft = { heading: 'Die Stadt', kind: 'Broschüre', title: 'Heft' };

beforeEach(async () => {
  await clear();
  await smallCity();
});

const idOf = (authorization: string) => authorization.slice('Bearer qt_'.length).slice(0, 12);
const change = (values: Partial<typeof tokens.$inferInsert>) => db.update(tokens).set(values);

/** A PUT at a time. */
async function put(authorization: string | null, now?: string) {
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== null && { authorization }),
  };
  const response = await request(path, { method: 'PUT', headers, body: JSON.stringify(heft) }, now);
  const { status, headers: answered } = response;
  const body = (await response.json()) as Problem;
  return { status, body, said: answered.get('WWW-Authenticate'), headers: answered };
}

const INVALID = 'Bearer realm="Quartier", error="invalid_token"';

describe('a write without a token', () => {
  it('is told which kind of token it takes, and nothing of an error', async () => {
    const { status, body, said, headers } = await put(null);
    expect(status).toBe(401);
    expect(said).toBe('Bearer realm="Quartier"');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      detail: 'This takes a token: Authorization: Bearer qt_….',
    });
  });
});

describe('a token that is none', () => {
  it.each(['Bearer', 'Bearer x', 'Basic dXNlcjpwYXNz', 'qt_abc', `Bearer qt_${'a'.repeat(12)}_x`])(
    'is refused: %s',
    async (authorization) => {
      expect(await put(authorization)).toMatchObject({
        status: 401,
        said: INVALID,
        body: { detail: 'This token is not known.' },
      });
    },
  );

  it('is refused as a stranger’s, whatever of it is wrong', async () => {
    const good = await token('contacts');
    const secret = good.slice(-43);
    const wrongSecret = `Bearer qt_${idOf(good)}_${'A'.repeat(43)}`;
    const wrongId = `Bearer qt_${'z'.repeat(12)}_${secret}`;
    const longer = `${good}A`;
    for (const authorization of [wrongSecret, wrongId, longer, `${good} `.repeat(2)]) {
      expect(await put(authorization)).toMatchObject({
        status: 401,
        said: INVALID,
        body: { detail: 'This token is not known.' },
      });
    }
    expect(await audit()).toEqual([]);
  });
});

describe('a token', () => {
  it('lets a write pass, its scheme in whichever case', async () => {
    const authorization = await token('contacts');
    expect(await put(authorization)).toMatchObject({ status: 201, said: null });
    expect(await put(authorization.replace('Bearer', 'bearer'))).toMatchObject({ status: 200 });
    expect(await put(authorization.replace('Bearer', 'BEARER'))).toMatchObject({ status: 200 });
  });

  it('is refused once it has been revoked', async () => {
    const authorization = await token('contacts');
    await change({ revokedAt: '2026-06-10T11:00:00Z' });
    expect(await put(authorization)).toMatchObject({
      status: 401,
      said: INVALID,
      body: { detail: 'This token has been revoked.' },
    });
  });

  it('is refused from the second on at which it expires', async () => {
    const authorization = await token('contacts');
    await change({ expiresAt: '2026-06-10T12:00:00Z' });
    expect((await put(authorization, '2026-06-10T11:59:59Z')).status).toBe(201);
    expect(await put(authorization, '2026-06-10T12:00:00Z')).toMatchObject({
      status: 401,
      said: INVALID,
      body: { detail: 'This token has expired.' },
    });
  });

  it('is told which scope it lacks', async () => {
    expect(await put(await token('events', 'sources'))).toMatchObject({
      status: 403,
      said: 'Bearer realm="Quartier", error="insufficient_scope"',
      body: { title: 'Forbidden', detail: 'This takes a token with the scope contacts.' },
    });
    expect((await put(await token())).status).toBe(403);
    expect(await audit()).toEqual([]);
  });

  it('may have several scopes', async () => {
    expect((await put(await token('events', 'contacts'))).status).toBe(201);
  });

  it('is judged before anything of the request is', async () => {
    const broken = { method: 'PUT', headers: { authorization: 'Bearer x' }, body: '{' };
    expect((await request(`${path}?nonsense=1`, broken)).status).toBe(401);
    expect((await request('/v1/publications/NONE', { method: 'DELETE' })).status).toBe(401);
  });

  it('is not asked for by those who read, and does not stand in their way', async () => {
    await put(await token('contacts'));
    const read = await request(path, { headers: { authorization: 'Bearer x' } });
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toMatch(/^public/);
  });
});

describe('what stays of a write', () => {
  const used = async (id: string) => {
    const [row] = await db.select().from(tokens).where(eq(tokens.id, id));
    return row?.lastUsedAt;
  };

  it('is the hour at which its token was used last, also where it failed', async () => {
    const authorization = await token('contacts');
    const id = idOf(authorization);
    expect(await used(id)).toBeNull();
    expect((await send(authorization, 'PUT', path, {})).status).toBe(422);
    expect(await used(id)).toBe('2026-06-10T12:00:00Z');
    await put(authorization, '2026-06-10T12:34:56Z');
    expect(await used(id)).toBe('2026-06-10T12:00:00Z');
    await put(authorization, '2026-06-10T13:00:00Z');
    expect(await used(id)).toBe('2026-06-10T13:00:00Z');
  });

  it('is not the use of a token that was refused', async () => {
    const authorization = await token('events');
    await put(authorization);
    expect(await used(idOf(authorization))).toBeNull();
  });

  it('is one row that says when, who, where and what', async () => {
    const authorization = await token('contacts');
    await put(authorization, '2026-06-10T12:34:56Z');
    await send(authorization, 'DELETE', `${path}?version=1`);
    const trace = { token: idOf(authorization), path };
    const said = JSON.stringify({ ...heft, version: 0 });
    expect(await audit()).toEqual([
      { id: expect.any(Number), at: '2026-06-10T12:34:56Z', method: 'PUT', ...trace, said },
      {
        id: expect.any(Number),
        at: '2026-06-10T12:00:00Z',
        method: 'DELETE',
        ...trace,
        said: null,
      },
    ]);
  });

  it('is no row where nothing was written', async () => {
    const authorization = await token('contacts');
    await put(authorization);
    await put(authorization);
    await send(authorization, 'PUT', path, { ...heft, title: 'Neu' });
    await send(authorization, 'PUT', path, { ...heft, title: '' });
    await send(authorization, 'DELETE', `${path}?version=7`);
    await send(authorization, 'DELETE', '/v1/publications/none');
    expect(await audit()).toHaveLength(1);
  });

  it('is no secret', async () => {
    const authorization = await token('contacts');
    await put(authorization);
    const secret = authorization.slice(-43);
    const tables = ['tokens', 'audit'].map((name) => env.DB.prepare(`SELECT * FROM ${name}`));
    expect(JSON.stringify(await env.DB.batch(tables))).not.toContain(secret);
  });
});
