/** All offices of a programme, in the order in which they are printed. */
import type { Programme } from '../../schema/contract.ts';
import { Call } from './call.tsx';
import type { Part } from './contact.tsx';

export function Offices({ programme, ...part }: Part & { programme: Programme }) {
  const { title, districts } = programme;
  const { H, view, words } = part;
  return (
    <>
      {view.district && <p>{words.notFound}</p>}
      <p class="muted">{title}</p>
      <H tabIndex={-1} part="heading">
        {districts.find(({ contact }) => contact)?.contact?.role ?? title}
      </H>
      <ul>
        {districts.map(
          ({ slug, name, contact }) =>
            contact && (
              <li key={slug}>
                <Call {...part} contact={contact} name={name} />
              </li>
            ),
        )}
      </ul>
    </>
  );
}
