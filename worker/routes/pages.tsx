/** Our own pages. Like embeds and feeds they ignore parameters they do not know. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { type App, cacheable } from '../http.ts';
import { CityPage } from '../pages/city.tsx';
import { html } from '../pages/document.tsx';
import { WidgetPage } from '../pages/widget.tsx';
import { languageOf, viewOf } from './parameters.ts';

/** The same strictness that a partner's page may have; frames are for partners who take an iframe. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    requireTrustedTypesFor: ["'script'"],
  },
  crossOriginResourcePolicy: false,
  crossOriginOpenerPolicy: false,
  xFrameOptions: false,
  referrerPolicy: 'no-referrer',
});

function answer(c: Context<App>, page: Parameters<typeof html>[0]) {
  cacheable(c, false, ['pages']);
  return c.html(html(page));
}

export const pages = new Hono<App>().use('/', headers, etag());
for (const widget of ['calendar', 'contact'] as const) {
  pages.get(`/${widget}`, headers, etag(), (c) => {
    const view = viewOf(c);
    const language = languageOf(c, view);
    return answer(c, <WidgetPage env={c.env} language={language} widget={widget} view={view} />);
  });
}
pages.get('/', (c) => answer(c, <CityPage env={c.env} language={languageOf(c, viewOf(c))} />));
