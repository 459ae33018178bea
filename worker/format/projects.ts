/** Rows → projects on the wire: as they are shown, and as they can be written again. */
import type { Project, Projects } from '../../schema/contract.ts';
import type { EditableProject } from '../../schema/input.ts';
import type { ProjectRow } from '../query/projects.ts';
import { toUrl } from './files.ts';

interface Placed extends ProjectRow {
  place: { slug: string; name: string };
}

function toImage(row: ProjectRow, origin: string): Project['image'] {
  const { imageUrl, imageAlt, imageCredit } = row;
  const image = imageUrl || imageAlt || imageCredit;
  return image ? { url: toUrl(imageUrl, origin), alt: imageAlt, credit: imageCredit } : null;
}

export function toProject(row: Placed, origin: string): Project {
  const { label, title, place } = row;
  const district = { slug: place.slug, name: place.name };
  return { label, title, district, image: toImage(row, origin) };
}

/** With what names it. */
export function toListedProject(row: Placed, origin: string): Projects['projects'][number] {
  return { slug: row.slug, ...toProject(row, origin), version: row.version };
}

export function toEditableProject(row: ProjectRow, origin: string): EditableProject {
  const { slug, label, title, district, version } = row;
  return { slug, label, title, district, image: toImage(row, origin), version };
}
