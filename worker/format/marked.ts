/** What stands before a title or a date that is not on as it was planned, where nothing can be bold. */
import type { Status } from '../../schema/contract.ts';

/** @param words what is said of each that is otherwise. */
export const marked = (
  text: string,
  status: Status,
  words: Record<Exclude<Status, 'scheduled'>, string>,
) => (status === 'scheduled' ? text : `${words[status]}: ${text}`);
