import { VACANCIES } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { IMPORT_OPTIONS_USAGE } from './import-options.ts';
import { importRows } from './import-rows.ts';

/** Reads free homes from a CSV, XLSX or VERA JSON into the registry. */
export const importVacancies: Command = {
  name: 'import vacancies',
  usage: `import vacancies ${IMPORT_OPTIONS_USAGE} [--corporation CORPORATIE]`,
  summary:
    'leest vrije woningen in uit CSV, XLSX of VERA; wat niet is veranderd, blijft gelijk. --corporation geeft de corporatie waar VERA die niet noemt',
  run: (args, io) => importRows(VACANCIES, args, io),
};
