/** Contacts by hand: whom to ring in a district. */
import { eq, sql } from 'drizzle-orm';
import type { ContactInput } from '../../schema/input.ts';
import { contacts } from '../../schema/tables.ts';
import { database } from '../database.ts';
import type { Env } from '../env.ts';
import { readContact } from '../query/districts.ts';
import { type Outcome, removeRow, settleRow } from './row.ts';
import type { Write } from './version.ts';

const present = (district: string) =>
  sql`SELECT version FROM contacts WHERE district = ${district}`;

function toColumns({ version: _, address, source, ...contact }: ContactInput) {
  const { street = null, postcode = null, city = null, asOf } = address ?? {};
  return {
    ...contact,
    ...{ street, postcode, city },
    // Only where it differs: else the address is as old as the rest (format/rules.md, 3.3).
    addressAsOf: asOf && asOf !== contact.asOf ? asOf : null,
    sourceName: source.name,
    sourceUrl: source.url,
  };
}

/**
 * Replaces a district's contact, or puts one in.
 * @returns null if there is no such district.
 * @throws Stale
 */
export async function putContact(
  env: Env,
  district: string,
  input: ContactInput,
  write: Write,
): Promise<Outcome | null> {
  const db = database(env.DB);
  const found = await readContact(db, district);
  if (!found) return null;
  const row = found.contact ?? undefined;
  const values = toColumns(input);
  return settleRow(db, { version: present(district), row }, values, write, (version) => [
    (row
      ? db
          .update(contacts)
          .set({ ...values, version })
          .where(eq(contacts.district, district))
      : db.insert(contacts).values({ district, ...values })
    ).getSQL(),
  ]);
}

/**
 * Takes a district's contact away.
 * @returns whether there is any.
 * @throws Stale
 */
export async function deleteContact(env: Env, district: string, write: Write): Promise<boolean> {
  const db = database(env.DB);
  const row = (await readContact(db, district))?.contact;
  if (!row) return false;
  const query = sql`DELETE FROM contacts WHERE district = ${district}`;
  await removeRow(db, { version: present(district), row }, write, [query]);
  return true;
}
