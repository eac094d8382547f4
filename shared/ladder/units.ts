export const UNIT_STATUSES = ['gepland', 'vrij', 'gereserveerd', 'bezet', 'beeindigd'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Statuses that count as "in gebruik" while their period holds the date (DESIGN.md, "How a place counts", 1). */
export const COUNTED_STATUSES: readonly UnitStatus[] = ['vrij', 'gereserveerd', 'bezet'];

export const FUNDINGS = ['wmo-zin', 'wmo-pgb', 'wlz', 'zvw-forensisch', 'subsidie', 'onbekend'] as const;
export type Funding = (typeof FUNDINGS)[number];

export const SECRECIES = ['open', 'gebied', 'geheim'] as const;
