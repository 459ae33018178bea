/** Rows → sources on the wire. What their last runs left behind is nobody's business. */
import type { Source } from '../../schema/feeds.ts';
import type { SourceRow } from '../query/sources.ts';

export function toSource(row: SourceRow, origin: string): Source {
  const { etag: _, lastModified: __, readAs: ___, ...source } = row;
  const self = `${origin}/v1/sources/${row.slug}`;
  return { ...source, links: { self, imports: `${origin}/v1/imports?source=${row.slug}` } };
}
