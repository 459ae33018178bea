/** `/v1/programmes`: what the city's programmes are for, and their offices. */
import { Hono } from 'hono';
import { Programmes } from '../../schema/contract.ts';
import { database } from '../database.ts';
import { toProgramme } from '../format/programmes.ts';
import { type App, cacheable } from '../http.ts';
import { readProgrammes } from '../query/programmes.ts';
import { describe } from './describe.ts';
import { languageOf, readQuery, refuse } from './parameters.ts';

export const programmes = new Hono<App>().get(
  '/',
  describe({
    summary: 'Programmes with their districts and offices',
    answer: Programmes,
    query: ['lang'],
  }),
  async (c) => {
    const { view, faults } = readQuery(c, ['lang']);
    refuse(faults);
    const language = languageOf(c, view);
    const rows = await readProgrammes(database(c.env.DB));
    cacheable(c, false, ['programmes', 'districts']);
    c.header('Content-Language', language);
    return c.json({ programmes: rows.map((row) => toProgramme(row, language)) });
  },
);
