/** The builder at `/embed`, once its page is there: whatever is chosen is seen at once. */
import type { FilterName } from '../../schema/view.ts';
import { type Choice, filtersOf, formatChoice, readChoice } from './choice.ts';
import { copying } from './copy.ts';
import { diagnose, type Report, sentences } from './doctor.ts';
import { type Place, type SnippetName, snippets } from './snippets.ts';

/** Milliseconds without a change after which the preview is loaded anew: no letter does so alone. */
const PAUSE = 400;

const one = <T extends Element>(selector: string) => document.querySelector(selector) as T;
const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

const form = one<HTMLFormElement>('#builder');
const preview = one<HTMLIFrameElement>('#preview');
const doctor = one('#doctor');
const accent = one<HTMLInputElement>('[name="accent"]');
const picker = one<HTMLInputElement>('#picker');
const place = JSON.parse(form.dataset.place ?? '') as Place;
const language = form.dataset.language ?? '';

let { choice, faults } = readChoice(new URLSearchParams(location.search), language);
let shown = formatChoice(choice, language);
/** What the preview says of what is shown. */
let said: Report | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Controls that mean nothing to the widget are not there; what they say is kept. */
function showControls({ widget }: Choice): void {
  const own: readonly FilterName[] = filtersOf[widget];
  for (const control of all('[data-filter]'))
    control.hidden = !own.includes(control.dataset.filter as FilterName);
}

function writeSnippets(): void {
  for (const field of all('[data-snippet]'))
    (field as HTMLTextAreaElement).value = snippets[field.dataset.snippet as SnippetName](
      choice,
      place,
    );
}

/** Says what is wrong, as soon as the preview has had its say. */
const diagnosed = () => diagnose(doctor, said && sentences(faults, said));

function load(): void {
  // Its history is not the reader's.
  preview.contentWindow?.location.replace(`/embed/preview${shown}`);
}

function update(): void {
  const query = new URLSearchParams([...new FormData(form)] as [string, string][]);
  ({ choice, faults } = readChoice(query, language));
  showControls(choice);
  writeSnippets();
  const now = formatChoice(choice, language);
  history.replaceState(null, '', `/embed${now}`);
  for (const link of all('[data-page]'))
    (link as HTMLAnchorElement).href =
      `/embed${formatChoice({ ...choice, page: link.dataset.page as Choice['page'] }, language)}`;
  if (now !== shown) {
    shown = now;
    said = undefined;
    clearTimeout(waiting);
    waiting = setTimeout(load, PAUSE);
  }
  diagnosed();
}

/** A colour that is picked is written; one that is written is what the picker shows. */
function keepColours({ target }: Event): void {
  if (target === picker) accent.value = picker.value;
  else if (/^#[\da-f]{6}$/i.test(accent.value)) picker.value = accent.value;
}

form.addEventListener('input', (event) => {
  keepColours(event);
  update();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  update();
});
addEventListener('message', ({ data, source }: MessageEvent<Report>) => {
  if (source !== preview.contentWindow || data.query !== shown) return;
  said = data;
  diagnosed();
});

one<HTMLButtonElement>('#show').hidden = true;
picker.hidden = preview.hidden = false;
copying(document);
diagnosed();
load();
