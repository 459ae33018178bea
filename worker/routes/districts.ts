/** `/v1/districts`: the parts of the city, found by name or postcode, with whom to ring. */
import { Hono } from 'hono';
import { District, Districts } from '../../schema/contract.ts';
import { database } from '../database.ts';
import { toDistrict } from '../format/districts.ts';
import { openingNow } from '../format/opening.ts';
import { type App, cacheableContacts } from '../http.ts';
import { Problem } from '../problem.ts';
import { namedLike, readDistricts } from '../query/districts.ts';
import { unknownSlug } from '../query/slugs.ts';
import { contacts } from './contacts.ts';
import { describe } from './describe.ts';
import { languageOf, type ParameterName, readQuery, refuse } from './parameters.ts';

const query: ParameterName[] = ['q', 'postcode', 'lang'];
const slug = { description: 'Names the district.' };

const contactsOf = ({ contact, offices }: District) => [
  contact,
  ...offices.map((office) => office.contact),
];

export const districts = new Hono<App>()
  .route('/', contacts)
  .get(
    '/',
    describe({ summary: 'Districts: all, or by name or postcode', answer: Districts, query }),
    async (c) => {
      const { view, postcode, faults } = readQuery(c, query);
      refuse(faults);
      const rows = (await readDistricts(database(c.env.DB))).filter(
        ({ name, postcodes }) =>
          (!view.q || namedLike(name, view.q)) && (!postcode || postcodes?.includes(postcode)),
      );
      const now = openingNow(c.env, languageOf(c, view));
      const districts = rows.map((row) => toDistrict(row, c.env.ORIGIN, now));
      cacheableContacts(c, districts.flatMap(contactsOf), ['districts']);
      return c.json({ districts });
    },
  )
  .get(
    '/:slug',
    describe({
      summary: 'A district with its office',
      answer: District,
      path: { slug },
      query: ['lang'],
    }),
    async (c) => {
      const { view, faults } = readQuery(c, ['lang']);
      refuse(faults);
      const rows = await readDistricts(database(c.env.DB));
      const named = c.req.param('slug');
      const row = rows.find((one) => one.slug === named);
      if (!row) {
        const errors = [unknownSlug('district', named, rows)];
        throw new Problem(404, 'There is no district of this name.', errors);
      }
      const now = openingNow(c.env, languageOf(c, view));
      const district = toDistrict(row, c.env.ORIGIN, now);
      cacheableContacts(c, contactsOf(district), ['districts']);
      return c.json(district);
    },
  );
