import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The small machine that CI gives has two cores, and Chromium and workerd take their share.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{schema,widget,tools,architecture}/**/*.test.{ts,tsx}'],
          // Else what the widget imports as its style sheet is empty.
          css: true,
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: 'wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('schema/migrations') } },
          })),
        ],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          globalSetup: ['test/worker/feeds-setup.ts'],
          setupFiles: ['test/worker/setup.ts'],
          // A machine that is busy takes longer than Vitest's five seconds.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          fileParallelism: false,
          // After the others: what is measured in a browser needs the machine to itself.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A machine that is busy takes longer than Vitest's second.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
