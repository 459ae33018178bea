/** What of a view means something here, and what it is called. */
import type { Context } from 'hono';
import { inLanguage, type Language } from '../../schema/languages.ts';
import { fold } from '../../schema/search.ts';
import { listed, parted, type View } from '../../schema/view.ts';
import { type Database, database } from '../database.ts';
import type { App } from '../http.ts';
import { viewTitle } from '../pages/titles.ts';
import type { WidgetName } from '../pages/words.ts';
import { readCategories } from '../query/categories.ts';
import { districtNames } from '../query/districts.ts';
import { unknownSlugs } from '../query/slugs.ts';
import { languageOf } from './parameters.ts';

/** Of a view only what means something here. */
export async function soundOf(db: Database, given: View): Promise<View> {
  const view = { ...given };
  if (view.q && fold(view.q).length === 0) delete view.q;
  return parted(view, await unknownSlugs(db, view)).sound;
}

/** Names of categories by slug. */
export async function categoryNames(
  db: Database,
  language: Language,
): Promise<Map<string, string>> {
  const rows = await readCategories(db);
  return new Map(rows.map(({ slug, names }) => [slug, inLanguage(names, language) ?? slug]));
}

/** Names of a view's districts, and of categories, by slug. */
export async function viewNames(
  db: Database,
  view: View,
  language: Language,
): Promise<Map<string, string>> {
  const [categories, districts] = await Promise.all([
    view.category ? categoryNames(db, language) : [],
    districtNames(db, listed(view, 'district')),
  ]);
  return new Map([...categories, ...districts]);
}

/** What a widget's page is called with what of its view means something here. */
export async function titleOf(c: Context<App>, name: WidgetName, view: View): Promise<string> {
  const db = database(c.env.DB);
  const language = languageOf(c, view);
  const sound = await soundOf(db, view);
  return viewTitle(c.env, name, sound, language, await viewNames(db, sound, language));
}
