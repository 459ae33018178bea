/** What a partner takes along: each in a field of its own that can be copied. */
import type { Choice, PageLanguage } from '../../widget/builder/choice.ts';
import { type Place, policies, snippetNames, snippets } from '../../widget/builder/snippets.ts';
import type { Env } from '../env.ts';
import { privacyTexts } from './embed-privacy.ts';
import type { EmbedWords } from './embed-text.ts';

interface OutputsProps {
  env: Env;
  choice: Choice;
  place: Place;
  text: EmbedWords;
}

export function Outputs({ env, choice, place, text }: OutputsProps) {
  return (
    <section>
      <h2>{text.take}</h2>
      <div class="outputs">
        {snippetNames.map((name) => (
          <section key={name}>
            <h3>{text.offers[name].title}</h3>
            <p>{text.offers[name].use}</p>
            <Copied
              text={text}
              name={name}
              label={text.offers[name].title}
              value={snippets[name](choice, place)}
              snippet={name}
            />
          </section>
        ))}
        <section class="pair">
          <h3>{text.policy.title}</h3>
          <p>{text.policy.use}</p>
          <div>
            {(['script', 'frame'] as const).map((name) => (
              <Copied
                key={name}
                text={text}
                name={`policy-${name}`}
                label={text.policies[name]}
                value={policies[name](place)}
                seen
              />
            ))}
          </div>
        </section>
        <section class="pair">
          <h3>{text.privacy.title}</h3>
          <p>{text.privacy.use}</p>
          <div>
            {(['de', 'en'] as const).map((lang) => (
              <Copied
                key={lang}
                text={text}
                name={`privacy-${lang}`}
                label={text.privacyIn[lang]}
                value={privacyTexts[lang](env)}
                lang={lang}
                seen
              />
            ))}
          </div>
          {env.PRIVACY_URL && (
            <p>
              <a href={env.PRIVACY_URL}>{env.PORTAL_NAME}</a>
            </p>
          )}
        </section>
      </div>
    </section>
  );
}

interface CopiedProps {
  text: EmbedWords;
  name: string;
  label: string;
  value: string;
  snippet?: string;
  lang?: PageLanguage;
  /** Whether the label is more than the heading above says. */
  seen?: boolean;
}

function Copied({ text, name, label, value, snippet, lang, seen }: CopiedProps) {
  return (
    <div class="copied" data-copied={text.copied} data-selected={text.selected}>
      <label class={seen ? undefined : 'unseen'} id={`${name}-label`} for={name}>
        {label}
      </label>
      <textarea
        id={name}
        class={lang ? undefined : 'code'}
        readOnly
        rows={lang ? 8 : 4}
        spellcheck={false}
        lang={lang}
        data-snippet={snippet}
        value={value}
      />
      <button type="button" aria-describedby={`${name}-label`} hidden>
        {text.copy}
      </button>
      <span role="status" />
    </div>
  );
}
