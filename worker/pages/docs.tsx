/** `/docs`: the API as Swagger UI shows it, and without JavaScript the way to its document. */
import { Document, type PageProps } from './document.tsx';
import { addressOf } from './head.tsx';
import { words } from './text.ts';

export function DocsPage({ env, language }: PageProps) {
  const text = words[language];
  const head = (
    <>
      <link rel="stylesheet" href="/docs/swagger-ui.css" />
      <link rel="stylesheet" href="/docs/page.css" />
      <script defer src="/docs/swagger-ui-bundle.js" />
      <script defer src="/docs/start.js" />
    </>
  );
  return (
    <Document
      env={env}
      language={language}
      title={text.docs}
      description={`${text.docsDescription.replace(/:$/, '')}.`}
      address={addressOf(env, '/docs')}
      head={head}
    >
      <h1>{text.docs}</h1>
      <p>
        {text.docsDescription} <a href="/v1/openapi.json">/v1/openapi.json</a>.
      </p>
      <noscript>
        <p>{text.docsNeedScript}</p>
      </noscript>
      {/* Swagger UI speaks English only. */}
      <div id="docs" lang="en" />
    </Document>
  );
}
