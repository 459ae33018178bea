/** Whether the service answers what was filled in: a fast wrong answer is not worth a number. */
import type { Events, Month } from '../../schema/contract.ts';
import { toDay } from '../../schema/dates.ts';
import { fold } from '../../schema/search.ts';
import { formatView, type View } from '../../schema/view.ts';
import { lists, monthCounts } from './views.ts';

async function read<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);
  return (await answer.json()) as T;
}

function agrees(view: View, event: Events['events'][number]): boolean {
  const words = fold(`${event.title} ${event.place?.name}`);
  return (
    (!view.free || event.price === 'free') &&
    (!view.district || event.district?.slug === view.district) &&
    (!view.q || words.some((word) => word.includes(view.q as string))) &&
    (!view.month || event.start.slice(0, 7) <= view.month)
  );
}

/**
 * @param starts how many start on each day.
 * @throws Error at the first answer that is wrong.
 */
export async function check(origin: string, starts: Map<number, number>): Promise<void> {
  for (const month of monthCounts) {
    const { days } = await read<Month>(`${origin}/v1/months/${month}`);
    for (const { date, events } of days) {
      const filled = starts.get(toDay(date)) ?? 0;
      if (events !== filled) throw new Error(`${date} has ${filled} events, not ${events}.`);
    }
  }
  for (const views of Object.values(lists)) {
    for (const view of views) {
      const address = `${origin}/v1/events${formatView(view)}`;
      const { events } = await read<Events>(address);
      if (!events.every((event) => agrees(view, event))) throw new Error(`${address} is wrong.`);
    }
  }
}
