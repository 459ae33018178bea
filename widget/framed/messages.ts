/**
 * What a framed page and the page around it say to each other: in WordPress's words where its secret
 * stands behind the address (wp-embed.js), to everyone else as our events are called.
 */

/** WordPress's secret from a fragment such as `#?secret=a1B2`; nothing where another host frames. */
export const secretIn = (fragment: string): string | undefined =>
  /[?&]secret=([a-z\d]+)/i.exec(fragment)?.[1];

/** @param height of the page, in CSS pixels. */
export const heightMessage = (height: number, secret?: string) =>
  secret ? { message: 'height', value: height, secret } : { type: 'quartier:height', height };

/** Asks WordPress to open an address in the whole window; it follows none of another host than ours. */
export const linkMessage = (value: string, secret: string) => ({ message: 'link', value, secret });

/** What a page may ask: WordPress once it listens, others whenever they like. */
interface Question {
  type?: unknown;
  message?: unknown;
  secret?: unknown;
}

/** Whether a message asks for the height; it may be anything that can be posted. */
export function asksHeight(data: unknown, secret?: string): boolean {
  const { type, message, secret: told } = (data ?? {}) as Question;
  return secret ? message === 'ready' && told === secret : type === 'quartier:height';
}
