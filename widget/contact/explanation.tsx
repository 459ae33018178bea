/** What a programme is and what its offices do: what its question opens. */
import type { Project } from '../../schema/contract.ts';
import type { Part } from './contact.tsx';

export function Explanation({ data }: Part) {
  const { programme, district } = data ?? {};
  const { projects = [] } = district ?? programme ?? {};
  return (
    <>
      {projects.map((project) => (
        <Figure key={project.title} {...project} />
      ))}
      {programme?.summary.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {programme?.tasks[0] && (
        <div>
          <p>{programme.tasksTitle}</p>
          <ul class="items">
            {programme.tasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A project's picture, or what is to be seen on it in a frame. */
function Figure({ label, title, image }: Project) {
  const { url, alt, credit } = image ?? {};
  return (
    <figure>
      {url ? <img src={url} alt={alt ?? ''} /> : alt && <p>{alt}</p>}
      {credit && <p class="muted">{credit}</p>}
      <figcaption>
        {label}: "{title}"
      </figcaption>
    </figure>
  );
}
