import type { Role } from './rights.ts';

/** The states of a placement, in the order of a placement that goes well; the last four are ends. */
export const PLACEMENT_STATES = ['held', 'confirmed', 'ended', 'refused', 'cancelled', 'expired'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** What can be done to a placement. `expire` is done by no one: the term of the hold does it. */
export type PlacementMove = 'extend' | 'confirm' | 'refuse' | 'cancel' | 'expire' | 'end';

interface Transition {
  from: PlacementState;
  to: PlacementState;
  /** Who may do it; empty for what happens by itself. */
  by: readonly Role[];
}

/**
 * Every move in one table. A hold takes room under the norms but gives no right to the home: it is the corporation that
 * gives it.
 */
export const TRANSITIONS: Record<PlacementMove, Transition> = {
  extend: { from: 'held', to: 'held', by: ['coordinator', 'regio'] },
  confirm: { from: 'held', to: 'confirmed', by: ['coordinator', 'corporatie', 'regio'] },
  refuse: { from: 'held', to: 'refused', by: ['coordinator', 'corporatie', 'aanbieder', 'regio'] },
  cancel: { from: 'held', to: 'cancelled', by: ['coordinator', 'regio'] },
  expire: { from: 'held', to: 'expired', by: [] },
  end: { from: 'confirmed', to: 'ended', by: ['coordinator', 'aanbieder', 'regio'] },
};

/** Days that a home is held when nobody says otherwise. */
export const HOLD_DAYS = 14;
/** A hold can be made longer by so many days at a time, and so often. */
export const EXTENSION = { days: 14, times: 2 } as const;
/** Days within which the owner of a norm says yes or no to a deviation. */
export const CONSENT_DAYS = 14;
/** A lease begins at most so many months after the day on which it is confirmed. */
export const LEASE_WITHIN_MONTHS = 12;

/** Who signs for the home when a stay begins. */
export const LEASES = ['huurcontract', 'driepartijenovereenkomst', 'op-naam-van-aanbieder'] as const;
export type Lease = (typeof LEASES)[number];

/** Who says no to a home that is held, and why: codes, never a story. */
export const REFUSERS = ['kandidaat', 'corporatie', 'aanbieder'] as const;
export type Refuser = (typeof REFUSERS)[number];
export const REFUSAL_REASONS = {
  kandidaat: ['ziet-af', 'woning-past-niet', 'plek-past-niet', 'huur-te-hoog'],
  corporatie: ['woning-niet-vrij', 'inkomen-past-niet', 'geen-huurcontract'],
  aanbieder: ['begeleiding-kan-niet', 'trede-past-niet'],
} as const satisfies Record<Refuser, readonly string[]>;
export type RefusalReason = (typeof REFUSAL_REASONS)[Refuser][number];

/** Who may write down whose refusal: an organisation tells of its own, and of the candidate. */
export function mayRefuseFor(role: Role, by: Refuser): boolean {
  if (role === 'corporatie' || role === 'aanbieder') return by === 'kandidaat' || by === role;
  return TRANSITIONS.refuse.by.includes(role);
}

/** Why a home is given against a set norm. */
export const GROUNDS = [
  'netwerk',
  'zorg-nabij',
  'toegankelijkheid',
  'veiligheid',
  'bestuurlijk-besluit',
] as const;
export type Ground = (typeof GROUNDS)[number];

export const CONSENTS = ['asked', 'granted', 'refused'] as const;
export type Consent = (typeof CONSENTS)[number];

/** What this role may do with a placement in this state, in the order of the table. */
export function movesFor(state: PlacementState, role: Role): PlacementMove[] {
  return (Object.keys(TRANSITIONS) as PlacementMove[]).filter(
    (move) => TRANSITIONS[move].from === state && TRANSITIONS[move].by.includes(role),
  );
}

/** The state after a move, or null when that move cannot be made from this state. */
export function after(state: PlacementState, move: PlacementMove): PlacementState | null {
  const { from, to } = TRANSITIONS[move];
  return from === state ? to : null;
}
