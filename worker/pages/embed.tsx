/** `/embed`: for whoever wants a widget on a website of their own. */
import { type Language, languages, writtenFor } from '../../schema/languages.ts';
import type { Fault } from '../../schema/view.ts';
import { type Choice, formatChoice, type PageLanguage } from '../../widget/builder/choice.ts';
import type { Place } from '../../widget/builder/snippets.ts';
import type { Env } from '../env.ts';
import { Document } from './document.tsx';
import type { Lists } from './embed-controls.tsx';
import { EmbedForm } from './embed-form.tsx';
import { Outputs } from './embed-outputs.tsx';
import { Preview } from './embed-preview.tsx';
import { embedWords } from './embed-text.ts';
import { cityLanguage } from './script.ts';
import { titlesOf } from './titles.ts';

export { readChoice } from '../../widget/builder/choice.ts';

interface EmbedPageProps {
  env: Env;
  choice: Choice;
  faults: Fault[];
  lists: Lists;
}

/** What the lines have to know of this service. */
export function placeOf(env: Env): Place {
  const titles = languages.map((language) => [language, titlesOf(env, language)]);
  return { origin: env.ORIGIN, titles: Object.fromEntries(titles) };
}

const others: Record<PageLanguage, [PageLanguage, string]> = {
  de: ['en', 'English'],
  en: ['de', 'Deutsch'],
};

export function EmbedPage({ env, choice, faults, lists }: EmbedPageProps) {
  const text = embedWords[choice.page];
  const place = placeOf(env);
  const language = cityLanguage(env);
  const [page, name] = others[choice.page];
  // Whatever is chosen, it is the same page in one of two languages.
  const address = (one: Language) =>
    `/embed${formatChoice({ widget: 'calendar', view: {}, looks: {}, page: writtenFor(one) }, language)}`;
  const head = (
    <>
      <link rel="stylesheet" href="/embed.css" />
      <link rel="stylesheet" href="/embed-preview.css" />
      <script defer src="/embed.js" />
    </>
  );
  return (
    <Document
      env={env}
      language={choice.page}
      title={text.title}
      description={text.lead}
      address={address}
      speaks={['de', 'en']}
      head={head}
    >
      <div class="top">
        <h1>{text.title}</h1>
        <a
          lang={page}
          hreflang={page}
          data-page={page}
          href={`/embed${formatChoice({ ...choice, page }, language)}`}
        >
          {name}
        </a>
      </div>
      <p class="lead">{text.lead}</p>
      <div class="builder">
        <EmbedForm choice={choice} text={text} lists={lists} place={place} language={language} />
        <Preview choice={choice} faults={faults} text={text} />
      </div>
      <Outputs env={env} choice={choice} place={place} text={text} />
    </Document>
  );
}
