/** `/v1/months/{month}`: how much is on, day by day. */
import { Hono } from 'hono';
import { Month } from '../../schema/contract.ts';
import { monthGrid } from '../../schema/dates.ts';
import { monthPattern } from '../../schema/view.ts';
import { database } from '../database.ts';
import { toMonth } from '../format/months.ts';
import { type App, cacheable, monthTags } from '../http.ts';
import { Problem } from '../problem.ts';
import { readMonth } from '../query/months.ts';
import { unknownSlugs } from '../query/slugs.ts';
import { describe } from './describe.ts';
import { type ParameterName, readQuery, refuse } from './parameters.ts';

/** All filters but dates: the month itself is the range. */
const query: ParameterName[] = ['free', 'district', 'category', 'q', 'lang'];
const month = { description: '`YYYY-MM`', pattern: monthPattern };

export const months = new Hono<App>().get(
  '/:month',
  describe({
    summary: 'Counts for each day of a month’s whole weeks, from Monday',
    answer: Month,
    path: { month },
    query,
  }),
  async (c) => {
    const { view, faults } = readQuery(c, query);
    const name = c.req.param('month');
    if (!new RegExp(monthPattern).test(name)) throw new Problem(404, 'A month is written YYYY-MM.');
    const db = database(c.env.DB);
    const [start, end] = monthGrid(name);
    const [unknown, days] = await Promise.all([
      unknownSlugs(db, view),
      readMonth(db, view, start, end),
    ]);
    refuse([...faults, ...unknown]);
    cacheable(c, false, ['events', ...monthTags({ start, end })]);
    return c.json(toMonth(name, c.env.TIME_ZONE, days));
  },
);
