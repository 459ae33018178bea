/** What a partner may say on a privacy page: only what is so by this code and its wrangler.toml. */
import type { PageLanguage } from '../../widget/builder/choice.ts';
import type { Env } from '../env.ts';

type Told = Pick<Env, 'ORIGIN' | 'CITY' | 'PORTAL_NAME' | 'PRIVACY_URL'>;

/** A paragraph of plain text, in a language. */
export const privacyTexts: Record<PageLanguage, (env: Told) => string> = {
  de: ({ ORIGIN, CITY, PORTAL_NAME, PRIVACY_URL }) =>
    [
      `Diese Website zeigt Veranstaltungen und Kontakte in ${CITY}. Ihr Browser lädt sie von ${new URL(ORIGIN).host}.`,
      'Dieser Dienst erfährt dabei die IP-Adresse Ihres Geräts, die üblichen Angaben Ihres Browsers, die Adresse dieser Website ohne die einzelne Seite, und was angezeigt werden soll, etwa Stadtteil, Zeitraum und Suchwörter.',
      'Er läuft auf Servern von Cloudflare; Cloudflare empfängt und verarbeitet diese Daten, um die Abfrage zu beantworten.',
      'Der Dienst setzt keine Cookies und legt nichts auf Ihrem Gerät ab; nur der übliche Zwischenspeicher Ihres Browsers bewahrt Geladenes für kurze Zeit auf.',
      'Er schreibt nicht mit, was abgefragt wird, und bindet keine weiteren Dritten ein; erst wenn Sie einem Link folgen, etwa zu einer Karte, erfährt dessen Ziel davon.',
      ...(PRIVACY_URL ? [`Mehr zum Datenschutz bei „${PORTAL_NAME}“: ${PRIVACY_URL}`] : []),
    ].join(' '),
  en: ({ ORIGIN, CITY, PORTAL_NAME, PRIVACY_URL }) =>
    [
      `This website shows events and contacts in ${CITY}. Your browser loads them from ${new URL(ORIGIN).host}.`,
      'That service thereby learns the IP address of your device, what browsers usually say of themselves, the address of this website without the single page, and what is to be shown, such as district, dates and search words.',
      'It runs on servers of Cloudflare; Cloudflare receives and processes these data in order to answer the request.',
      'The service sets no cookies and stores nothing on your device; only your browser’s usual cache keeps for a short time what was loaded.',
      'It does not record what is asked for, and involves no other third parties; only when you follow a link, for example to a map, its destination learns of that.',
      ...(PRIVACY_URL ? [`More on privacy at “${PORTAL_NAME}”: ${PRIVACY_URL}`] : []),
    ].join(' '),
};
