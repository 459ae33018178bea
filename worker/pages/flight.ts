/** What a view is painted from: drawn at the edge by the widgets' own components. */
import type { VNode } from 'preact';
import type { Event } from '../../schema/contract.ts';
import { toDate } from '../../schema/dates.ts';
import { type Fault, parted, type View } from '../../schema/view.ts';
import type { Ask, Failure } from '../../widget/api.ts';
import { type Flight, type Options, readOptions, type Tree } from '../../widget/options.ts';
import { soonest } from '../../widget/until.ts';
import { nextMidnight, nowMilliseconds, today } from '../clock.ts';
import type { Env } from '../env.ts';
import { configOf } from './script.ts';
import { treesOf } from './tree.ts';
import { type Shown, type Subjects, widgets } from './widgets.tsx';
import type { WidgetName } from './words.ts';

export type { Options };

/** What an element with a query's parameters as attributes is told, on a page that says nothing else. */
export function optionsOf(env: Env, query: URLSearchParams, looks: Partial<Options> = {}): Options {
  return { ...readOptions((name) => query.get(name), configOf(env), ''), ...looks };
}

/** A view, drawn: as nodes for a page, and as a script or an element takes it. */
export interface Drawn extends Flight<{ view: View }> {
  node: VNode;
  subjects: Subjects;
}

/**
 * Loads and draws a view. What of it makes no sense is left out and told.
 * @param cursor where the list of a page without scripts begins
 * @param scripted whether a script takes the drawing, so that keys are known
 * @throws what the service answered, where that was no fault of the view
 */
export async function drawn(
  env: Env,
  ask: Ask,
  name: WidgetName,
  options: Options,
  { cursor = '', scripted }: { cursor?: string; scripted?: true } = {},
): Promise<Drawn> {
  const city = configOf(env);
  const told = { ...options, city, scripted, today: toDate(today(env)), busy: false };
  const faults: Fault[] = [];
  const sound = async (view: View, from = cursor): Promise<Shown> => {
    try {
      return await widgets[name](told, view, ask, from);
    } catch (failure) {
      const { errors = [] } = failure as Failure;
      if (errors.some(({ parameter }) => parameter === 'cursor')) return sound(view, '');
      const less = parted(view, errors);
      if (!less.faulty[0]) throw failure;
      faults.push(...less.faulty);
      return sound(less.sound, from);
    }
  };
  const { data, node, subjects } = await sound(options.view);
  const kept = slim(data);
  return {
    node,
    subjects,
    tree: treesOf(node)[0] as Tree,
    data: kept,
    faults: [...faults, ...(data.faults ?? [])],
    ...datesOf(env, kept),
  };
}

/** To five minutes, for which the edge keeps it anyway, so that the same drawing has one ETag. */
const STEP = 300_000;

/** When a view was drawn, and until when it holds: at midnight `today` is another. */
function datesOf(env: Env, data: object): Pick<Flight, 'made' | 'until'> {
  const until = Math.min(soonest(data), nextMidnight(env));
  const text = (time: number) => new Date(time).toISOString();
  return { made: text(Math.floor(nowMilliseconds(env) / STEP) * STEP), until: text(until) };
}

/** Answers without what is not painted; an event that is opened is asked for as a whole. */
function slim<T extends object>(data: T): T {
  return JSON.parse(
    JSON.stringify(data, (key, value) =>
      key === 'events' && Array.isArray(value) ? value.map(slimEvent) : value,
    ),
  );
}

function slimEvent({
  description: _,
  image: __,
  categories: ___,
  updatedAt: ____,
  ...event
}: Event) {
  return event;
}
