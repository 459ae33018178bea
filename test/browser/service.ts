import { inject } from 'vitest';
import * as control from './control.ts';

/** The running service's origin, on 127.0.0.1: of another site than a partner's page on localhost. */
export const origin = inject('origin');

/** Stops the service's clock at an ISO 8601 instant, or with null lets it run again. */
export const setNow = (now: string | null) => control.setNow(origin, now);

/** Has the service read its feeds again, by the clock that is set. */
export const readFeeds = () => control.readFeeds(origin);

/** Changes rows by one SQL statement; whoever does, undoes it. */
export const change = (statement: string) => control.change(origin, statement);
