/** The two widgets as the edge draws them, by the components that draw them in a browser. */
import type { VNode } from 'preact';
import type { Fault, View } from '../../schema/view.ts';
import type { Ask } from '../../widget/api.ts';
import { Calendar } from '../../widget/calendar/calendar.tsx';
import * as calendar from '../../widget/calendar/load.ts';
import { ContactCard } from '../../widget/contact/contact.tsx';
import * as contact from '../../widget/contact/load.ts';
import type { WidgetName } from './words.ts';

interface Widget<State> {
  load(state: State, ask: Ask, cursor?: string): Promise<{ view: View; faults?: Fault[] }>;
  draw(state: State): VNode;
}

export const widgets: Record<WidgetName, Widget<never>> = {
  calendar: {
    load: calendar.load,
    draw: (state: Parameters<typeof Calendar>[0]) => <Calendar {...state} />,
  },
  contact: {
    load: contact.load,
    draw: (state: Parameters<typeof ContactCard>[0]) => <ContactCard {...state} />,
  },
};
