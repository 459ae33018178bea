/** What a partner chooses; without JavaScript a form like any other. */
import { type Choice, type WidgetName, widgetNames } from '../../widget/builder/choice.ts';
import type { Place } from '../../widget/builder/snippets.ts';
import { Filters, type Lists, Select } from './embed-controls.tsx';
import type { EmbedWords } from './embed-text.ts';

interface EmbedFormProps {
  choice: Choice;
  text: EmbedWords;
  lists: Lists;
  place: Place;
  /** The city's own. */
  language: string;
}

export function EmbedForm({ choice, text, lists, place, language }: EmbedFormProps) {
  const { looks, page } = choice;
  return (
    <form
      id="builder"
      method="get"
      action="/embed"
      autocomplete="off"
      data-place={JSON.stringify(place)}
      data-language={language}
    >
      <fieldset>
        <legend>{text.which}</legend>
        {widgetNames.map((name: WidgetName) => (
          <label class="line" key={name}>
            <input type="radio" name="widget" value={name} checked={name === choice.widget} />
            <span>{text.widgets[name]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.choice}</legend>
        <Filters choice={choice} text={text} lists={lists} />
      </fieldset>
      <fieldset>
        <legend>{text.looks}</legend>
        <div class="fields">
          <div>
            <Select
              name="theme"
              label={text.theme}
              options={[
                ['', text.themes.auto],
                ['light', text.themes.light],
                ['dark', text.themes.dark],
              ]}
              value={looks.theme}
            />
          </div>
          <div>
            <Select
              name="heading"
              label={text.heading}
              options={[
                ['', text.usualHeading],
                ['2', 'h2'],
                ['4', 'h4'],
                ['5', 'h5'],
              ]}
              value={looks.heading}
            />
          </div>
          <div class="wide">
            <label for="accent">{text.accent}</label>
            <div class="colour">
              <input
                id="accent"
                name="accent"
                pattern="#([0-9a-fA-F]{3}){1,2}"
                maxLength={7}
                spellcheck={false}
                value={looks.accent}
                aria-describedby="accent-hint"
              />
              <input
                type="color"
                id="picker"
                aria-label={text.picker}
                value={/^#.{6}$/.test(looks.accent ?? '') ? looks.accent : '#0a6b4f'}
                hidden
              />
            </div>
            <p id="accent-hint" class="hint">
              {text.accentHint}
            </p>
          </div>
        </div>
      </fieldset>
      <input type="hidden" name="page" value={page} />
      <button type="submit" id="show">
        {text.show}
      </button>
    </form>
  );
}
