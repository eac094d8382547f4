import { WAITING } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { importRows } from './import-rows.ts';

/** Reads how many wait and how many are ready to leave, from a CSV or XLSX into the registry. */
export const importWaiting: Command = {
  name: 'import waiting',
  usage:
    'import waiting BESTAND [--source BRON] [--sheet BLAD] [--columns KOLOM=NAAM,…] [--skip-refused] [--json]',
  summary:
    'leest wachtlijst en uitstroomlijst in als aantallen: lijst;herkomst;trede;maand;aantal, nooit personen',
  run: (args, io) => importRows(WAITING, args, io),
};
