/** The two widgets as the edge draws them, by the components that draw them in a browser. */
import type { VNode } from 'preact';
import type { Event } from '../../schema/contract.ts';
import type { Language } from '../../schema/languages.ts';
import type { Fault, View } from '../../schema/view.ts';
import type { Ask } from '../../widget/api.ts';
import { Calendar } from '../../widget/calendar/calendar.tsx';
import * as calendar from '../../widget/calendar/load.ts';
import { ContactCard } from '../../widget/contact/contact.tsx';
import * as contact from '../../widget/contact/load.ts';
import type { State } from '../../widget/frame.tsx';
import { type Office, officesOf } from '../format/offices.ts';
import { type WidgetName, widgetWords } from './words.ts';

/** What a view is drawn from, and the drawing. */
export interface Shown {
  data: { view: View; faults?: Fault[] };
  node: VNode;
  subjects: Subjects;
}

/** What stands in a drawing, as it was answered. */
export interface Subjects {
  events: Event[];
  offices: Office[];
}

/** What a widget is told before it has asked for anything. */
export type Told = Omit<State<unknown>, 'words' | 'data' | 'view'>;

/** Asks for a view, from a cursor on, and draws it. */
type Show = (told: Told, view: View, ask: Ask, cursor: string) => Promise<Shown>;

function showing<Data extends Shown['data'], Words>(
  wordsIn: (language: Language) => Words,
  load: (state: State<Data, Words>, ask: Ask, cursor?: string) => Promise<Data>,
  draw: (state: State<Data, Words>) => VNode,
  subjectsOf: (data: Data) => Partial<Subjects>,
): Show {
  return async (told, view, ask, cursor) => {
    const state = { ...told, words: wordsIn(told.language) };
    const data = await load({ ...state, view }, ask, cursor);
    const subjects = { events: [], offices: [], ...subjectsOf(data) };
    return { data, node: draw({ ...state, view: data.view, data }), subjects };
  };
}

/** The district's, else all of the programme. */
const officesIn = ({ district, programme }: contact.ContactData): Office[] =>
  district
    ? officesOf(district)
    : (programme?.districts ?? []).flatMap(({ slug, name, contact }) =>
        contact ? { slug, name, contact } : [],
      );

export const widgets: Record<WidgetName, Show> = {
  calendar: showing(
    (language) => widgetWords[language].calendar,
    calendar.load,
    (state) => <Calendar {...state} />,
    ({ list, wide }) => ({ events: [...list.events, ...(wide?.events ?? [])] }),
  ),
  contact: showing(
    (language) => widgetWords[language].contact,
    contact.load,
    (state) => <ContactCard {...state} />,
    (data) => ({ offices: officesIn(data) }),
  ),
};
