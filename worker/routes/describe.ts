/** What the OpenAPI document says of a route, from the same definitions that validate and answer. */
import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { Problem } from '../../schema/contract.ts';
import { type ParameterName, queryParameter } from './parameters.ts';

interface Route {
  summary: string;
  answer: GenericSchema;
  /** Path parameters with what they name. */
  path?: Record<string, { description: string; pattern?: string }>;
  query?: ParameterName[];
}

function pathParameter([name, { description, pattern }]: [
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

/** Describes a GET that answers JSON; a path parameter means that it can answer 404. */
export function describe({ summary, answer, path = {}, query = [] }: Route): MiddlewareHandler {
  return describeRoute({
    summary,
    parameters: [...Object.entries(path).map(pathParameter), ...query.map(queryParameter)] as never,
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: resolver(answer) } } },
      304: { description: 'Not modified: the ETag given in If-None-Match still holds.' },
      400: problem('Unknown or malformed parameters, all of them in `errors`.'),
      ...(Object.keys(path).length && { 404: problem('There is none of this name.') }),
    },
  });
}
