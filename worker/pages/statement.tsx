/** `/privacy` and `/accessibility`: what the service says of itself. */
import { writtenFor } from '../../schema/languages.ts';
import { Document, type PageProps } from './document.tsx';
import { addressOf } from './head.tsx';
import { type StatementName, statements } from './statement-text.ts';

export function StatementPage({ env, language, name }: PageProps & { name: StatementName }) {
  const written = writtenFor(language);
  const { title, blocks } = statements[name][written](env);
  return (
    <Document
      env={env}
      language={written}
      title={title}
      description={blocks.find(({ text }) => text)?.text ?? title}
      address={addressOf(env, `/${name}`)}
      speaks={['de', 'en']}
    >
      <h1>{title}</h1>
      {blocks.map(({ heading, text, items, link }) => (
        <>
          {heading && <h2>{heading}</h2>}
          {text && <p>{text}</p>}
          {items && (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          {link && (
            <p>
              <a href={link.href}>{link.text}</a>
            </p>
          )}
        </>
      ))}
    </Document>
  );
}
