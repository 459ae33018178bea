/** The tables. Every index names the query that reads it. */
export * from './tables/city.ts';
export * from './tables/events.ts';
