/** The frame of every page: head, the city's header, and the one stylesheet. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { directionOf, type Language, langOf } from '../../schema/languages.ts';
import { formatView } from '../../schema/view.ts';
import { LanguageMenu } from '../../widget/language-menu.tsx';
import type { Env } from '../env.ts';
import { Head, type HeadProps } from './head.tsx';
import { cityLanguage } from './script.ts';
import { widgetWords } from './words.ts';

export interface PageProps {
  env: Env;
  language: Language;
}

interface DocumentProps extends HeadProps {
  /** What a page needs in its head beyond what all have. */
  head?: ComponentChildren;
  /** Whether it stands in a frame on someone else's page, which has all else. */
  bare?: boolean;
  /** `light` or `dark`, whatever the reader prefers. */
  theme?: string;
  /** Whether the page itself offers other languages; where a widget does, it need not. */
  translated?: boolean;
  children: ComponentChildren;
}

export function Document(props: DocumentProps) {
  const { env, language, head, bare, theme, translated, address, children } = props;
  const looks = { class: bare ? 'bare' : undefined, 'data-theme': theme || undefined };
  return (
    <html lang={language} dir={directionOf(language)} {...looks}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme || 'light dark'} />
        <Head {...props} />
        <link rel="icon" href="/icon.svg" />
        <link rel="apple-touch-icon" href="/icon.png" />
        <link rel="stylesheet" href="/page.css" />
        {head}
      </head>
      <body>
        {!bare && (
          <header>
            <a href={env.PORTAL_URL}>{env.PORTAL_NAME}</a>
            {translated && (
              <LanguageMenu
                language={language}
                words={widgetWords[language].calendar}
                to={address}
              />
            )}
          </header>
        )}
        <main>{children}</main>
        {!bare && <Footer env={env} language={language} />}
      </body>
    </html>
  );
}

/** What every page has to say of itself. */
function Footer({ env, language }: PageProps) {
  const { privacy, accessibility, imprint } = widgetWords[language].calendar;
  const lang = formatView({ lang: langOf(language, cityLanguage(env)) });
  return (
    <footer>
      <a href={`/privacy${lang}`}>{privacy}</a>{' '}
      <a href={`/accessibility${lang}`}>{accessibility}</a>{' '}
      {env.IMPRINT_URL && <a href={env.IMPRINT_URL}>{imprint}</a>}
    </footer>
  );
}

/** An HTML document as text. */
export function html(page: Parameters<typeof render>[0]): string {
  return `<!doctype html>${render(page)}`;
}
