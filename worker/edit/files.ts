/**
 * Files in R2. A file's path is made of its content and of what it belongs to, so it never means
 * another file, and belongs to one row only.
 */
import { digestOf } from '../digest.ts';
import type { Env } from '../env.ts';
import { endings, type MediaType } from './media.ts';

/** What is to be kept. */
export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  type: MediaType;
}

/** Slug and title of what it belongs to. */
interface Owner {
  slug: string;
  title: string;
}

const FOLDER = '/files/';
/** Characters of a file's name, beyond which systems cut. */
const LONGEST = 100;

/** Shown where it is; saved under its title, or by what knows no RFC 8187, under its slug. */
function dispositionOf({ slug, title }: Owner, ending: string): string {
  const safe = title.replace(/\p{Cs}/gu, '').replace(/[/\\:*?"<>|]+/g, '-');
  const name = encodeURIComponent(`${[...safe].slice(0, LONGEST).join('')}.${ending}`);
  const encoded = name.replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `inline; filename="${slug}.${ending}"; filename*=UTF-8''${encoded}`;
}

const keyOf = (path: string) => path.slice(1);

/** Whether a file is kept by us: then its address is a path. */
export const isOwn = (url: string | null): url is string => url?.startsWith(FOLDER) ?? false;

/** `/files/{sixteen hexadecimal digits}/{slug}.{ending}` */
export async function pathOf({ bytes, type }: Upload, { slug }: Owner): Promise<string> {
  return `${FOLDER}${(await digestOf(bytes)).slice(0, 16)}/${slug}.${endings[type]}`;
}

/** Keeps a file under its path. */
export async function keepFile(
  env: Env,
  path: string,
  { bytes, type }: Upload,
  owner: Owner,
): Promise<void> {
  await env.FILES.put(keyOf(path), bytes, {
    httpMetadata: { contentType: type, contentDisposition: dispositionOf(owner, endings[type]) },
  });
}

/** Forgets a file that nothing leads to any more. What cannot be forgotten now is only in the way. */
export async function dropFile(env: Env, url: string | null): Promise<void> {
  if (isOwn(url)) await env.FILES.delete(keyOf(url)).catch(console.error);
}

/**
 * What an address in a body means beside the present one.
 * @returns what is to be kept of it; undefined for a file of ours that is not the present one.
 */
export function meantBy(given: string, present: string | null, origin: string): string | undefined {
  if (isOwn(present) && given === `${origin}${present}`) return present;
  return given.startsWith(`${origin}/`) ? undefined : given;
}
