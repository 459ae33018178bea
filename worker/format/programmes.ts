import type { Programme } from '../../schema/contract.ts';
import { inLanguage } from '../../schema/languages.ts';
import type { ProgrammeWithAreas } from '../query/programmes.ts';
import { toContact, toProject } from './districts.ts';

export function toProgramme(row: ProgrammeWithAreas, language: string): Programme {
  const { slug, title, since, until, summary, tasks, areas, projects } = row;
  return {
    slug,
    title,
    since,
    until,
    summary: inLanguage(summary, language) ?? '',
    tasks: inLanguage(tasks, language) ?? [],
    districts: areas.map(({ area, name, contact }) => ({
      slug: area.district,
      name,
      since: area.since,
      until: area.until,
      contact: contact && toContact(contact),
    })),
    projects: projects.map(toProject),
  };
}
