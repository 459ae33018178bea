/** Which districts somebody may mean who looks for one. */
import { formatView, type View } from './view.ts';

/** The query of `/v1/districts`: a postcode is looked for as one, anything else among the names. */
export const meant = ({ q, lang }: View): string =>
  /^\d{5}$/.test(q ?? '') ? formatView({ lang }, { postcode: q }) : formatView({ q, lang });
