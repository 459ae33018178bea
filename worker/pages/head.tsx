/** What a page says of itself to search engines and to whoever shows a link to it (Open Graph). */
import { type Language, langOf, languages } from '../../schema/languages.ts';
import { formatView, type View } from '../../schema/view.ts';
import type { Env } from '../env.ts';
import { cityLanguage } from './script.ts';
import { widgetWords } from './words.ts';

/** A page's canonical address in a language, without the origin. */
export type Address = (language: Language) => string;

export interface HeadProps {
  env: Env;
  language: Language;
  title: string;
  /** The page's own title and whose it is, where there is nothing more to say. */
  description?: string;
  address: Address;
  /** The languages that it speaks, where those are not all. */
  speaks?: readonly Language[];
  /** Of what it is about, somewhere on the web: it is named here and never loaded. Else the service's mark. */
  image?: { url: string; alt: string | null };
  /** Whether search engines are to leave it out. */
  unlisted?: boolean;
}

/**
 * The addresses of a page that speaks the language of its view.
 * @param view what changes its content; what it looks like does not stand in it.
 */
export function addressOf(env: Env, path: string, view: View = {}): Address {
  const own = cityLanguage(env);
  return (language) => path + formatView({ ...view, lang: langOf(language, own) });
}

// Search engines read a language with a script or a region; a tag with a variant, as `de-simple`, they
// take for an error.
const known = (language: Language) => !language.includes('-');

/** `en_GB`, as Open Graph writes it: with a territory, the likeliest one where none is named. */
function territorial(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

export function Head(props: HeadProps) {
  const { env, language, title, address, speaks = languages } = props;
  const { image = { url: `${env.ORIGIN}/icon.png`, alt: null } } = props;
  const { description = `${title} · ${env.PORTAL_NAME}` } = props;
  const canonical = env.ORIGIN + address(language);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {props.unlisted && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={canonical} />
      {speaks.filter(known).map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={env.ORIGIN + address(one)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={env.ORIGIN + address(cityLanguage(env))} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={env.PORTAL_NAME} />
      <meta property="og:locale" content={territorial(widgetWords[language].calendar.locale)} />
      <meta property="og:image" content={image.url} />
      {image.alt && <meta property="og:image:alt" content={image.alt} />}
      <meta name="twitter:card" content="summary" />
    </>
  );
}
