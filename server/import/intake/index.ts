import { applyUnits, applyVacancies } from '../apply.ts';
import { applyStock } from '../apply-stock.ts';
import { readStock } from '../stock.ts';
import { readUnits } from '../units.ts';
import { readVacancies } from '../vacancies.ts';
import { takeAddresses } from './addresses.ts';
import { takeAreas } from './areas.ts';
import { takeFigures } from './figures.ts';
import type { Intake, IntakeKind } from './intake.ts';
import { takeRows } from './rows.ts';

/** Every kind of file that can be taken in; a new one is its line here, and one in `INTAKE_KINDS`. */
export const INTAKES: Record<IntakeKind, Intake> = {
  gebieden: takeAreas,
  cijfers: takeFigures,
  adressen: takeAddresses,
  woningen: takeRows({ plural: 'woningen en locaties', read: readUnits, apply: applyUnits }),
  'vrije-woningen': takeRows({ plural: 'vrije woningen', read: readVacancies, apply: applyVacancies }),
  bezit: takeRows({ plural: 'rijen met bezit', read: readStock, apply: applyStock }),
};
