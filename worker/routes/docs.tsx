/** `/docs`: the OpenAPI document to read and to try. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { App } from '../http.ts';
import { DocsPage } from '../pages/docs.tsx';
import { answer, headersOf } from './pages.tsx';
import { languageOf, viewOf } from './parameters.ts';

/** Swagger UI's icons are data in its style sheet; Trusted Types it does not keep to. */
const headers = headersOf({ imgSrc: ["'self'", 'data:'] });

export const docs = new Hono<App>().get('/docs', headers, etag(), (c) =>
  answer(c, <DocsPage env={c.env} language={languageOf(c, viewOf(c))} />),
);
