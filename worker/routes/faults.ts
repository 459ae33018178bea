/** What Valibot finds wrong with a body → faults in plain words, each under the path of its field. */
import type * as v from 'valibot';
import type { Fault } from '../../schema/view.ts';

type Issue = v.BaseIssue<unknown>;

const unit = (input: unknown) => (Array.isArray(input) ? 'entries' : 'characters');

/** By the type of what was broken. Schemas say their own reasons where these would say too little. */
const details: Record<string, (issue: Issue) => string> = {
  string: () => 'must be a text',
  number: () => 'must be a number',
  boolean: () => 'must be true or false',
  array: () => 'must be a list',
  record: () => 'must be an object',
  object: () => 'must be an object',
  strict_object: ({ expected }) => {
    if (expected === 'never') return 'is not known here';
    return expected === 'Object' ? 'must be an object' : 'is missing';
  },
  picklist: ({ expected }) =>
    `must be one of ${expected?.replace(/[("')]/g, '').replaceAll(' | ', ', ')}`,
  integer: () => 'must be a whole number',
  min_value: ({ requirement }) => `must be at least ${requirement}`,
  max_value: ({ requirement }) => `must be at most ${requirement}`,
  min_length: () => 'must not be empty',
  max_length: ({ requirement, input }) => `must have at most ${requirement} ${unit(input)}`,
} as Record<string, (issue: Issue & { requirement?: unknown }) => string>;

/** Valibot's own messages begin so; they speak of schemas. */
const OWN = 'Invalid ';

/** `parameter` is a path such as `districts.0.slug`, or `body` for the whole. */
export function faultOf(issue: Issue): Fault {
  const { path, message, type } = issue;
  const detail = message.startsWith(OWN) ? details[type]?.(issue) : undefined;
  return {
    parameter: path?.map(({ key }) => String(key)).join('.') || 'body',
    detail: detail ?? message,
  };
}
