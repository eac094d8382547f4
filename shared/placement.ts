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

/** The state after a move, or null when that move cannot be made from this state. */
export function after(state: PlacementState, move: PlacementMove): PlacementState | null {
  const { from, to } = TRANSITIONS[move];
  return from === state ? to : null;
}
