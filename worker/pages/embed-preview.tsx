/** What is chosen, seen: the widget in a frame of three widths, and what it finds wrong. */
import type { Fault } from '../../schema/view.ts';
import { type Choice, formatChoice } from '../../widget/builder/choice.ts';
import { sentences } from '../../widget/builder/doctor.ts';
import { framed, type Place, placeOf, scriptAttributes } from '../../widget/builder/snippets.ts';
import { Document, type PageProps } from './document.tsx';
import { type EmbedWords, embedWords } from './embed-text.ts';

interface PreviewProps {
  choice: Choice;
  faults: Fault[];
  text: EmbedWords;
}

const widths = ['phone', 'tablet', 'desktop'] as const;
const pixels = { phone: 360, tablet: 768, desktop: 1200 };

export function Preview({ choice, faults, text }: PreviewProps) {
  return (
    <section id="seen">
      <h2>{text.preview}</h2>
      <fieldset class="widths">
        <legend>{text.width}</legend>
        {widths.map((name) => (
          <label class="line" key={name}>
            <input type="radio" name="width" id={name} checked={name === 'phone'} />
            <span>
              {text.widths[name]} <small>{pixels[name]} px</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="stage">
        <iframe id="preview" title={text.preview} hidden />
        {/* What a script would draw is drawn already on the widget's own page. */}
        <noscript>
          <iframe title={text.preview} src={framed(choice, '')} />
        </noscript>
      </div>
      <noscript>
        <p class="hint">{text.noscript}</p>
      </noscript>
      <h3>{text.doctor}</h3>
      <Doctor faults={faults} text={text} />
    </section>
  );
}

function Doctor({ faults, text }: Omit<PreviewProps, 'choice'>) {
  return (
    <div id="doctor" role="status">
      <p data-state="asking" hidden>
        {text.asking}
      </p>
      <p data-state="well" hidden>
        {text.well}
      </p>
      <p data-state="ill" hidden={faults.length === 0}>
        {text.ill}
      </p>
      {/* The service tells faults in English. */}
      <ul lang="en">
        {sentences(faults).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** `/embed/preview`: a partner's page with the line in it, and nothing else to see. */
export function PreviewPage({ env, choice, place }: PreviewPageProps) {
  return (
    <Document
      env={env}
      language={choice.page}
      title={embedWords[choice.page].preview}
      description={embedWords[choice.page].lead}
      address={() => `/embed${formatChoice(choice, env.LANGUAGE)}`}
      speaks={[]}
      unlisted
      head={<script src="/embed-preview.js" />}
      bare
    >
      <div id={placeOf(choice)} class="place" />
      <script {...scriptAttributes(choice, place)} />
    </Document>
  );
}

interface PreviewPageProps extends Pick<PageProps, 'env'> {
  choice: Choice;
  place: Place;
}
