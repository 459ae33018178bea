/** How far the facts on an office may be trusted: until when they hold, and when they were checked. */
import type { Contact } from '../../schema/contract.ts';
import { age, DATE, fill, say } from '../../schema/say.ts';
import type { Part } from './contact.tsx';

/** Milliseconds after which nobody should rely on facts that were not checked since: a year. */
const LONG = 366 * 86_400_000;

export function Age({ contact, today, words }: Part & { contact: Contact }) {
  const { asOf, verifiedOn, validUntil } = contact;
  const expired = validUntil !== null && validUntil < today;
  const old = Date.parse(today) - Date.parse(verifiedOn ?? asOf) > LONG;
  const valid = expired ? words.expired : words.validUntil;
  return (
    <div class="muted">
      {validUntil && <p>{fill(valid, say(words.locale, validUntil, DATE))}</p>}
      {verifiedOn && <p>{fill(words.verified, age(words.locale, verifiedOn))}</p>}
      {old && <p>{words.old}</p>}
    </div>
  );
}
