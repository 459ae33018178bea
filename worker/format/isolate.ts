/** Texts of one direction within lines of the other (Unicode Standard Annex 9). */

const ARABIC_AND_LIKE =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
const RIGHT_TO_LEFT = new RegExp(ARABIC_AND_LIKE, 'u');
/** Figures with signs between them change their places as well within a line from right to left: `15–18`. */
const LEFT_TO_RIGHT = new RegExp(`(?!${ARABIC_AND_LIKE})[\\p{L}\\p{N}]`, 'u');

/**
 * A text that is read by itself, whatever stands around it; as it is where that makes no difference.
 * @param direction of the line that it stands in.
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const other = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  // FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE
  return other.test(text) ? `\u2068${text}\u2069` : text;
}
