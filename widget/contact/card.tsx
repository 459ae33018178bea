/** One district's office: whom to ring, how old the number is, and what else is known. */
import type { District } from '../../schema/contract.ts';
import { Call } from './call.tsx';
import type { Part } from './contact.tsx';
import { Facts } from './facts.tsx';

export function Card({ district, ...part }: Part & { district: District }) {
  const { words, to, H } = part;
  const { slug, name, contact, programme, within, parent } = district;
  const { state = 'none' } = contact ?? {};
  const wider = !contact && (within ?? parent);
  return (
    <>
      {contact && <p class="muted">{contact.role}</p>}
      <H tabIndex={-1} part="heading">
        {name}
      </H>
      {state !== 'active' && <p>{words[state]}</p>}
      {contact && <Call {...part} contact={contact} />}
      {contact && <Facts {...part} contact={contact} />}
      {wider && (
        <a class="button" href={to('contact', wider.slug)}>
          {wider.name}
        </a>
      )}
      {programme && <p class="muted">{programme.title}</p>}
      <a href={to('calendar', slug)}>{words.events}</a>
    </>
  );
}
