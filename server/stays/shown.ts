import type { Unit } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { UnitsTable } from '../store/schema.ts';
import { visibleUnit } from '../store/visible.ts';

/** A unit as its owner may see it after a step; a step never takes a unit from its owner. */
export function shownUnit(viewer: Viewer, row: UnitsTable): Unit {
  const unit = visibleUnit(viewer, row);
  if (unit === null) throw new Error(`Unit ${row.id} went out of sight of who changed it`);
  return unit;
}
