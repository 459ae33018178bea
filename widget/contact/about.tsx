/** What there is to know of an office's work, and what residents are invited to. */
import { foreign } from '../../schema/languages.ts';
import type { Part } from './contact.tsx';
import { Figure } from './figure.tsx';

/** The explanation is behind its question; where that is open from the start, pictures belong to it. */
export function About({ data, expanded, language, own, city }: Part) {
  const { programme, district } = data ?? {};
  if (!programme) return null;
  const { question, title, summary, tasksTitle, tasks } = programme;
  const lang = foreign(programme.language, language);
  const dir = lang ? 'auto' : undefined;
  const figures = (district ?? programme).projects.map((project) => (
    <Figure key={project.title} {...project} own={own} origin={city.origin} />
  ));
  return (
    <>
      <details open={expanded} lang={lang} dir={dir}>
        <summary class="bold">{question ?? title}</summary>
        {expanded && figures}
        {summary.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
      {tasks[0] && (
        <div lang={lang} dir={dir}>
          <p>{tasksTitle}</p>
          <ul class="items">
            {tasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        </div>
      )}
      {!expanded && figures}
    </>
  );
}

export function Invitations({ data, language }: Part) {
  const { programme } = data ?? {};
  const lang = programme && foreign(programme.language, language);
  return programme?.invitations.map((invitation) => (
    <p key={invitation} class="bold" lang={lang} dir={lang ? 'auto' : undefined}>
      {invitation}
    </p>
  ));
}
