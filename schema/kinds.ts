/** The closed lists that both a column and the wire know. */

/** Stadtbezirk > Stadtteil > programme area. */
export const districtKinds = ['borough', 'quarter', 'programme-area'] as const;

export const contactStates = ['active', 'vacant', 'ended', 'none'] as const;

/** schema.org's days of the week, in the order of ISO 8601. */
export const daysOfWeek = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const prices = ['free', 'paid', 'unknown'] as const;

/** What a source's feed can be. */
export const formats = ['icalendar', 'json-ld', 'json', 'html', 'csv'] as const;

/** What a bearer token may be good for. */
export const scopes = ['events', 'contacts', 'sources'] as const;
