/** `/v1/openapi.json`: the routes as they describe themselves, and the forms as their table does. */
import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import * as v from 'valibot';
import { type App, cacheable } from '../http.ts';
import { describe } from './describe.ts';
import { formPaths } from './form-paths.ts';
import { readQuery, refuse } from './parameters.ts';

const Document = v.looseObject({ openapi: v.string(), paths: v.looseObject({}) });

/** @param api everything under `/v1`. */
export function openapi(api: Hono<App>): Hono<App> {
  return new Hono<App>().get(
    '/',
    describe({ summary: 'This document', answer: Document }),
    async (c) => {
      refuse(readQuery(c, []).faults);
      const document = await generateSpecs(new Hono<App>().route('/v1', api), {
        documentation: {
          openapi: '3.1.0',
          info: {
            title: `Quartier ${c.env.CITY}`,
            version: '1',
            description: 'Events and district contacts. Unknown facts are null, never invented.',
          },
          servers: [{ url: c.env.ORIGIN }],
          components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
        },
        // It would take this very document for a static file, by its ending.
        excludeStaticFile: false,
      });
      // What belongs together stands together: one tag a resource.
      for (const [path, operations] of Object.entries(document.paths ?? {})) {
        for (const operation of Object.values(operations as Record<string, { tags?: string[] }>)) {
          operation.tags = [path.split('/')[2] as string];
        }
      }
      cacheable(c, false, ['openapi']);
      return c.json({ ...document, paths: { ...document.paths, ...formPaths() } });
    },
  );
}
