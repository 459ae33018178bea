/** What a reader may do with an event: take it into a calendar, tell others, put it on paper. */
import type { Event, Series } from '../../schema/contract.ts';
import { linksIn } from '../event-links.ts';
import type { DetailsWords } from '../text/de.ts';

interface Props {
  /** One date, or all dates of an event. */
  event: Event | Series;
  words: DetailsWords;
  /** The view’s. */
  lang?: string;
  /** Only a script can share. */
  scripted?: boolean;
}

export function Keep({ event: { title, links }, words, lang, scripted }: Props) {
  const { page, print, file } = linksIn(links, lang);
  return (
    <div class="pills keep">
      {file && (
        <a class="button" href={file}>
          {words.keep}
        </a>
      )}
      {scripted && (
        <button
          type="button"
          class="button"
          onClick={({ currentTarget }) => share(title, page, currentTarget, words)}
        >
          {words.share}
        </button>
      )}
      <a class="button" href={print} target="_blank" rel="noopener">
        {words.print}
      </a>
      <span role="status" />
    </div>
  );
}

/** By what the device shares with; else into the clipboard; where neither may be, to be read. */
async function share(title: string, url: string, button: Element, words: DetailsWords) {
  const told = button.parentElement?.lastElementChild as Element;
  try {
    if (navigator.share) return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    told.textContent = words.copied;
  } catch (error) {
    // Whoever changes their mind has not failed.
    if ((error as Error).name !== 'AbortError') told.textContent = url;
  }
}
