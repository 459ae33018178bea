/** What the Worker's tests share: the service at a fixed time, rows of their own, and feeds to import. */
import { env } from 'cloudflare:workers';
import { drizzle } from 'drizzle-orm/d1';
import { categories, districts, sources } from '../../schema/tables.ts';
import { app } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { importSource, type Report } from '../../worker/import/run.ts';

export const db = drizzle(env.DB);

/** The bindings of a service whose clock stands still. */
export function at(now: string): Env {
  return { ...env, ORIGIN: 'http://localhost:8787', NOW: now };
}

const NOON = '2026-06-10T12:00:00Z';

/** A request to the service, at Wednesday noon if no other time is named. */
export function request(path: string, init: RequestInit = {}, now = NOON): Promise<Response> {
  return Promise.resolve(app.request(path, init, at(now)));
}

/** Status and body of a GET that answers JSON. */
export async function get<T>(path: string, now = NOON) {
  const response = await request(path, {}, now);
  return { response, status: response.status, body: (await response.json()) as T };
}

/** Empties all tables. */
export async function clear(): Promise<void> {
  const tables = [
    'postcodes',
    'contacts',
    'programme_areas',
    'projects',
    'publications',
    'programmes',
  ];
  const rest = [
    'sources',
    'imports',
    'categories',
    'districts',
    'events',
    'occurrences',
    'running',
    'find',
  ];
  await env.DB.batch([...tables, ...rest].map((name) => env.DB.prepare(`DELETE FROM ${name}`)));
}

/** A small city: a borough with two quarters, one of them with a programme area in it; two categories. */
export async function smallCity(): Promise<void> {
  await db.insert(districts).values([
    { slug: 'nord', name: 'Nord', kind: 'borough' },
    { slug: 'stoecken', name: 'Stöcken', kind: 'quarter', parent: 'nord' },
    { slug: 'sahlkamp', name: 'Sahlkamp', kind: 'quarter', parent: 'nord' },
    { slug: 'sahlkamp-mitte', name: 'Sahlkamp-Mitte', kind: 'programme-area', parent: 'sahlkamp' },
  ]);
  await db.insert(categories).values([
    { slug: 'feste', names: { de: 'Feste', en: 'Festivals' }, words: ['kirmes'], position: 1 },
    { slug: 'konzerte', names: { de: 'Konzerte', en: 'Concerts' }, words: [], position: 2 },
  ]);
  await db
    .insert(sources)
    .values({ slug: 'verein', name: 'Verein', url: 'https://verein.example/a.ics' });
}

/** An iCalendar object with the given lines of its components. */
export function calendar(...components: string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...components,
    'END:VCALENDAR',
  ];
  return lines.join('\r\n');
}

let number = 0;

/** A VEVENT with title, UID and the given lines. */
export function vevent(title: string, ...lines: string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${number++}@test`];
  return ['BEGIN:VEVENT', ...uid, `SUMMARY:${title}`, ...lines, 'END:VEVENT'].join('\r\n');
}

/** Imports a feed's text for a source that is in the database. */
export async function importText(text: string, slug = 'verein', now = NOON): Promise<Report> {
  const source = (await db.select().from(sources)).find((one) => one.slug === slug);
  if (!source) throw new Error(`There is no source ${slug}.`);
  return importSource(at(now), source, async () => text);
}
