/** The closed lists that both a column and the wire know. */

/** Stadtbezirk > Stadtteil > programme area. */
export const districtKinds = ['borough', 'quarter', 'programme-area'] as const;

export const contactStates = ['active', 'vacant', 'ended', 'none'] as const;
