import { UNITS } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { IMPORT_OPTIONS_USAGE } from './import-options.ts';
import { importRows } from './import-rows.ts';

/** Reads units from a CSV, XLSX or VERA JSON into the registry. */
export const importUnits: Command = {
  name: 'import units',
  usage: `import units ${IMPORT_OPTIONS_USAGE} [--provider AANBIEDER] [--rung TREDE]`,
  summary:
    'leest woningen en locaties in uit CSV, XLSX of VERA; wat niet is veranderd, blijft gelijk. Met --provider is het de maandopgave van een aanbieder; --rung geeft de trede waar VERA die niet noemt',
  run: (args, io) => importRows(UNITS, args, io),
};
