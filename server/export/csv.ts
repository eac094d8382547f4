import type { Leaving } from '../store/export.ts';
import type { PlaceColumns, UnitsTable, VacanciesTable } from '../store/schema.ts';

type Cell = string | number | null;

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
    units.map(({ row }) => ({
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
    vacancies.map(({ row }) => ({
      id: row.source_id,
      corporatie: row.corporation,
      ...WHERE(row),
      huur: euro(row.rent_cents),
      vanaf: row.from_date,
      tot: row.until_date,
    })),
  );
}

/** With semicolons, and a mark at the start so that a spreadsheet reads the letters right. */
function csv(rows: readonly Record<string, Cell>[]): string {
  const header = Object.keys(rows[0] ?? {});
  const lines = [header, ...rows.map((row) => Object.values(row).map(harmless))];
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** A spreadsheet runs what begins with one of these signs; behind an apostrophe it is text. */
function harmless(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function decimal(value: number | null): string | null {
  return value === null ? null : String(value).replace('.', ',');
}

function euro(cents: number | null): string | null {
  return cents === null ? null : (cents / 100).toFixed(2).replace('.', ',');
}
