/** A table of contents: one line a resource. */
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { App } from './http.ts';
import { open } from './open.ts';
import { askingOf } from './pages/ask.ts';
import { onError, problemResponse } from './problem.ts';
import { calendarForms } from './routes/calendar-forms.ts';
import { categories } from './routes/categories.ts';
import { changes } from './routes/changes.ts';
import { contactForms } from './routes/contact-forms.ts';
import { districts } from './routes/districts.ts';
import { docs } from './routes/docs.tsx';
import { embed } from './routes/embed.tsx';
import { eventForms } from './routes/event-forms.ts';
import { eventPages } from './routes/event-pages.tsx';
import { events } from './routes/events.ts';
import { files } from './routes/files.ts';
import { imports } from './routes/imports.ts';
import { months } from './routes/months.ts';
import { oembed } from './routes/oembed.ts';
import { openapi } from './routes/openapi.ts';
import { pages } from './routes/pages.tsx';
import { programmes } from './routes/programmes.ts';
import { projects } from './routes/projects.ts';
import { publications } from './routes/publications.ts';
import { sitemaps } from './routes/sitemap.ts';
import { sources } from './routes/sources.ts';
import { widgets } from './routes/widgets.ts';

const api = new Hono<App>()
  .use(async (c, next) => {
    await next();
    c.header('API-Version', '1');
  })
  .use(...open({ exposeHeaders: ['Age', 'API-Version', 'Date', 'Link'] }))
  .route('/events', events)
  .route('/changes', changes)
  .route('/imports', imports)
  .route('/sources', sources)
  .route('/months', months)
  .route('/districts', districts)
  .route('/categories', categories)
  .route('/programmes', programmes)
  .route('/projects', projects)
  .route('/publications', publications);
api.route('/openapi.json', openapi(api));

export const app = new Hono<App>();
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      c.header('Allow', methods.join(', '));
      return problemResponse(c, 405, `This address takes ${methods.join(', ')}.`);
    },
  }),
);
app.route('/v1', api);
app.route('/files', files);
const asking = askingOf(app);
// Before the pages, whose addresses they share.
app.route('/', calendarForms);
app.route('/', eventForms);
app.route('/', contactForms(asking));
app.route('/', widgets(asking));
app.route('/', pages(asking));
app.route('/', eventPages(asking));
app.route('/', embed(asking));
app.route('/', oembed);
app.route('/', docs);
app.route('/', sitemaps);
app.notFound((c) => problemResponse(c, 404, 'There is nothing at this address.'));
app.onError(onError);
