/** A project's picture, or what is to be seen on it in a frame. */
import type { Project } from '../../schema/contract.ts';

export function Figure({ label, title, image }: Project) {
  const { url, alt, credit } = image ?? {};
  return (
    <figure>
      {url ? <img src={url} alt={alt ?? ''} /> : alt && <p>{alt}</p>}
      {credit && <p class="muted">{credit}</p>}
      <figcaption>
        {label}: "{title}"
      </figcaption>
    </figure>
  );
}
