import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { createToken, type Execute } from '../../tools/tokens.ts';
import { clear, request } from './service.ts';

const execute: Execute = async (sql) => (await env.DB.prepare(sql).run()).results;

beforeEach(clear);

describe('a token that npm run token has made', () => {
  it('opens what its scopes name', async () => {
    const now = new Date('2026-06-10T11:00:00Z');
    const asked = { name: 'Amt', scopes: ['sources' as const] };
    const { text } = await createToken(execute, asked, now, 3600 + 1);
    const headers = { Authorization: `Bearer ${text}` };
    const { status } = await request('/v1/sources', { headers });
    expect(status).toBe(200);
  });

  it('opens nothing from the second on in which it expires', async () => {
    const now = new Date('2026-06-10T11:00:00Z');
    const asked = { name: 'Amt', scopes: ['sources' as const] };
    const { text } = await createToken(execute, asked, now, 3600);
    const headers = { Authorization: `Bearer ${text}` };
    const answer = await request('/v1/sources', { headers });
    expect(await answer.json()).toMatchObject({ detail: 'This token has expired.' });
  });
});
