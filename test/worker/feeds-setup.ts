// Vitest's global set-up of the Worker's tests: feed servers that the Worker in them can reach.
import type { TestProject } from 'vitest/node';
import { type Feeds, startFeeds } from './feeds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origins of the servers in feeds.ts. */
    feeds: Feeds;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { feeds, stop } = await startFeeds();
  project.provide('feeds', feeds);
  return stop;
}
