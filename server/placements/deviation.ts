import type { DeviationInput } from '../../shared/api/placements.ts';
import { addDays } from '../../shared/dates.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { CONSENT_DAYS } from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Judged } from '../checks/homes.ts';
import { deviationOf } from '../store/deviations.ts';
import type { DeviationsTable, PlacementsTable } from '../store/placement-schema.ts';
import type { Writing } from '../store/write.ts';
import { isRegional } from './without-home.ts';

/** The set norms that the placement goes over: only those ask for a deviation (DESIGN.md, "How a place counts", 7). */
export function brokenNorms({ outcome, rules }: Judged): Norm[] {
  const broken = outcome.reasons.filter(
    ({ result, source }) => result === 'boven-norm' && source?.status === 'vastgesteld',
  );
  const ids = new Set(broken.map(({ norm }) => norm));
  return rules.norms.filter(({ id }) => ids.has(id));
}

/** A deviation that asks for consent. Throws a Refusal for a precedent that got no consent. */
export async function deviationFrom(
  trx: Writing,
  placement: Pick<PlacementsTable, 'id' | 'secrecy'>,
  input: DeviationInput,
  broken: readonly Norm[],
  today: string,
): Promise<DeviationsTable> {
  const secret = placement.secrecy === 'geheim';
  const precedent = input.precedent ?? null;
  if (precedent !== null && (await deviationOf(trx, precedent))?.consent !== 'granted')
    throw new Refusal(
      'De afwijking waarnaar u verwijst, is niet bekend of kreeg geen toestemming; kies er een uit de lijst of laat haar weg.',
      { pointer: '#/deviation/precedent' },
    );
  return {
    placement_id: placement.id,
    ground: input.ground,
    text: input.text,
    norms: JSON.stringify(namesOf(broken, secret)),
    precedent,
    consent: 'asked',
    ...ownerOf(broken, secret),
    asked_on: today,
    due_on: addDays(today, CONSENT_DAYS),
    decided_on: null,
    decided_by: null,
  };
}

/** The ids of the norms that a placement goes over; of a secret one those alone that tell no place. */
export function namesOf(broken: readonly Norm[], secret: boolean): string[] {
  return broken.filter((norm) => !secret || isRegional(norm)).map(({ id }) => id);
}

/**
 * A gemeente says yes to what goes over its own norms alone; the region to all else, and to what is secret: no gemeente is
 * told of that.
 */
function ownerOf(
  broken: readonly Norm[],
  secret: boolean,
): Pick<DeviationsTable, 'owner_role' | 'owner_organisation'> {
  const owners = new Set(broken.map(({ gemeente }) => gemeente ?? null));
  const [only = null] = owners;
  return owners.size === 1 && only !== null && !secret
    ? { owner_role: 'gemeente', owner_organisation: only }
    : { owner_role: 'regio', owner_organisation: null };
}
