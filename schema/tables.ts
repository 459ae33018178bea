/** The tables. Every index names the query that reads it. */
export * from './tables/access.ts';
export * from './tables/city.ts';
export * from './tables/events.ts';
export * from './tables/feeds.ts';
