/** What a file is by its first bytes, whatever it is called. */

/** The ending of each kind's names. No SVG: it is a document that can act. No GIF: it moves. */
export const endings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;

export type MediaType = keyof typeof endings;

const latin = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

/** The brands of an ISO base media file (ISO/IEC 14496-12, 4.3): its own, and those it can be read as. */
function brandsOf(bytes: Uint8Array): string[] {
  if (latin(bytes, 4, 8) !== 'ftyp') return [];
  const box = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const compatible = latin(bytes, 16, box).match(/.{4}/gs) ?? [];
  return [latin(bytes, 8, 12), ...compatible];
}

const kinds: Record<MediaType, (bytes: Uint8Array) => boolean> = {
  'application/pdf': (bytes) => latin(bytes, 0, 5) === '%PDF-',
  'image/jpeg': (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff',
  'image/png': (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/webp': (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  'image/avif': (bytes) => brandsOf(bytes).includes('avif'),
};

/** Null if it is nothing of what may be kept. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const types = Object.keys(kinds) as MediaType[];
  return types.find((type) => kinds[type](bytes)) ?? null;
}
