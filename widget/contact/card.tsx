/** One district's office: whom to ring, how old the number is, and what else there is to know. */
import type { District } from '../../schema/contract.ts';
import { About, Invitations } from './about.tsx';
import { Age } from './age.tsx';
import { Brochure } from './brochure.tsx';
import { Call } from './call.tsx';
import type { Part } from './contact.tsx';
import { Facts } from './facts.tsx';
import { Next } from './next.tsx';

export function Card({ district, ...part }: Part & { district: District }) {
  const { words, to, H, data } = part;
  const { slug, name, contact, offices, within, parent } = district;
  const { state = 'none' } = contact ?? {};
  const wider = !contact && (within ?? parent);
  const others = (contact ? [{ slug, name, contact }] : offices).map((office) => (
    <Call key={office.slug} {...part} {...office} />
  ));
  return (
    <>
      {contact && (
        <p class="muted" lang={part.own}>
          {contact.role}
        </p>
      )}
      <H tabIndex={-1} part="heading">
        {name}
      </H>
      {state !== 'active' && <p>{words[state]}</p>}
      {contact && <Call {...part} contact={contact} />}
      {contact?.telephone && (
        <div class="pills">
          <a class="button" href={to('contact.vcf', slug)}>
            {words.save}
          </a>
        </div>
      )}
      {contact && <Facts {...part} contact={contact} />}
      {contact && <Age {...part} contact={contact} />}
      {wider && (
        <p>
          {words.within} <a href={to('contact', wider.slug)}>{wider.name}</a>
        </p>
      )}
      <About {...part} />
      {data?.publications.map((publication) => (
        <Brochure key={publication.title} {...part} {...publication} />
      ))}
      <Next {...part} slug={slug} />
      <Invitations {...part} />
      {others}
    </>
  );
}
