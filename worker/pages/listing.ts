/** Which views search engines may list: there are endless ones, and most show what others show. */
import type { View } from '../../schema/view.ts';

/** A widget's page: all of it, or one district's. */
export function isListed({ lang: _, district = '', ...others }: View): boolean {
  return !district.includes(',') && Object.keys(others).length === 0;
}
