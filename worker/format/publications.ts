import type { Publications } from '../../schema/contract.ts';
import type { publications } from '../../schema/tables.ts';

/** Without a file the words stay and say that it is not there yet. */
export function toPublication(
  row: typeof publications.$inferSelect,
): Publications['publications'][number] {
  const { heading, kind, title, fileUrl, fileType, fileBytes } = row;
  const file = fileUrl && fileType ? { url: fileUrl, mediaType: fileType, bytes: fileBytes } : null;
  return { heading, kind, title, file };
}
