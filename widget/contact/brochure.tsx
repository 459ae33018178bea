/** Something to download: with its type and size, or with the word that it is not there yet. */
import type { Publication } from '../../schema/contract.ts';
import type { Part } from './contact.tsx';

type Props = Pick<Part, 'words' | 'H2' | 'own'> & Publication;

export function Brochure({ heading, kind, title, file, words, H2, own }: Props) {
  const type = file?.mediaType.split('/')[1] ?? 'pdf';
  const size = file?.bytes ? `, ${sizeOf(file.bytes, words.locale)}` : '';
  const text = `${words.download} (${type.toUpperCase()}${size})`;
  return (
    <div>
      <H2 class="bold">
        <bdi lang={own}>{heading}</bdi>
      </H2>
      <p>
        <bdi lang={own}>
          {kind}: {title}
        </bdi>
      </p>
      {file ? (
        <a href={file.url}>{text}</a>
      ) : (
        <p class="muted">
          {text}: {words.notYet}
        </p>
      )}
    </div>
  );
}

/** Bytes in the words that people have for them. */
function sizeOf(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1e6 ? ['kB', bytes / 1e3] : ['MB', bytes / 1e6];
  return `${size.toLocaleString(locale, { maximumSignificantDigits: 2 })} ${unit}`;
}
