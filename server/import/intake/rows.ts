import { readFileSync } from 'node:fs';
import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { referenceHolder } from '../../geo/holder.ts';
import type { Reference } from '../../geo/types.ts';
import { laddersFor } from '../../store/ladder.ts';
import type { Registry } from '../../store/open.ts';
import type { Author } from '../../store/write.ts';
import type { Applied, Complete } from '../apply.ts';
import type { CsvFile } from '../csv.ts';
import { refusedCsv, refusedRows } from '../report.ts';
import type { GoodRow, ReadRows, RowsKnow } from '../rows.ts';
import type { Steps } from '../steps.ts';
import { readTable } from '../table.ts';
import type { Intake } from './intake.ts';

/** Under which the rows of a file are kept, so that the same file again changes what is there. */
const SOURCE = 'bestand';

/** How rows of one kind are named, read and written. */
interface Rows<Fields> {
  plural: string;
  read(file: CsvFile, reference: Reference, steps: Steps, know: RowsKnow): Promise<ReadRows<Fields>>;
  apply(
    registry: Registry,
    by: Author,
    source: string,
    rows: readonly GoodRow<Fields>[],
    complete: Complete | null,
    steps: Steps,
  ): Promise<Applied>;
}

/** A table of rows, CSV or XLSX: all of them or none, unless the refused ones are to be left out. */
export function takeRows<Fields>(kind: Rows<Fields>): Intake {
  return async ({ path, name, skipRefused }, { registry, folder, by, steps }) => {
    if (path === null) throw new Refusal(`Kies een bestand met ${kind.plural}.`);
    const file = await readTable(readFileSync(path), name, null);
    const holder = referenceHolder(folder, registry);
    try {
      const reference = holder.current();
      if (reference === null) throw new Refusal('Er zijn nog geen gebieden; lees die eerst in.');
      const rows = await kind.read(file, reference, steps, {
        ladders: await laddersFor(registry.db),
        today: by.clock.today(),
      });
      const written = rows.refused.length === 0 || (skipRefused && rows.good.length > 0);
      const applied = written ? await kind.apply(registry, by, SOURCE, rows.good, null, steps) : null;
      const count = refusedRows(rows.refused);
      return {
        told: [
          ...(applied === null ? [] : [did(name, kind.plural, applied)]),
          ...(count === 0 ? [] : [leftOut(count, written)]),
          ...(rows.ignoredColumns.length === 0
            ? []
            : [`Deze kolommen kent Trede niet en zijn overgeslagen: ${rows.ignoredColumns.join(', ')}.`]),
        ],
        written,
        refused: rows.refused.slice(0, 200),
        refusedRows: count,
        refusedCsv: count === 0 ? null : refusedCsv(file, rows.refused),
      };
    } finally {
      holder.close();
    }
  };
}

function did(name: string, plural: string, { created, changed, unchanged }: Applied): string {
  return `${name}: ${formatNumber(created)} ${plural} nieuw, ${formatNumber(changed)} gewijzigd, ${formatNumber(unchanged)} gelijk gebleven.`;
}

function leftOut(count: number, written: boolean): string {
  const rows = count === 1 ? 'Eén rij is' : `${formatNumber(count)} rijen zijn`;
  return written
    ? `${rows} geweigerd en overgeslagen.`
    : `${rows} geweigerd en er is niets gewijzigd. Verbeter die in het bestand, of sla ze over.`;
}
