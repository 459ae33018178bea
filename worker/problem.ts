/** Errors as `application/problem+json` (RFC 9457). Thrown anywhere, answered in one place. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem as ProblemBody } from '../schema/contract.ts';
import type { Fault } from '../schema/view.ts';
import { Stale } from './edit/version.ts';
import { Unusable } from './import/feed.ts';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** A problem that the caller can do something about; `detail` and `errors` are for them. */
export class Problem extends HTTPException {
  readonly errors: Fault[] | undefined;
  constructor(status: ContentfulStatusCode, detail: string, errors?: Fault[]) {
    super(status, { message: detail });
    this.errors = errors;
  }
}

export function problemResponse(
  c: Context,
  status: ContentfulStatusCode,
  detail?: string,
  errors?: Fault[],
): Response {
  const body: ProblemBody = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    errors,
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  });
}

/** The one place where errors become answers. What went wrong inside is logged, never shown. */
export function onError(error: Error, c: Context): Response {
  if (error instanceof Problem) {
    return problemResponse(c, error.status as ContentfulStatusCode, error.message, error.errors);
  }
  if (error instanceof Stale) return problemResponse(c, 409, error.message);
  if (error instanceof Unusable) return problemResponse(c, 422, error.message);
  if (error instanceof HTTPException)
    return problemResponse(c, error.status as ContentfulStatusCode);
  console.error(error);
  return problemResponse(c, 500, 'Something went wrong on our side.');
}
