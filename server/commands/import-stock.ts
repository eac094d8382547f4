import { STOCK } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { importRows } from './import-rows.ts';

/** Reads the stock of corporations from a CSV or XLSX into the registry. */
export const importStock: Command = {
  name: 'import stock',
  usage:
    'import stock BESTAND [--source BRON] [--sheet BLAD] [--columns KOLOM=NAAM,…] [--skip-refused] [--json]',
  summary:
    'leest het bezit van corporaties in: id;complex;corporatie;buurtcode;woningen;huurklasse;mutaties;jaar, met mutaties per jaar',
  run: (args, io) => importRows(STOCK, args, io),
};
