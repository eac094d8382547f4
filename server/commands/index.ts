import { activate } from './activate.ts';
import { address } from './address.ts';
import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import { begin } from './begin.ts';
import { check } from './check.ts';
import { checkUnits } from './check-units.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportRows } from './export.ts';
import { importAddresses } from './import-addresses.ts';
import { importAreas } from './import-areas.ts';
import { importFigures } from './import-figures.ts';
import { importGroups } from './import-groups.ts';
import { importRules } from './import-rules.ts';
import { importSeekers } from './import-seekers.ts';
import { importStock } from './import-stock.ts';
import { importUnits } from './import-units.ts';
import { importVacancies } from './import-vacancies.ts';
import { importWaiting } from './import-waiting.ts';
import { measure } from './measure.ts';
import { measurePoints } from './measure-points.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { token } from './token.ts';

/** All commands, in the order in which help shows them; a new one is a file and its lines here. */
export const COMMANDS: readonly Command[] = [
  serve,
  demo,
  begin,
  importAreas,
  importAddresses,
  activate,
  importUnits,
  importVacancies,
  importFigures,
  importRules,
  importStock,
  importGroups,
  importSeekers,
  importWaiting,
  exportRows,
  check,
  checkUnits,
  address,
  measure,
  measurePoints,
  token,
  backup,
  restore,
  auditVerify,
  doctor,
];
