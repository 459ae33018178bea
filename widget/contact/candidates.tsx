/** What was looked for may mean several districts: all are offered, none is guessed. */
import type { Part } from './contact.tsx';

export function Candidates({ data, words, to }: Part) {
  const { candidates } = data ?? {};
  return (
    <ul class="pills">
      {candidates?.map(({ slug, name }) => (
        <li key={slug}>
          <a class="button" href={to('contact', slug)}>
            {name}
          </a>
        </li>
      ))}
      {candidates && !candidates[0] && <li>{words.notFound}</li>}
    </ul>
  );
}
