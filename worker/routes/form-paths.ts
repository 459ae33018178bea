/** What the OpenAPI document says of the forms, from their table. */
import { filterNames } from '../../schema/view.ts';
import type { Form, Subject } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';
import { type ParameterName, queryParameter } from './parameters.ts';

interface Place {
  of: Subject;
  /** Without the ending. */
  path: string;
  summary: string;
  query: ParameterName[];
}

const places: Place[] = [
  {
    ...{ of: 'calendar', path: '/calendar', query: [...filterNames, 'cursor'] },
    summary: 'A view of the calendar',
  },
  { of: 'event', path: '/events/{id}', summary: 'An event as a whole', query: ['lang'] },
  {
    ...{ of: 'event', path: '/events/{id}/{occurrence}', query: ['lang'] },
    summary: 'One date of an event',
  },
  { of: 'contact', path: '/contact', summary: 'Offices', query: ['district', 'lang'] },
];

const names: Record<string, string> = {
  id: 'Names the event; `id` of any of its dates.',
  occurrence: 'Names the date; its `occurrence`.',
};

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true, description: names[name] },
    schema: { type: 'string' },
  }));
}

/** `getEventsByIdIcs`, as the other operations are called. */
function operationId(path: string, ending: string): string {
  const parts = [...path.split('/').filter(Boolean), ending];
  const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase());
  return `get${parts.map((part) => capital(part.replace(/\{(.*)\}/, (_, name) => `By${capital(name)}`))).join('')}`;
}

function operation({ path, summary, query }: Place, { ending, name, mediaType }: Form) {
  return {
    operationId: operationId(path, ending),
    summary: `${summary} as ${name}`,
    tags: ['forms'],
    parameters: [...pathParameters(path), ...query.map(queryParameter)],
    responses: {
      200: { description: 'OK', content: { [mediaType]: { schema: { type: 'string' } } } },
      304: { description: 'Not modified: the ETag given in If-None-Match still holds.' },
      ...(path !== '/calendar' && { 404: { description: 'There is nothing of this name.' } }),
      ...(path.includes('{') && { 410: { description: 'The event has been withdrawn.' } }),
    },
  };
}

/** OpenAPI paths. Parameters that make no sense are left out here, as on pages, and refused nowhere. */
export function formPaths(): Record<string, { get: ReturnType<typeof operation> }> {
  const paths = places.flatMap((place) =>
    formsOf(place.of).map((form): [string, { get: ReturnType<typeof operation> }] => [
      `${place.path}.${form.ending}`,
      { get: operation(place, form) },
    ]),
  );
  return Object.fromEntries(paths);
}
