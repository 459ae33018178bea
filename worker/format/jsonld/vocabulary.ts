/** Words of schema.org that stand as addresses. */
import type { Status } from '../../../schema/contract.ts';

export const CONTEXT = 'https://schema.org';

export const term = (name: string) => `${CONTEXT}/${name}`;

export const eventStatus: Record<Status, string> = {
  scheduled: term('EventScheduled'),
  cancelled: term('EventCancelled'),
  postponed: term('EventPostponed'),
};

/** RFC 5545's days of the week. */
export const dayOfWeek: Record<string, string> = {
  MO: term('Monday'),
  TU: term('Tuesday'),
  WE: term('Wednesday'),
  TH: term('Thursday'),
  FR: term('Friday'),
  SA: term('Saturday'),
  SU: term('Sunday'),
};
