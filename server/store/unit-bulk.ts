import type { UnitChange, UnitsChanged } from '../../shared/api/unit-changes.ts';
import type { Unit } from '../../shared/api/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import { type BulkAsked, changeMany } from './bulk.ts';
import type { Registry } from './open.ts';
import { unitChanges } from './unit-fields.ts';
import { changeUnit, getUnit } from './units.ts';
import type { Author } from './write.ts';

const FIELDS = [
  'rung',
  'status',
  'secrecy',
  'funding',
  'corporation',
  'provider',
  'contract',
  'rent',
  'from',
  'until',
] as const;

/** Changes many units in the same way; see `changeMany`. */
export function changeUnits(
  registry: Registry,
  by: Author,
  viewer: Viewer,
  asked: BulkAsked & { change: Partial<UnitChange> },
): Promise<UnitsChanged> {
  return changeMany<Unit>(registry, by, asked, {
    get: (trx, id) => getUnit(trx, viewer, id),
    change: (trx, audit, id) => changeUnit(trx, audit, viewer, id, unitChanges(asked.change, null)),
    fields: FIELDS,
    notOwn: 'Deze woning of locatie is niet bekend, of hoort niet bij uw organisatie.',
  });
}
