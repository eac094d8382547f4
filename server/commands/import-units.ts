import { applyUnits } from '../import/apply.ts';
import { claimUnits, notNamedUnits } from '../import/statement.ts';
import { readUnits } from '../import/units.ts';
import type { Command } from './command.ts';
import { IMPORT_OPTIONS_USAGE } from './import-options.ts';
import { importRows } from './import-rows.ts';

/** Reads units from a CSV, XLSX or VERA JSON into the registry. */
export const importUnits: Command = {
  name: 'import units',
  usage: `import units ${IMPORT_OPTIONS_USAGE} [--provider AANBIEDER] [--rung TREDE]`,
  summary:
    'leest woningen en locaties in uit CSV, XLSX of VERA; wat niet is veranderd, blijft gelijk. Met --provider is het de maandopgave van een aanbieder; --rung geeft de trede waar VERA die niet noemt',
  run: (args, io) =>
    importRows(
      {
        name: 'units',
        plural: 'woningen en locaties',
        vera: 'unit',
        ends: true,
        read: readUnits,
        apply: applyUnits,
        statement: { claim: claimUnits, notNamed: notNamedUnits },
      },
      args,
      io,
    ),
};
