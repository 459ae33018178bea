declare namespace Cloudflare {
  interface Env extends Readonly<import('../../worker/env.ts').Env> {
    /** What schema/migrations holds, read by Node and given to the tests by vitest.config.ts. */
    MIGRATIONS: import('cloudflare:test').D1Migration[];
  }
}
