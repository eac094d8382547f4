import type { Unit } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';
import { NotFound } from '../http/problem.ts';
import { type KeyedCaller, writeOnce } from '../placements/once.ts';
import type { Registry } from '../store/open.ts';
import { placementRow } from '../store/placement-ends.ts';
import type { UnitsTable } from '../store/schema.ts';
import { ownUnitRow } from '../store/unit-moves.ts';
import type { Audit, Writing } from '../store/write.ts';
import { shownUnit } from './shown.ts';

/** Of what a step is asked: the stay of one placement, or the one that runs at a unit. */
export type StepOf = { placement: string } | { unit: string };

/** What is asked: one key is for one step of one of them. */
export interface StepAsked {
  of: StepOf;
  sent: unknown;
  /** What is said when there is no such unit of the viewer's own. */
  missing: string;
}

/** Where the step is done: the unit, and the placement when it was asked of one. */
export interface StepAt {
  unit: string;
  placement: string | null;
}

/**
 * Does a step once per key, and gives the unit as it stands now beside what was told of the step. Kept under the key is the
 * id of the unit, never its address. `work` gives null when there is no such unit of the viewer's own.
 */
export async function stepOnce<T>(
  services: { registry: Registry; clock: Clock },
  caller: KeyedCaller & { viewer: Viewer },
  { of, sent, missing }: StepAsked,
  work: (trx: Writing, audit: Audit, at: StepAt) => Promise<{ unit: UnitsTable; told: T } | null>,
): Promise<{ unit: Unit; told: T }> {
  const { id, told } = await writeOnce(services, caller, { of, sent }, async (trx, audit) => {
    const at = await whereOf(trx, of);
    const done = at && (await work(trx, audit, at));
    if (done === null) throw new NotFound(missing);
    return { answer: { id: done.unit.id, told: done.told }, placement: null };
  });
  const unit = await ownUnitRow(services.registry.db, caller.viewer, id);
  if (unit === null) throw new NotFound(missing);
  return { unit: shownUnit(caller.viewer, unit), told };
}

async function whereOf(trx: Writing, of: StepOf): Promise<StepAt | null> {
  if ('unit' in of) return { unit: of.unit, placement: null };
  const unit = (await placementRow(trx, of.placement))?.unit_id ?? null;
  return unit === null ? null : { unit, placement: of.placement };
}
