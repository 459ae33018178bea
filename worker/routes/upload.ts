/** A file as the body of a request, judged by what it is and not only by what it says it is. */
import type { Context } from 'hono';
import type { Upload } from '../edit/files.ts';
import { type MediaType, mediaTypeOf } from '../edit/media.ts';
import type { App } from '../http.ts';
import { Problem } from '../problem.ts';
import { readBytes } from './body.ts';

/**
 * @param types which it may be of
 * @param most bytes
 * @throws Problem 413, 415
 */
export async function readUpload(
  c: Context<App>,
  types: MediaType[],
  most: number,
): Promise<Upload> {
  const said = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const type = types.find((one) => one === said);
  if (!type) throw new Problem(415, `This takes ${types.join(', ')}; Content-Type says which.`);
  const bytes = await readBytes(c, most);
  if (mediaTypeOf(bytes) !== type) throw new Problem(415, `The body is no ${type}.`);
  return { bytes: bytes as Upload['bytes'], type };
}
