import { applyVacancies } from '../import/apply.ts';
import { readVacancies } from '../import/vacancies.ts';
import type { Command } from './command.ts';
import { IMPORT_OPTIONS_USAGE, importRows } from './import-rows.ts';

/** Reads free homes from a CSV into the registry. */
export const importVacancies: Command = {
  name: 'import vacancies',
  usage: `import vacancies ${IMPORT_OPTIONS_USAGE}`,
  summary: 'leest vrije woningen in; wat in een eerder bestand stond en niet is veranderd, blijft gelijk',
  run: (args, io) =>
    importRows({ plural: 'vrije woningen', read: readVacancies, apply: applyVacancies }, args, io),
};
