/** The words of `/embed`: German first, English for everyone else. */
import type { FilterName } from '../../schema/view.ts';
import type { PageLanguage, WidgetName } from '../../widget/builder/choice.ts';
import type { SnippetName } from '../../widget/builder/snippets.ts';

/** What an output is called, and when to take it. */
interface Offer {
  title: string;
  use: string;
}

const de = {
  title: 'Auf der eigenen Website zeigen',
  lead: 'Wählen Sie aus, was Ihre Besucherinnen und Besucher sehen sollen. Die fertige Zeile zum Kopieren steht darunter.',
  noscript: 'Ohne JavaScript ist die Vorschau nach jedem „Zeigen“ auf dem neuen Stand.',
  which: 'Was soll auf Ihre Seite?',
  widgets: {
    calendar: 'Veranstaltungskalender',
    contact: 'Kontakt im Stadtteil',
  } satisfies Record<WidgetName, string>,
  choice: 'Was davon?',
  filters: {
    month: 'Monat',
    on: 'Zeitraum',
    start: 'Ab Tag',
    end: 'Bis vor Tag',
    free: 'Nur was nichts kostet',
    district: 'Stadtteil',
    category: 'Art der Veranstaltung',
    q: 'Suchwörter',
    lang: 'Sprache',
  } satisfies Record<FilterName, string>,
  /** The first choice of a list, which does not filter. */
  any: 'Alle',
  anyTime: 'Keiner',
  ownLanguage: 'Wie die Seite',
  cityWide: 'In der ganzen Stadt, ohne Stadtteil',
  times: { today: 'Heute', tomorrow: 'Morgen', weekend: 'Wochenende', week: 'Sieben Tage' },
  excluding: 'Entweder Monat oder Zeitraum oder Tage; ohne Angabe ab heute.',
  looks: 'Wie soll es aussehen?',
  theme: 'Hell oder dunkel',
  themes: { auto: 'Wie die Seite', light: 'Hell', dark: 'Dunkel' },
  accent: 'Farbe',
  accentHint: 'Zum Beispiel #0a6b4f. Leer bleibt die Farbe, wie sie ist; lesbar bleibt jede.',
  picker: 'Farbe auswählen',
  heading: 'Erste Überschrift',
  usualHeading: 'h3, wie üblich',
  show: 'Zeigen',
  preview: 'So sieht es aus',
  width: 'Breite der Vorschau',
  widths: { phone: 'Handy', tablet: 'Tablet', desktop: 'Rechner' },
  doctor: 'Stimmt alles?',
  asking: 'Wird geprüft …',
  well: 'Alles in Ordnung.',
  ill: 'Das passt noch nicht und wird weggelassen:',
  take: 'Zum Mitnehmen',
  offers: {
    script: {
      title: 'Ein Skript',
      use: 'Der einfachste Weg: Setzen Sie beides dorthin, wo es erscheinen soll. Der Platz davor verhindert, dass beim Laden etwas verrutscht; der Link darin steht da, bis das Skript geladen ist.',
    },
    element: {
      title: 'Ein Element',
      use: 'Für Frameworks, und wo ein System Skripte verschiebt: Das Skript genügt einmal je Seite. Der Link steht da, bis das Element bereit ist.',
    },
    frame: {
      title: 'Ein Rahmen (iframe)',
      use: 'Wenn fremde Skripte auf Ihrer Seite nicht laufen dürfen. Die Höhe bleibt, wie sie hier angegeben ist.',
    },
    height: {
      title: 'Damit der Rahmen so hoch ist wie sein Inhalt',
      use: 'Einmal je Seite, vor dem ersten Rahmen oder in einem Skript Ihrer Website: Der Rahmen meldet seine Höhe, und diese Zeilen stellen sie ein. Ohne sie bleibt die Höhe fest.',
    },
    address: {
      title: 'WordPress und nur eine Adresse',
      use: 'Setzen Sie diese Adresse in eine Zeile für sich: WordPress und andere Systeme, die oEmbed verstehen, machen daraus einen Rahmen. In WordPress öffnen Anrufe, Dateien und fremde Links darin unsere Seite; soll alles an Ort und Stelle gehen, nehmen Sie den Block „Individuelles HTML“ und „Ein Skript“ von oben.',
    },
  } satisfies Record<SnippetName, Offer>,
  policy: {
    title: 'Content-Security-Policy',
    use: 'Nur nötig, wenn Ihre Website eine solche Regel sendet. Dann gehört dies zu ihr hinzu.',
  },
  policies: { script: 'Für Skript und Element', frame: 'Für den Rahmen' },
  privacy: {
    title: 'Für Ihre Datenschutzerklärung',
    use: 'Ein Vorschlag, der beschreibt, was technisch geschieht. Rechtlich prüfen müssen Sie ihn selbst.',
  },
  privacyIn: { de: 'Auf Deutsch', en: 'Auf Englisch' },
  copy: 'Kopieren',
  copied: 'Kopiert.',
  selected: 'Der Text ist markiert und lässt sich mit der Tastatur kopieren.',
};

