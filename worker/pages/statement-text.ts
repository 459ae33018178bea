/**
 * What the service says of privacy and of accessibility, in German and English. It says what the code
 * does: whoever changes that changes these words.
 */
import type { Env } from '../env.ts';

/** A paragraph, or items of a list; perhaps with an address at its end. */
export interface Block {
  heading?: string;
  text?: string;
  items?: string[];
  link?: { href: string; text: string };
}

export interface Statement {
  title: string;
  blocks: Block[];
}

export type StatementName = 'privacy' | 'accessibility';

/** The address that the city's record has for something, or a sentence that it has none. */
const entered = (href: string, text: string, missing: string): Block =>
  href ? { link: { href, text } } : { text: missing };

export const statements: Record<StatementName, Record<'de' | 'en', (env: Env) => Statement>> = {
  privacy: {
    de: ({ CITY, PORTAL_NAME, PORTAL_URL, IMPRINT_URL, PRIVACY_URL }) => ({
      title: 'Datenschutz',
      blocks: [
        {
          text: `Diese Seiten, der Kalender und die Kontakte, die auf anderen Websites stehen, kommen von diesem Dienst. Er zeigt Veranstaltungen und Kontakte in ${CITY}.`,
        },
        { heading: 'Wer verantwortlich ist', link: { href: PORTAL_URL, text: PORTAL_NAME } },
        entered(
          IMPRINT_URL,
          'Impressum',
          'Die Adresse des Impressums ist hier noch nicht eingetragen.',
        ),
        {
          heading: 'Was übertragen wird',
          text: 'Wer etwas von diesem Dienst ansieht, dessen Gerät fragt danach und nennt dabei, wie im Internet üblich, seine IP-Adresse und welchen Browser es hat. Der Dienst läuft bei Cloudflare, Inc. (USA) und in deren Rechenzentren; Cloudflare ist damit Empfänger dieser Angaben.',
        },
        {
          heading: 'Was nicht geschieht',
          items: [
            'Es werden keine Cookies gesetzt, und im Browser wird nichts gespeichert.',
            'Niemand wird wiedererkannt oder gezählt.',
            'Es wird von keinem anderen Server etwas geladen. Karten, Bilder und Seiten von Veranstaltern sind Links: Dorthin geht erst, wer darauf drückt.',
            'Auf welcher Seite der Kalender steht, nennen seine Anfragen nicht; der Browser nennt höchstens, zu welcher Website sie gehört.',
            'Wonach jemand sucht, welchen Stadtteil und welche Postleitzahl jemand eingibt, wird nicht aufgezeichnet: Der Dienst führt kein Protokoll der Abfragen.',
          ],
        },
        {
          heading: 'Ihre Rechte',
          text: 'Auskunft und alles Weitere zum Datenschutz gibt, wer oben verantwortlich genannt ist.',
        },
        entered(
          PRIVACY_URL,
          'Datenschutz bei der Stadt',
          'Die Adresse der Datenschutzseite der Stadt ist hier noch nicht eingetragen.',
        ),
      ],
    }),
    en: ({ CITY, PORTAL_NAME, PORTAL_URL, IMPRINT_URL, PRIVACY_URL }) => ({
      title: 'Privacy',
      blocks: [
        {
          text: `These pages, and the calendar and the contacts that stand on other websites, come from this service. It shows events and contacts in ${CITY}.`,
        },
        { heading: 'Who is responsible', link: { href: PORTAL_URL, text: PORTAL_NAME } },
        entered(
          IMPRINT_URL,
          'Legal notice',
          'The address of the legal notice has not been entered here yet.',
        ),
        {
          heading: 'What is sent',
          text: 'A device that shows something of this service asks for it, and names its IP address and its browser in doing so, as is usual on the internet. The service runs at Cloudflare, Inc. (USA) and in its data centres, so Cloudflare is a recipient of this.',
        },
        {
          heading: 'What does not happen',
          items: [
            'No cookies are set, and nothing is stored in the browser.',
            'Nobody is recognised again, and nobody is counted.',
            'Nothing is loaded from any other server. Maps, pictures and organisers’ pages are links: only whoever follows one goes there.',
            'On which page the calendar stands its requests do not say; the browser names at most the website that it belongs to.',
            'What somebody looks for, which district and which postcode they enter is not recorded: the service keeps no log of requests.',
          ],
        },
        {
          heading: 'Your rights',
          text: 'Whoever is named above as responsible tells you what is known of you, and all else about privacy.',
        },
        entered(
          PRIVACY_URL,
          'The city on privacy',
          'The address of the city’s page on privacy has not been entered here yet.',
        ),
      ],
    }),
  },
  accessibility: {
    de: ({ REPORT_URL, PORTAL_NAME, PORTAL_URL }) => ({
      title: 'Erklärung zur Barrierefreiheit',
      blocks: [
        {
          text: 'Der Kalender, die Kontakte und diese Seiten sollen für alle gleich gut zu gebrauchen sein. Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und die Norm EN 301 549.',
        },
        {
          heading: 'Was geprüft ist',
          items: [
            'Jeder Zustand von Kalender und Kontakten wird bei jeder Änderung mit axe-core geprüft, hell und dunkel, in mehreren Sprachen.',
            'Alles lässt sich mit der Tastatur allein bedienen; der Monat ist ein Raster mit Pfeiltasten, Pos1, Ende, Bild auf und Bild ab.',
            'Bei 320 Pixeln Breite, bei 400 % Vergrößerung, in erzwungenen Farben und ohne Bewegung geht nichts verloren.',
          ],
        },
        {
          heading: 'Was noch fehlt',
          items: [
            'Menschen, die auf Hilfsmittel angewiesen sind, haben es noch nicht geprüft, und keine unabhängige Stelle.',
            'Texte von Veranstaltern erscheinen so, wie sie geschrieben wurden, und nur in ihrer Sprache.',
            'Broschüren zum Herunterladen sind nicht geprüft.',
            'Die Einfache Sprache und die Übersetzungen ins Türkische, Ukrainische und Arabische hat noch niemand geprüft, der sie als erste Sprache spricht oder braucht.',
            'Das Ausprobieren der Schnittstelle gibt es nur auf Englisch.',
          ],
        },
        {
          heading: 'Eine Barriere melden',
          text: 'Stört Sie etwas, oder kommen Sie an etwas nicht heran? Sagen Sie es hier:',
        },
        REPORT_URL
          ? { link: { href: REPORT_URL, text: REPORT_URL.replace(/^mailto:/, '') } }
          : { link: { href: PORTAL_URL, text: PORTAL_NAME } },
        { text: 'Stand: 24. November 2026' },
      ],
    }),
    en: ({ REPORT_URL, PORTAL_NAME, PORTAL_URL }) => ({
      title: 'Accessibility statement',
      blocks: [
        {
          text: 'The calendar, the contacts and these pages are meant to be of equal use to everyone. They are measured by the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and the standard EN 301 549.',
        },
        {
          heading: 'What is checked',
          items: [
            'Every state of the calendar and the contacts is checked with axe-core at every change, light and dark, in several languages.',
            'Everything works with the keyboard alone; the month is a grid with arrow keys, Home, End, Page Up and Page Down.',
            'Nothing is lost at a width of 320 pixels, enlarged to 400 %, in forced colours and without motion.',
          ],
        },
        {
          heading: 'What is still missing',
          items: [
            'People who depend on assistive technology have not tested it yet, nor has an independent body.',
            'Organisers’ texts appear as they were written, and in their language only.',
            'Brochures to download have not been checked.',
            'Nobody who speaks or needs them first has checked the simple German and the translations into Turkish, Ukrainian and Arabic yet.',
            'Trying the API is there in English only.',
          ],
        },
        {
          heading: 'Report a barrier',
          text: 'Is something in your way, or out of your reach? Say so here:',
        },
        REPORT_URL
          ? { link: { href: REPORT_URL, text: REPORT_URL.replace(/^mailto:/, '') } }
          : { link: { href: PORTAL_URL, text: PORTAL_NAME } },
        { text: 'As of 24 November 2026' },
      ],
    }),
  },
};
