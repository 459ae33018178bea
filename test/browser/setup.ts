// Vitest's global set-up of the browser tests: one service for all of them.
import type { TestProject } from 'vitest/node';
import { readFeeds } from './control.ts';
import { startService } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The running service's origin. */
    origin: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await startService();
  await readFeeds(service.origin);
  project.provide('origin', service.origin);
  return async () => {
    for (const complaint of await service.stop()) console.error(`The service said: ${complaint}`);
  };
}
