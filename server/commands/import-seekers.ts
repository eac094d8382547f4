import { SEEKERS } from '../import/row-kinds.ts';
import type { Command } from './command.ts';
import { importRows } from './import-rows.ts';

/** Reads how many newcomers providers had registered as house-seeker in time, from a CSV or XLSX into the registry. */
export const importSeekers: Command = {
  name: 'import seekers',
  usage:
    'import seekers BESTAND [--source BRON] [--sheet BLAD] [--columns KOLOM=NAAM,…] [--skip-refused] [--json]',
  summary:
    'leest per aanbieder en maand in hoeveel bewoners kwamen en op tijd als woningzoekende stonden ingeschreven: aanbieder;maand;ingestroomd;ingeschreven_binnen_maand, alleen aantallen',
  run: (args, io) => importRows(SEEKERS, args, io),
};