export type EmbedWords = typeof de;

const en: EmbedWords = {
  title: 'Show it on your own website',
  lead: 'Choose what your visitors are to see. The line to copy stands below, ready to use.',
  noscript: 'Without JavaScript the preview follows each time you press “Show”.',
  which: 'What goes on your page?',
  widgets: { calendar: 'Calendar of events', contact: 'Contact in a district' },
  choice: 'Which part of it?',
  filters: {
    month: 'Month',
    on: 'Period',
    start: 'From day',
    end: 'Until before day',
    free: 'Only what is free of charge',
    district: 'District',
    category: 'Kind of event',
    q: 'Search words',
    lang: 'Language',
  },
  any: 'All',
  anyTime: 'None',
  ownLanguage: 'Like the page',
  cityWide: 'All over the city, in no district',
  times: { today: 'Today', tomorrow: 'Tomorrow', weekend: 'Weekend', week: 'Seven days' },
  excluding: 'Either a month or a period or days; none of them means from today on.',
  looks: 'How should it look?',
  theme: 'Light or dark',
  themes: { auto: 'Like the page', light: 'Light', dark: 'Dark' },
  accent: 'Colour',
  accentHint: 'For example #0a6b4f. Left empty, the colour stays as it is; any stays readable.',
  picker: 'Pick a colour',
  heading: 'First heading',
  usualHeading: 'h3, as usual',
  show: 'Show',
  preview: 'What it looks like',
  width: 'Width of the preview',
  widths: { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' },
  doctor: 'Is all well?',
  asking: 'Being checked …',
  well: 'All is well.',
  ill: 'This does not fit yet and is left out:',
  take: 'To take along',
  offers: {
    script: {
      title: 'A script',
      use: 'The simplest way: put both where the widget is to appear. The place before it keeps things from moving while it loads; the link in it is there until the script has come.',
    },
    element: {
      title: 'An element',
      use: 'For frameworks, and where a system moves scripts about: the script is needed once a page. The link is there until the element is ready.',
    },
    frame: {
      title: 'A frame (iframe)',
      use: 'Where scripts of others may not run on your page. Its height stays as it is given here.',
    },
    height: {
      title: 'To make the frame as high as what is in it',
      use: 'Once a page, before the first frame or in a script of your website: the frame says how high it is, and these lines make it so. Without them its height stays fixed.',
    },
    address: {
      title: 'WordPress, and a mere address',
      use: 'Put this address on a line of its own: WordPress and other systems that know oEmbed make a frame of it. In WordPress, calls, files and links to other sites open our page from there; if all is to happen in place, take the “Custom HTML” block and “A script” from above.',
    },
  },
  policy: {
    title: 'Content-Security-Policy',
    use: 'Only needed if your website sends such a policy. Then this has to be part of it.',
  },
  policies: { script: 'For script and element', frame: 'For the frame' },
  privacy: {
    title: 'For your privacy page',
    use: 'A proposal that describes what happens technically. Whether it suffices by law is for you to check.',
  },
  privacyIn: { de: 'In German', en: 'In English' },
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'The text is selected and can be copied with the keyboard.',
};

export const embedWords: Record<PageLanguage, EmbedWords> = { de, en };
