/** What of wrangler.toml a deployment depends on. */
export interface Deployment {
  vars: Record<string, unknown>;
  d1_databases: { database_id?: string }[];
}

/** Why this configuration must not be deployed, in one sentence; undefined if it may. */
export function refusal({ vars, d1_databases }: Deployment): string | undefined {
  if ('NOW' in vars) {
    return 'wrangler.toml sets NOW, which stops the clock and is for tests alone; take it out.';
  }
  if ('LOOPBACK_FEEDS' in vars) {
    return 'wrangler.toml sets LOOPBACK_FEEDS, which opens loopback addresses and is for local runs alone; take it out.';
  }
  const origin = String(vars.ORIGIN ?? '');
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    return `ORIGIN in wrangler.toml is "${origin}", which is no origin such as https://events.example.`;
  }
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' || /^(localhost|127\..+|\[::1\])$/.test(hostname)) {
    return `ORIGIN in wrangler.toml is still ${origin}; write the https address there that residents will use.`;
  }
  if (d1_databases.some(({ database_id: id }) => !id || /^[0-]+$/.test(id))) {
    return 'wrangler.toml names no database yet; write the id there that `npx wrangler d1 create quartier` prints.';
  }
}
