/** `/v1/categories`: what an event can be. */
import { Hono } from 'hono';
import { Categories } from '../../schema/contract.ts';
import { inLanguage } from '../../schema/languages.ts';
import { database } from '../database.ts';
import { type App, cacheable } from '../http.ts';
import { readCategories } from '../query/categories.ts';
import { describe } from './describe.ts';
import { languageOf, readQuery, refuse } from './parameters.ts';

export const categories = new Hono<App>().get(
  '/',
  describe({ summary: 'Categories of events', answer: Categories, query: ['lang'] }),
  async (c) => {
    const { view, faults } = readQuery(c, ['lang']);
    refuse(faults);
    const language = languageOf(c, view);
    const rows = await readCategories(database(c.env.DB));
    cacheable(c, false, ['categories']);
    c.header('Content-Language', language);
    return c.json({
      categories: rows.map(({ slug, names }) => ({
        slug,
        name: inLanguage(names, language) ?? slug,
      })),
    });
  },
);
