/** `/v1/changes`: what became of events since someone last asked, so that a copy stays in step. */
import { Hono } from 'hono';
import { Changes } from '../../schema/feeds.ts';
import { today } from '../clock.ts';
import { database } from '../database.ts';
import { type Cursor, changesJson, toCursor } from '../format/changes.ts';
import { type App, cacheable } from '../http.ts';
import { TOMBSTONE_DAYS } from '../import/window.ts';
import { Problem } from '../problem.ts';
import { readChanges, readLatest } from '../query/changes.ts';
import { describe } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';

/** @throws Problem 410 for a cursor behind which removals may have been forgotten. */
function requireYoung({ seq, day }: Cursor, latest: number, now: number, origin: string): void {
  if (seq <= latest && day >= now - TOMBSTONE_DAYS && day <= now) return;
  throw new Problem(
    410,
    `This cursor is older than ${TOMBSTONE_DAYS} days or of another database. Start over: empty your ` +
      `copy, and read ${origin}/v1/changes without since, up to the end.`,
  );
}

export const changes = new Hono<App>().get(
  '/',
  describe({
    summary: 'Created, changed and removed events since a cursor, in order',
    answer: Changes,
    query: ['since', 'limit'],
    gone: true,
  }),
  async (c) => {
    const { given, limit, faults } = readQuery(c, ['since', 'limit']);
    refuse(faults);
    const db = database(c.env.DB);
    const now = today(c.env);
    const since = toCursor(given('since') ?? '') ?? { seq: 0, day: now };
    const [latest, { rows, more }] = await Promise.all([
      readLatest(db),
      readChanges(db, since.seq, now, Number(limit)),
    ]);
    requireYoung(since, latest, now, c.env.ORIGIN);
    // Only who has read everything is as far as today.
    const next = { seq: rows.at(-1)?.seq ?? since.seq, day: more ? since.day : now };
    cacheable(c, true, ['events']);
    return c.body(changesJson(rows, since.seq, next, more, c.env.ORIGIN), 200, {
      'Content-Type': 'application/json',
    });
  },
);
