import { expect, it } from 'vitest';
import {
  Deviation,
  GroundName,
  LeaseName,
  Placement,
  PlacementConsent,
  PlacementStateName,
  RefusalReasonName,
  RefuserName,
} from '../../../shared/api/placements.ts';
import {
  CONSENTS,
  GROUNDS,
  LEASES,
  PLACEMENT_STATES,
  REFUSAL_REASONS,
  REFUSERS,
  TRANSITIONS,
} from '../../../shared/placement.ts';

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

it.each([
  ['states', PlacementStateName.options, PLACEMENT_STATES],
  ['leases', LeaseName.options, LEASES],
  ['grounds', GroundName.options, GROUNDS],
  ['who refuses', RefuserName.options, REFUSERS],
  ['reasons of a refusal', RefusalReasonName.options, Object.values(REFUSAL_REASONS).flat()],
  ['states of consent', Deviation.shape.consent.shape.state.options, CONSENTS],
  ['answers to a request for consent', [...PlacementConsent.shape.consent.options, 'asked'], CONSENTS],
])('the contract and the table of states have the same %s', (_what, told, known) => {
  expect(sorted(told)).toEqual(sorted(known));
});

it('every move that people make, and consent, is named on a placement', () => {
  const made = Object.entries(TRANSITIONS).flatMap(([move, { by }]) => (by.length > 0 ? [move] : []));
  expect(sorted(Placement.shape.moves.element.options)).toEqual(sorted([...made, 'consent']));
});
