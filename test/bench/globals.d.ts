// What worker/ has from its own compiler options and the bench, which runs in Node, has not.
type D1Database = import('@cloudflare/workers-types').D1Database;
type Fetcher = import('@cloudflare/workers-types').Fetcher;
