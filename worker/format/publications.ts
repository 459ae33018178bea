import type { EditablePublication } from '../../schema/input.ts';
import type { PublicationRow } from '../query/publications.ts';
import { toUrl } from './files.ts';

/** Without a file the words stay and say that it is not there yet. */
export function toPublication(row: PublicationRow, origin: string): EditablePublication {
  const { slug, heading, kind, title, fileType, fileBytes, version } = row;
  const url = toUrl(row.fileUrl, origin);
  const file = url && fileType ? { url, mediaType: fileType, bytes: fileBytes } : null;
  return { slug, heading, kind, title, file, version };
}
