/**
 * Stops a service's clock at an ISO 8601 instant, or with null lets it run again. The clock of a page
 * in the browser is another one.
 */
export async function setNow(origin: string, now: string | null): Promise<void> {
  await request(`${origin}/test/now`, { method: 'PUT', body: JSON.stringify(now) });
}

/** Has a service do what its cron trigger does, by the clock that is set. */
export async function readFeeds(origin: string): Promise<void> {
  await request(`${origin}/cdn-cgi/local/scheduled`);
}

/** Changes rows of a service's database by one SQL statement. */
export async function change(origin: string, statement: string): Promise<void> {
  await request(`${origin}/test/sql`, { method: 'PUT', body: statement });
}

async function request(address: string, init?: RequestInit): Promise<void> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
}
