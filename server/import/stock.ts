import { foldBuurt } from '../geo/keys.ts';
import type { Reference } from '../geo/types.ts';
import type { StockFields } from '../store/stock.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import type { RowReader } from './row-reader.ts';
import { type ReadRows, readRows } from './rows.ts';
import type { Steps } from './steps.ts';

/** Trede's names of the columns. */
export const STOCK_COLUMNS = [
  'id',
  'complex',
  'corporatie',
  'buurtcode',
  'woningen',
  'huurklasse',
  'mutaties',
  'jaar',
] as const;
/** Columns without which such a file cannot be read. */
export const STOCK_NEEDS = ['id', 'corporatie', 'buurtcode', 'woningen', 'jaar'] as const;
type StockColumn = (typeof STOCK_COLUMNS)[number];

/** Reads a file of stock: homes per complex or buurt. Throws a Refusal when it lacks a column; refused rows are in the result. */
export function readStock(file: CsvFile, reference: Reference, steps: Steps): Promise<ReadRows<StockFields>> {
  const columns = findColumns(file, STOCK_COLUMNS, STOCK_NEEDS);
  return readRows<StockColumn, StockFields>(file, columns, steps, (row) => readHomes(row, reference));
}

function readHomes(row: RowReader<StockColumn>, reference: Reference): StockFields | null {
  const corporation = row.required('corporatie', 'Vul de corporatie in van wie de woningen zijn.');
  const why = 'Het aantal woningen is een heel getal van 0 tot en met 100000.';
  const homes = row.whole('woningen', 0, 100_000, why);
  if (row.cell('woningen') === '') row.refuse('woningen', why);
  const freed = row.whole(
    'mutaties',
    0,
    100_000,
    'Het aantal mutaties per jaar is een heel getal; laat het leeg als u het niet weet.',
  );
  const year = readYear(row);
  const words = { complex: row.text('complex'), rent_class: row.text('huurklasse') };
  const code = foldBuurt(row.cell('buurtcode'));
  const buurt = code === null ? null : reference.area(code);
  if (!buurt?.wijk) {
    row.outside = true;
    return row.refuse(
      'buurtcode',
      `Deze buurtcode staat niet in de gebieden van ${reference.year}; schrijf een code als BU02001203, uit dat jaar.`,
    );
  }
  if (homes === null || year === null) return null;
  if (freed !== null && freed > homes)
    return row.refuse(
      'mutaties',
      `Er kwamen niet meer woningen vrij dan er staan (${homes}); verbeter een van beide.`,
    );
  return {
    ...words,
    corporation,
    homes,
    freed,
    year,
    area_year: reference.year,
    buurt: buurt.code,
    wijk: buurt.wijk,
    gemeente: buurt.gemeente,
  };
}

const YEAR = 'Schrijf het jaar waarvan dit de stand is, zoals 2025.';

/** The year that a row speaks of, 1995 to 2100. */
export function readYear(row: RowReader<'jaar'>): number | null {
  const year = row.whole('jaar', 1995, 2100, YEAR);
  if (row.cell('jaar') === '') row.refuse('jaar', YEAR);
  return year;
}
