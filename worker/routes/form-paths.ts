/** What the OpenAPI document says of the forms, from their table. */
import { filterNames } from '../../schema/view.ts';
import type { Form, Subject } from '../format/form.ts';
import { formsOf } from '../format/forms.ts';
import { pathParameter } from './describe.ts';
import { datePath, eventPath } from './events.ts';
import { type ParameterName, queryParameter } from './parameters.ts';

interface Place {
  of: Subject;
  /** Without the ending. */
  path: string;
  summary: string;
  query: ParameterName[];
  /** Path parameters with what they name. */
  parameters?: Record<string, { description: string }>;
}

const places: Place[] = [
  {
    ...{ of: 'calendar', path: '/calendar', query: [...filterNames, 'cursor'] },
    summary: 'A view of the calendar',
  },
  {
    ...{ of: 'event', path: '/events/{id}', query: ['lang'], parameters: eventPath },
    summary: 'An event as a whole',
  },
  {
    ...{ of: 'event', path: '/events/{id}/{occurrence}', query: ['lang'], parameters: datePath },
    summary: 'One date of an event',
  },
  { of: 'contact', path: '/contact', summary: 'Offices', query: ['district', 'q', 'lang'] },
];

/** `getEventsByIdIcs`, as the other operations are called. */
function operationId(path: string, ending: string): string {
  const parts = [...path.split('/').filter(Boolean), ending];
  const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase());
  return `get${parts.map((part) => capital(part.replace(/\{(.*)\}/, (_, name) => `By${capital(name)}`))).join('')}`;
}

function operation(
  { of, path, summary, query, parameters = {} }: Place,
  { ending, name, mediaType }: Form,
) {
  return {
    operationId: operationId(path, ending),
    summary: `${summary} as ${name}`,
    tags: ['forms'],
    parameters: [...Object.entries(parameters).map(pathParameter), ...query.map(queryParameter)],
    responses: {
      200: { description: 'OK', content: { [mediaType]: { schema: { type: 'string' } } } },
      304: { description: 'Not modified: the ETag given in If-None-Match still holds.' },
      ...(of !== 'calendar' && { 404: { description: 'There is nothing of this name.' } }),
      ...(of === 'event' && { 410: { description: 'The event has been withdrawn.' } }),
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
