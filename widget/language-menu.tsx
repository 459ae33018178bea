/** Every language that is spoken, each in its own name, as a link to the same view in it. */
import { directionOf, type Language, languageNames, languages } from '../schema/languages.ts';

interface Props {
  /** The one that is shown. */
  language: Language;
  words: { language: string };
  /** The address of what is shown, in a language. */
  to: (language: Language) => string;
}

/** What opens it says the word in English too: whoever cannot read the page may know that one. */
export function LanguageMenu({ language, words, to }: Props) {
  return (
    <details class="languages" part="languages">
      <summary>
        {words.language}
        {language !== 'en' && <span lang="en"> / Language</span>}
        {`: ${languageNames[language]}`}
      </summary>
      <ul class="pills">
        {languages.map((one) => (
          <li key={one}>
            <a
              class="button"
              lang={one}
              dir={directionOf(one)}
              href={to(one)}
              hreflang={one}
              aria-current={one === language ? 'true' : undefined}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
