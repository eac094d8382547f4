import { applyUnits } from '../import/apply.ts';
import { readUnits } from '../import/units.ts';
import type { Command } from './command.ts';
import { IMPORT_OPTIONS_USAGE, importRows } from './import-rows.ts';

/** Reads units from a CSV into the registry. */
export const importUnits: Command = {
  name: 'import units',
  usage: `import units ${IMPORT_OPTIONS_USAGE}`,
  summary:
    'leest woningen en locaties in; wat in een eerder bestand stond en niet is veranderd, blijft gelijk',
  run: (args, io) =>
    importRows({ plural: 'woningen en locaties', read: readUnits, apply: applyUnits }, args, io),
};
