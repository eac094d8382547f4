import { GROUPS, SEEKERS, STOCK, UNITS, VACANCIES, WAITING } from '../row-kinds.ts';
import { takeAddresses } from './addresses.ts';
import { takeAreas } from './areas.ts';
import { takeFigures } from './figures.ts';
import type { Intake, IntakeKind } from './intake.ts';
import { takeRows } from './rows.ts';
import { takeRules } from './rules.ts';

/** Every kind of file that can be taken in; a new one is its line here, and one in `INTAKE_KINDS`. */
export const INTAKES: Record<IntakeKind, Intake> = {
  gebieden: takeAreas,
  cijfers: takeFigures,
  adressen: takeAddresses,
  regels: takeRules,
  woningen: takeRows(UNITS),
  'vrije-woningen': takeRows(VACANCIES),
  bezit: takeRows(STOCK),
  groepen: takeRows(GROUPS),
  wachtlijsten: takeRows(WAITING),
  woningzoekenden: takeRows(SEEKERS),
};
