/** What the OpenAPI document says of a route, from the same definitions that validate and answer. */

import { toJsonSchema } from '@valibot/to-json-schema';
import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { Problem } from '../../schema/contract.ts';
import type { scopes } from '../../schema/kinds.ts';
import { type ParameterName, queryParameter } from './parameters.ts';

type Scope = (typeof scopes)[number];

interface Route {
  summary: string;
  answer: GenericSchema;
  /** Path parameters with what they name. */
  path?: Record<string, { description: string; pattern?: string }>;
  query?: ParameterName[];
  /** Whether it answers 410 for what was there once. */
  gone?: boolean;
  /** Scope of the token that it takes; none if left out. */
  scope?: Scope;
}

/** A path parameter as the OpenAPI document has it. */
export function pathParameter([name, { description, pattern }]: [
  string,
  { description: string; pattern?: string },
]) {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' as const, pattern },
  };
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: resolver(Problem) } } };
}

const unauthorised = {
  401: problem('The token is missing, unknown, revoked or expired.'),
  403: problem('The token has not the scope that this takes.'),
};
const secured = (scope: Scope | undefined) => (scope ? [{ bearer: [scope] }] : undefined);

/** Describes a GET that answers JSON; a path parameter means that it can answer 404. */
export function describe(route: Route): MiddlewareHandler {
  const { summary, answer, path = {}, query = [], gone, scope } = route;
  return describeRoute({
    summary,
    security: secured(scope),
    parameters: [...Object.entries(path).map(pathParameter), ...query.map(queryParameter)] as never,
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: resolver(answer) } } },
      304: { description: 'Not modified: the ETag given in If-None-Match still holds.' },
      400: problem('Unknown or malformed parameters, all of them in `errors`.'),
      ...(Object.keys(path).length && { 404: problem('There is none of this name.') }),
      ...(gone && { 410: problem('It was there once; `detail` says how to go on.') }),
      ...(scope && unauthorised),
    },
  });
}

interface WriteRoute extends Omit<Route, 'answer' | 'gone'> {
  scope: Scope;
  /** Left out where nothing is answered (204). */
  answer?: GenericSchema;
  /** A JSON body, or a file in words and the media types that it may have. */
  body?: GenericSchema;
  file?: string;
  types?: string[];
}

function requestBody({ body, file, types = ['*/*'] }: WriteRoute) {
  if (file) {
    const schema = { type: 'string' as const, format: 'binary' };
    const content = Object.fromEntries(types.map((type) => [type, { schema }]));
    return { description: file, content };
  }
  if (!body) return undefined;
  // A form that cannot be told as JSON Schema, such as a trimmed text, is told as what it takes.
  return { required: true, content: { 'application/json': { schema: toJsonSchema(body, told) } } };
}
const told = { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' } as const;

/** Describes a write, which takes a token. */
export function describeWrite(route: WriteRoute): MiddlewareHandler {
  const { summary, answer, path = {}, query = [], scope } = route;
  const content = answer && { 'application/json': { schema: resolver(answer) } };
  return describeRoute({
    summary,
    security: secured(scope),
    parameters: [...Object.entries(path).map(pathParameter), ...query.map(queryParameter)] as never,
    requestBody: requestBody(route) as never,
    responses: {
      ...(content
        ? {
            200: { description: 'As it is now.', content },
            201: { description: 'It is new; Location tells its address.', content },
          }
        : { 204: { description: 'It is gone.' } }),
      400: problem('Unknown or malformed parameters, or a body that is no JSON.'),
      ...unauthorised,
      ...(Object.keys(path).length && { 404: problem('There is none of this name.') }),
      409: problem('Someone else has written since; `detail` names the present version.'),
      413: problem('The body is too large.'),
      415: problem('The body is of a kind that this does not take.'),
      422: problem('The body has faults, all of them in `errors`.'),
    },
  });
}
