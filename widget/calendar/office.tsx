/** The calendar's last line: whom to ring in its district. */

import { age, fill } from '../../schema/say.ts';
import { printed } from '../telephone.ts';
import type { Part } from './calendar.tsx';

export function Office({ data, city, own, words }: Part) {
  const { slug, contact, offices = [] } = data?.district ?? {};
  const all = contact ? [{ slug, contact }] : offices;
  return (
    <>
      {all.map(
        ({ slug, contact: office }) =>
          office.state === 'active' &&
          office.telephone && (
            <p key={office.name}>
              <bdi lang={own}>{office.name}</bdi>:{' '}
              <a
                class="bold"
                href={`tel:${office.telephone}`}
                part="call"
                data-district={slug}
                dir="ltr"
              >
                {printed(office, city)}
              </a>{' '}
              <span class="muted">{fill(words.asOf, age(words.locale, office.asOf))}</span>
            </p>
          ),
      )}
    </>
  );
}
