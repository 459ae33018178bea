/** Who may write, and who wrote what. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { scopes } from '../kinds.ts';
import { json } from './city.ts';

export type Scope = (typeof scopes)[number];

/** Bearer tokens (RFC 6750). Of the secret only its digest is kept. */
export const tokens = sqliteTable('tokens', {
  /** The part of the token that may be seen. */
  id: text().primaryKey(),
  /** Whose it is, in words. */
  name: text().notNull(),
  /** SHA-256 of the secret, in hexadecimal. */
  hash: text().notNull(),
  scopes: json<Scope[]>('scopes').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  /** To the hour. */
  lastUsedAt: text('last_used_at'),
  revokedAt: text('revoked_at'),
});

/** One row for each write that succeeded, in the same transaction. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    /** Id of the token. */
    token: text().notNull(),
    method: text().notNull(),
    /** Path of the resource, without query. */
    path: text().notNull(),
    /** What was said, as JSON; null where a file or nothing was. */
    said: text(),
  },
  // for whoever asks who changed something
  (t) => [index('audit_path').on(t.path, t.id)],
);
