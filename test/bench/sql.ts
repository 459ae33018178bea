/// <reference path="./globals.d.ts" />
/** What each question costs in D1, by D1's own count: the service's queries, without the service. */
import type { D1Database as Binding, D1Meta, D1PreparedStatement } from '@cloudflare/workers-types';
import { monthGrid, toDay } from '../../schema/dates.ts';
import type { View } from '../../schema/view.ts';
import { type Database, database } from '../../worker/database.ts';
import { readEvents } from '../../worker/query/events.ts';
import { readMonth } from '../../worker/query/months.ts';
import { rangeOf } from '../../worker/query/range.ts';
import { lists, monthCounts, NOW } from './views.ts';

export interface Cost {
  name: string;
  /** Most of any variant. */
  rowsRead: number;
  rowsAnswered: number;
  /** Mean and most of all variants. */
  milliseconds: number;
  mostMilliseconds: number;
}

/** The same database, which tells the meta of every answer. */
function recording(db: Binding, tell: (meta: D1Meta) => void): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): object => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => {
        const answer = await statement.all();
        tell(answer.meta);
        return answer;
      },
    };
    originals.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    batch: async (statements: object[]) => {
      const answers = await db.batch(
        statements.map((one) => originals.get(one) as D1PreparedStatement),
      );
      for (const { meta } of answers) tell(meta);
      return answers;
    },
  } as unknown as D1Database;
}

/** How many rows one question answers. */
type Ask = (db: Database) => Promise<number>;

const counts = (month: string, view: View): Ask => {
  return async (db) => (await readMonth(db, view, ...monthGrid(month))).length;
};
const page = (view: View): Ask => {
  const range = rangeOf(view, toDay(NOW.slice(0, 10)));
  return async (db) => (await readEvents(db, view, range, { limit: 50, after: 0 })).rows.length;
};

export async function costs(binding: Binding): Promise<Cost[]> {
  let [rows, time] = [0, 0];
  const db = database(
    recording(binding, ({ rows_read, duration }) => {
      rows += rows_read;
      time += duration;
    }),
  );
  const questions: [string, Ask[]][] = [
    ['counts of a month', monthCounts.map((month) => counts(month, {}))],
    ['counts of a month, q=fest', monthCounts.map((month) => counts(month, { q: 'fest' }))],
    ...Object.entries(lists).map(([name, views]): [string, Ask[]] => [
      `list: ${name}`,
      views.map(page),
    ]),
  ];
  const all: Cost[] = [];
  for (const [name, asks] of questions) {
    const cost = { name, rowsRead: 0, rowsAnswered: 0, milliseconds: 0, mostMilliseconds: 0 };
    for (const ask of asks) {
      [rows, time] = [0, 0];
      cost.rowsAnswered = Math.max(cost.rowsAnswered, await ask(db));
      cost.rowsRead = Math.max(cost.rowsRead, rows);
      cost.milliseconds += time / asks.length;
      cost.mostMilliseconds = Math.max(cost.mostMilliseconds, time);
    }
    all.push(cost);
  }
  return all;
}
