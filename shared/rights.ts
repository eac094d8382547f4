import { TRANSITIONS } from './placement.ts';

export const ROLES = ['lezer', 'coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'] as const;
export type Role = (typeof ROLES)[number];

/** On whose behalf something is asked. Without an organisation it acts for the whole registry. */
export interface Viewer {
  role: Role;
  /** Gemeente code for `gemeente`; name of the corporation or provider for those roles. */
  organisation: string | null;
}

/** What can be asked of the server, named as the test that walks all endpoints names it. */
export const RIGHTS = {
  'health.read': ROLES,
  'pairings.create': ROLES,
  'tokens.read': ['coordinator', 'regio'],
  'tokens.withdraw': ['coordinator', 'regio'],
  'checks.create': ROLES,
  'regions.read': ROLES,
  'ladder.read': ROLES,
  'ladder.write': ['regio'],
  'ladder.compare': ROLES,
  'overview.read': ROLES,
  'norms.read': ROLES,
  'norms.write': ['gemeente', 'regio'],
  'agreements.read': ROLES,
  'agreements.write': ['regio'],
  'agreements.act': ['gemeente', 'regio'],
  'reports.read': ['coordinator', 'corporatie', 'gemeente', 'regio'],
  'reports.write': ['coordinator', 'gemeente', 'regio'],
  'reports.finish': ['gemeente', 'regio'],
  'areas.read': ROLES,
  'measures.read': ROLES,
  'scenarios.create': ['coordinator', 'corporatie', 'gemeente', 'regio'],
  'holders.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'shapes.read': ROLES,
  'units.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'units.findings': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'units.write': ['coordinator', 'regio'],
  'units.confirm': ['coordinator', 'corporatie', 'aanbieder', 'regio'],
  'signals.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'signals.pause': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'calendar.write': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'stays.end': ['coordinator', 'aanbieder', 'regio'],
  'stays.fund': ['coordinator', 'aanbieder', 'regio'],
  'omklap.write': ['coordinator', 'corporatie', 'aanbieder', 'regio'],
  'terms.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'closing.read': ['coordinator', 'regio'],
  'waiting.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'planned.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'planned.tell': ['coordinator', 'gemeente', 'regio'],
  'placements.read': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'placements.write': TRANSITIONS.extend.by,
  'placements.confirm': TRANSITIONS.confirm.by,
  'placements.refuse': TRANSITIONS.refuse.by,
  'placements.consent': ['gemeente', 'regio'],
  'events.read': ROLES,
  'vacancies.read': ROLES,
  'vacancies.write': ['coordinator', 'corporatie', 'regio'],
  'stock.read': ['coordinator', 'corporatie', 'gemeente', 'regio'],
  'imports.read': ['coordinator', 'regio'],
  'imports.write': ['coordinator', 'regio'],
  'portals.read': ROLES,
  'portals.write': ['regio'],
  'portals.report': ROLES,
  'portals.propose': ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'],
  'begin.read': ['coordinator', 'regio'],
  'begin.write': ['coordinator', 'regio'],
  'years.activate': ['regio'],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

/** Whether this role may ask this at all. What it then sees of it is for `seesExact` and `owns`. */
export function may(viewer: Viewer, right: Right): boolean {
  return (RIGHTS[right] as readonly Role[]).includes(viewer.role);
}

/** What an exact number or a unit belongs to. */
export interface Belongings {
  gemeente?: string | null;
  corporation?: string | null;
  provider?: string | null;
}

/** Whether the thing is the viewer's own (DESIGN.md, "Who sees which number"). */
export function owns(viewer: Viewer, thing: Belongings): boolean {
  switch (viewer.role) {
    case 'coordinator':
    case 'regio':
      return true;
    case 'gemeente':
      return viewer.organisation === null || viewer.organisation === thing.gemeente;
    case 'corporatie':
      return viewer.organisation === null || viewer.organisation === thing.corporation;
    case 'aanbieder':
      return viewer.organisation === null || viewer.organisation === thing.provider;
    case 'lezer':
      return false;
  }
}

/** Whether the viewer may set, change or end a norm: one of a gemeente is hers and the region's, the others the region's alone. */
export function maySetNorm(viewer: Viewer, { gemeente }: { gemeente?: string | undefined }): boolean {
  if (viewer.role === 'regio') return true;
  return viewer.role === 'gemeente' && gemeente !== undefined && owns(viewer, { gemeente });
}

/** Whether exact counts of an area in this gemeente may be shown: never to a reader, nor to a provider or corporation of its own. */
export function seesExactArea(viewer: Viewer, gemeente: string | null): boolean {
  return owns(viewer, { gemeente });
}

/** Roles from weak to strong; a pairing code is never made above one's own. */
const STRENGTH: Record<Role, number> = {
  lezer: 0,
  aanbieder: 1,
  corporatie: 1,
  gemeente: 2,
  coordinator: 3,
  regio: 4,
};

/** Whether someone signed in as `viewer` may hand out a token for `role` and organisation. */
export function mayGrant(viewer: Viewer, role: Role, organisation: string | null): boolean {
  if (viewer.role === role) return viewer.organisation === null || viewer.organisation === organisation;
  if (role === 'lezer') return true;
  if (viewer.role === 'regio') return true;
  return viewer.role === 'coordinator' && STRENGTH[role] < STRENGTH.coordinator;
}
