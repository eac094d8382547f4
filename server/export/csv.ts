import { csvOf } from '../../shared/table/csv.ts';
import type { Cell } from '../../shared/table/table.ts';
import type { Leaving } from '../store/export.ts';
import type { PlaceColumns, UnitsTable, VacanciesTable } from '../store/schema.ts';
import type { StockTable } from '../store/stock-schema.ts';
import { shownCodes } from '../store/vera-codes.ts';

const WHERE = (row: PlaceColumns): Record<string, Cell> => ({
  straat: row.straat,
  huisnummer: row.huisnummer,
  huisletter: row.huisletter,
  huisnummertoevoeging: row.huisnummertoevoeging,
  postcode: row.postcode,
  woonplaats: row.woonplaats,
  gemeentecode: row.gemeente,
  buurtcode: row.buurt,
  lon: decimal(row.lon),
  lat: decimal(row.lat),
});

/** Units in the columns that `import units` reads. */
export function unitsCsv(units: readonly Leaving<UnitsTable>[]): string {
  return csv(
    withCodes(units, ({ row }) => ({
      id: row.source_id,
      complex: row.complex,
      trede: row.rung,
      plekken: row.places,
      ...WHERE(row),
      corporatie: row.corporation,
      aanbieder: row.provider,
      contract: row.contract,
      huur: euro(row.rent_cents),
      vanaf: row.from_date,
      tot: row.until_date,
      status: row.status,
      geheimhouding: row.secrecy,
      financiering: row.funding,
      bevestigd_op: row.confirmed_on,
    })),
  );
}

/** Free homes in the columns that `import vacancies` reads. */
export function vacanciesCsv(vacancies: readonly Leaving<VacanciesTable>[]): string {
  return csv(
    withCodes(vacancies, ({ row }) => ({
      id: row.source_id,
      corporatie: row.corporation,
      ...WHERE(row),
      huur: euro(row.rent_cents),
      vanaf: row.from_date,
      tot: row.until_date,
    })),
  );
}

/** The stock of corporations in the columns that `import stock` reads. */
export function stockCsv(stock: readonly StockTable[]): string {
  return csv(
    stock.map((row) => ({
      id: row.source_id,
      complex: row.complex,
      corporatie: row.corporation,
      buurtcode: row.buurt,
      woningen: row.homes,
      huurklasse: row.rent_class,
      mutaties: row.freed,
      jaar: row.year,
    })),
  );
}

/** With the codes that VERA files gave behind each row, where any did: Trede knows them not, and drops none. */
function withCodes<Row>(
  rows: readonly Leaving<Row>[],
  columns: (row: Leaving<Row>) => Record<string, Cell>,
): Record<string, Cell>[] {
  const some = rows.some(({ kept }) => kept !== null);
  return rows.map((row) => ({ ...columns(row), ...(some && { codes: codesOf(row.kept) }) }));
}

function codesOf(kept: string | null): string | null {
  if (kept === null) return null;
  return shownCodes(kept)
    .map(({ of, code, name }) => `${of} ${code}${name === null ? '' : ` (${name})`}`)
    .join(', ');
}

function csv(rows: readonly Record<string, Cell>[]): string {
  return csvOf({
    name: '',
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row)),
  });
}

function decimal(value: number | null): string | null {
  return value === null ? null : String(value).replace('.', ',');
}

function euro(cents: number | null): string | null {
  return cents === null ? null : (cents / 100).toFixed(2).replace('.', ',');
}
