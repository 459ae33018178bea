/** A project's picture, or what is to be seen on it in a frame. */
import type { Project } from '../../schema/contract.ts';

interface Props extends Project {
  /** The service's: a picture from elsewhere stays a link, since to load it would tell who reads. */
  origin: string;
  own?: string;
}

export function Figure({ label, title, image, origin, own }: Props) {
  const { url, alt, credit } = image ?? {};
  return (
    <figure lang={own} dir={own ? 'auto' : undefined}>
      {url?.startsWith(`${origin}/`) ? (
        <img src={url} alt={alt ?? ''} />
      ) : (
        alt && <p>{url ? <a href={url}>{alt}</a> : alt}</p>
      )}
      {credit && <p class="muted">{credit}</p>}
      <figcaption>
        {label}: "{title}"
      </figcaption>
    </figure>
  );
}
