/** The programme's question, which opens its explanation, and what residents are invited to. */
import type { Part } from './contact.tsx';
import { Explanation } from './explanation.tsx';

export function About(part: Part) {
  const { programme } = part.data ?? {};
  return (
    programme && (
      <details open={part.expanded}>
        <summary class="bold">{programme.question ?? programme.title}</summary>
        <Explanation {...part} />
      </details>
    )
  );
}

export function Invitations({ data }: Part) {
  return data?.programme?.invitations.map((invitation) => (
    <p key={invitation} class="bold">
      {invitation}
    </p>
  ));
}
