/** `/embed`, where partners put a line together, and the page on which it is tried. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Categories, Districts } from '../../schema/contract.ts';
import { type App, cacheable } from '../http.ts';
import type { Asking } from '../pages/ask.ts';
import { html } from '../pages/document.tsx';
import { EmbedPage, placeOf, readChoice } from '../pages/embed.tsx';
import { PreviewPage } from '../pages/embed-preview.tsx';
import { cityLanguage } from '../pages/script.ts';
import { headersOf } from './pages.tsx';

const headers = headersOf({ frameSrc: ["'self'"], requireTrustedTypesFor: ["'script'"] });

const chosen = (c: Context<App>) =>
  readChoice(new URL(c.req.url).searchParams, cityLanguage(c.env));

export const embed = (asking: Asking) =>
  new Hono<App>()
    .get('/embed', headers, etag(), async (c) => {
      const { choice, faults } = chosen(c);
      const ask = asking(c.env);
      const [{ districts }, { categories }] = await Promise.all([
        ask<Districts>('/v1/districts'),
        ask<Categories>(`/v1/categories?lang=${choice.page}`),
      ]);
      cacheable(c, false, ['pages', 'districts', 'categories']);
      const page = { env: c.env, choice, faults, lists: { districts, categories } };
      return c.html(html(<EmbedPage {...page} />));
    })
    .get('/embed/preview', headers, etag(), (c) => {
      const { choice } = chosen(c);
      cacheable(c, false, ['pages']);
      c.header('X-Robots-Tag', 'noindex');
      return c.html(html(<PreviewPage env={c.env} choice={choice} place={placeOf(c.env)} />));
    });
