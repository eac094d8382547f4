import { GROUPS } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { importRows } from './import-rows.ts';

/** Reads numbers of other groups with attention per area from a CSV or XLSX into the registry. */
export const importGroups: Command = {
  name: 'import groups',
  usage:
    'import groups BESTAND [--source BRON] [--sheet BLAD] [--columns KOLOM=NAAM,…] [--skip-refused] [--json]',
  summary:
    'leest aantallen van andere aandachtsgroepen per gebied in: groep;code;jaar;aantal; een norm die de groep noemt, telt ze mee',
  run: (args, io) => importRows(GROUPS, args, io),
};
