/** The builder's controls: one for each filter of the one table, and those of the looks. */
import { type Language, languageNames, languages } from '../../schema/languages.ts';
import { CITY_WIDE, type FilterName, filterNames } from '../../schema/view.ts';
import { type Choice, filtersOf } from '../../widget/builder/choice.ts';
import type { EmbedWords } from './embed-text.ts';

interface Named {
  slug: string;
  name: string;
}

/** What the lists are made of. */
export interface Lists {
  districts: Named[];
  categories: Named[];
}

type Options = [value: string, text: string, lang?: string][];

/** A list's first choice is nothing. */
type Kind =
  | { type: 'month' | 'date' | 'search' | 'checkbox' }
  | { type: 'list'; options(text: EmbedWords, lists: Lists): Options };

/** Which control a filter has. A filter without one is a type error. */
const kinds: Record<FilterName, Kind> = {
  month: { type: 'month' },
  on: { type: 'list', options: ({ anyTime, times }) => [['', anyTime], ...Object.entries(times)] },
  start: { type: 'date' },
  end: { type: 'date' },
  free: { type: 'checkbox' },
  district: {
    type: 'list',
    options: ({ any, cityWide }, { districts }) => [
      ['', any],
      [CITY_WIDE, cityWide],
      ...named(districts),
    ],
  },
  category: {
    type: 'list',
    options: ({ any }, { categories }) => [['', any], ...named(categories)],
  },
  q: { type: 'search' },
  lang: {
    type: 'list',
    options: ({ ownLanguage }) => [
      ['', ownLanguage],
      ...languages.map((tag: Language): Options[number] => [tag, languageNames[tag], tag]),
    ],
  },
};

const named = (all: Named[]): Options =>
  all
    .map(({ slug, name }): Options[number] => [slug, name])
    .sort(([, one], [, other]) => one.localeCompare(other, 'de'));

interface SelectProps {
  name: string;
  label: string;
  options: Options;
  value?: string;
}

/** A list; a value that is none of its choices, such as several districts, becomes one of them. */
export function Select({ name, label, options, value = '' }: SelectProps) {
  const texts = value.split(',').map((part) => options.find(([one]) => one === part)?.[1] ?? part);
  const known = options.some(([one]) => one === value);
  const all: Options = known ? options : [...options, [value, texts.join(', ')]];
  return (
    <>
      <label for={name}>
        <span>{label}</span>
      </label>
      <select id={name} name={name}>
        {all.map(([one, text, lang]) => (
          <option key={one} value={one} lang={lang} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

interface FilterProps {
  name: FilterName;
  choice: Choice;
  text: EmbedWords;
  lists: Lists;
}

function Filter({ name, choice: { widget, view }, text, lists }: FilterProps) {
  const kind = kinds[name];
  const own: readonly FilterName[] = filtersOf[widget];
  const check = kind.type === 'checkbox' ? 'check wide' : undefined;
  return (
    <div data-filter={name} class={check} hidden={!own.includes(name)}>
      {kind.type === 'list' ? (
        <Select
          name={name}
          label={text.filters[name]}
          options={kind.options(text, lists)}
          value={view[name]}
        />
      ) : (
        <Input name={name} label={text.filters[name]} type={kind.type} value={view[name]} />
      )}
    </div>
  );
}

interface InputProps {
  name: string;
  label: string;
  type: 'month' | 'date' | 'search' | 'checkbox';
  value?: string;
}

function Input({ name, label, type, value }: InputProps) {
  if (type === 'checkbox')
    return (
      <label>
        <input type={type} name={name} value="true" checked={value === 'true'} />
        <span>{label}</span>
      </label>
    );
  return (
    <label for={name}>
      <span>{label}</span>
      {type === 'search' ? (
        <input type={type} id={name} name={name} value={value} maxLength={100} />
      ) : (
        <input type={type} id={name} name={name} value={value} />
      )}
    </label>
  );
}

export function Filters(props: Omit<FilterProps, 'name'>) {
  return (
    <div class="fields">
      {/* What is said of dates is shown where there are any. */}
      <p class="hint wide" data-filter="month" hidden={props.choice.widget !== 'calendar'}>
        {props.text.excluding}
      </p>
      {filterNames.map((name) => (
        <Filter key={name} name={name} {...props} />
      ))}
    </div>
  );
}
