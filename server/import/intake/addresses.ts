import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { addressReader } from '../address-reader.ts';
import { addressesTold } from '../addresses-text.ts';
import { RowsRefused } from '../bad-rows.ts';
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
    return done(addressesTold(await read(registry, folder, by, { signal: steps.signal, progress })));
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
    return refusal(error);
  }
};

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
