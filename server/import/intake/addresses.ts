import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { addressReader } from '../address-reader.ts';
import { RowsRefused } from '../bad-rows.ts';
import type { AddressesReport } from '../postcodes.ts';
import { cellsCsv } from '../report.ts';
import { requireFile } from '../source-file.ts';
import { done, type Intake, type IntakeReport } from './intake.ts';

/** The CBS postcode table, the GeoPackage of the BAG, or a list of addresses with letters and points. */
export const takeAddresses: Intake = async ({ path, name }, { registry, folder, by, steps }) => {
  if (path === null) throw new Refusal('Kies een bestand met adressen.');
  requireFile(path);
  const read = addressReader(path, name);
  const progress = (share: number) => steps.progress(Math.floor(share * 100), 100);
  try {
    return done(told(await read(registry, folder, by, { signal: steps.signal, progress })));
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
    return refusal(error);
  }
};

function told(report: AddressesReport): string[] {
  const what = report.kind === 'postcodetabel' ? 'postcodes met huisnummer' : 'adressen';
  const lines = [
    `${report.file}: ${formatNumber(report.taken)} van ${formatNumber(report.rows)} ${what} ingelezen.`,
  ];
  if (report.leftOut > 0)
    lines.push(
      `${formatNumber(report.leftOut)} regels zijn weggelaten: hun plek ligt in geen ingelezen buurt van ${report.year}, of is niet bekend.`,
    );
  lines.push(`Trede kent nu ${formatNumber(report.addresses)} adressen van ${report.year}.`);
  return lines;
}

function refusal({ cells, total, file }: RowsRefused): IntakeReport {
  return {
    told: [
      `${file}: ${total === 1 ? '1 regel klopt' : `${formatNumber(total)} regels kloppen`} niet en er is niets ingelezen. Verbeter het bestand en kies het opnieuw.`,
    ],
    written: false,
    refused: cells,
    refusedRows: total,
    refusedCsv: cellsCsv(cells),
  };
}
