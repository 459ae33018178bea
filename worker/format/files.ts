/** Addresses of files. Our own are kept as paths, so that the service can move. */

/** Absolute, whichever it is. */
export function toUrl(url: string | null, origin: string): string | null {
  return url?.startsWith('/') ? `${origin}${url}` : url;
}
