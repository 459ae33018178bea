/** Requests that write, and what they leave behind. */
import { env } from 'cloudflare:workers';
import { request } from './service.ts';

/** Bytes with their media type, in place of a JSON body. */
export interface File {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const isFile = (body: unknown): body is File =>
  typeof body === 'object' && body !== null && 'bytes' in body;

/** Sends JSON, or a file. @returns status, headers, and what was answered, which is null for a 204. */
export async function send<T>(authorization: string, method: string, path: string, body?: unknown) {
  const [type, content] = isFile(body)
    ? [body.type, body.bytes]
    : ['application/json', body === undefined ? undefined : JSON.stringify(body)];
  const headers = { authorization, ...(content !== undefined && { 'content-type': type }) };
  const response = await request(path, { method, headers, body: content });
  const text = await response.text();
  const answer = (text ? JSON.parse(text) : null) as T;
  return { response, status: response.status, headers: response.headers, body: answer };
}

/** All traces of writes, oldest first. */
export async function audit(): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare('SELECT * FROM audit ORDER BY id').run()).results;
}

/** Keys of all files that are kept. */
export async function kept(): Promise<string[]> {
  return (await env.FILES.list({ prefix: 'files/' })).objects.map(({ key }) => key);
}

/** Forgets all files. */
export async function forget(): Promise<void> {
  await env.FILES.delete(await kept());
}

/** The smallest bodies that are taken for files of their kinds. */
export const pdf = (text = ''): File => ({
  type: 'application/pdf',
  bytes: new TextEncoder().encode(`%PDF-1.7\n${text}`),
});

export const png: File = {
  type: 'image/png',
  bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};
