import type { Programme } from '../../schema/contract.ts';
import type { EditableProgramme } from '../../schema/input.ts';
import { inLanguage, taggedFor } from '../../schema/languages.ts';
import type { ProgrammeWithAreas, ProgrammeWithDistricts } from '../query/programmes.ts';
import { toContact } from './districts.ts';
import type { OpeningNow } from './opening.ts';
import { toProject } from './projects.ts';

/** In one language: the summary's, so that no explanation changes its language halfway. */
export function toProgramme(
  row: ProgrammeWithAreas,
  language: string,
  origin: string,
  openingNow: OpeningNow,
): Programme {
  const { slug, title, since, until, areas, projects } = row;
  const spoken = taggedFor(row.summary, language) ?? language;
  const say = <T>(texts: Record<string, T>) => inLanguage(texts, spoken);
  return {
    slug,
    title,
    since,
    until,
    language: spoken,
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
      contact: contact && toContact(contact, openingNow),
    })),
    projects: projects.map((project) => toProject(project, origin)),
  };
}

/** In all languages, as it can be written again. */
export function toEditableProgramme(row: ProgrammeWithDistricts): EditableProgramme {
  const { slug, title, since, until, summary, tasks, question, tasksTitle, invitations } = row;
  const texts = { summary, tasks, question, tasksTitle, invitations };
  return { slug, title, since, until, ...texts, districts: row.districts, version: row.version };
}
