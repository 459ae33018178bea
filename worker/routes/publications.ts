/** `/v1/publications`: what there is to download. */
import { Hono } from 'hono';
import { Publications } from '../../schema/contract.ts';
import { database } from '../database.ts';
import { toPublication } from '../format/publications.ts';
import { type App, cacheable } from '../http.ts';
import { readPublications } from '../query/publications.ts';
import { describe } from './describe.ts';
import { readQuery, refuse } from './parameters.ts';

export const publications = new Hono<App>().get(
  '/',
  describe({ summary: 'Brochures and their files', answer: Publications, query: ['lang'] }),
  async (c) => {
    refuse(readQuery(c, ['lang']).faults);
    const rows = await readPublications(database(c.env.DB));
    cacheable(c, false, ['publications']);
    return c.json({ publications: rows.map(toPublication) });
  },
);
