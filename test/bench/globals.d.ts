// What worker/ has from its own compiler options and the bench, which runs in Node, has not.
type D1Database = import('@cloudflare/workers-types').D1Database;
type Fetcher = import('@cloudflare/workers-types').Fetcher;
type R2Bucket = import('@cloudflare/workers-types').R2Bucket;
type Queue<T> = import('@cloudflare/workers-types').Queue<T>;
/** Only its type: the bench's own texts have no HTML in them. */
declare class HTMLRewriter {
  on(selector: string, handlers: object): this;
  onDocument(handlers: object): this;
  transform(response: Response): Response;
}
