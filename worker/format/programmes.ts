import type { Programme } from '../../schema/contract.ts';
import { inLanguage } from '../../schema/languages.ts';
import type { ProgrammeWithAreas } from '../query/programmes.ts';
import { toContact, toProject } from './districts.ts';

export function toProgramme(row: ProgrammeWithAreas, language: string): Programme {
  const { slug, title, since, until, areas, projects } = row;
  const say = <T>(texts: Record<string, T>) => inLanguage(texts, language);
  return {
    slug,
    title,
    since,
    until,
    question: say(row.question) ?? null,
    summary: say(row.summary) ?? '',
    tasksTitle: say(row.tasksTitle) ?? null,
    tasks: say(row.tasks) ?? [],
    invitations: say(row.invitations) ?? [],
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
