/** What there is to know of an office's work, and what residents are invited to. */
import type { Part } from './contact.tsx';
import { Figure } from './figure.tsx';

/** The explanation is behind its question; where that is open from the start, pictures belong to it. */
export function About({ data, expanded }: Part) {
  const { programme, district } = data ?? {};
  if (!programme) return null;
  const { question, title, summary, tasksTitle, tasks } = programme;
  const figures = (district ?? programme).projects.map((project) => (
    <Figure key={project.title} {...project} />
  ));
  return (
    <>
      <details open={expanded}>
        <summary class="bold">{question ?? title}</summary>
        {expanded && figures}
        {summary.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
      {tasks[0] && (
        <div>
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

export function Invitations({ data }: Part) {
  return data?.programme?.invitations.map((invitation) => (
    <p key={invitation} class="bold">
      {invitation}
    </p>
  ));
}
