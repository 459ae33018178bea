/** All offices of a programme, in the order in which they are printed, and a way to find one. */
import { Search } from '../search.tsx';
import { About, Invitations } from './about.tsx';
import { Call } from './call.tsx';
import { Candidates } from './candidates.tsx';
import type { Part } from './contact.tsx';

export function Offices(part: Part) {
  const { H, H2, city, data, own, view, words } = part;
  const { programme } = data ?? {};
  const offices = programme?.districts ?? [];
  const role = offices.find(({ contact }) => contact)?.contact?.role ?? words.name;
  return (
    <>
      {view.district && <p>{words.notFound}</p>}
      <p class="muted" lang={own}>
        {programme?.title}
      </p>
      <H tabIndex={-1} part="heading" lang={own}>
        {role}
      </H>
      <About {...part} />
      <Invitations {...part} />
      <Search view={{ lang: view.lang }} action={`${city.origin}/contact`} label={words.search}>
        <label>
          {words.choose}
          <input type="search" name="q" defaultValue={view.q} />
        </label>
      </Search>
      <div role="status">
        <Candidates {...part} />
      </div>
      <H2 class="bold" lang={own}>
        {role}:
      </H2>
      <ul class="offices">
        {offices.map(
          ({ slug, name, contact }) =>
            contact && (
              <li key={slug}>
                <Call {...part} contact={contact} name={name} slug={slug} />
              </li>
            ),
        )}
      </ul>
    </>
  );
}
