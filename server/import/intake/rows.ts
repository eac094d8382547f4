import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { referenceHolder } from '../../geo/holder.ts';
import { laddersFor } from '../../store/ladder.ts';
import { rememberLayout } from '../../store/layouts.ts';
import type { Applied } from '../apply.ts';
import { refusedCsv, refusedRows } from '../report.ts';
import { choseLayout, FILE_SOURCE, layoutFor, type RowKind, tableOf } from '../row-kind.ts';
import { readWhole } from '../source-file.ts';
import type { Intake } from './intake.ts';

/** A table of rows, CSV, XLSX or VERA: all of them or none, unless the refused ones are to be left out. */
export function takeRows<Fields>(kind: RowKind<Fields>): Intake {
  return async ({ path, name, skipRefused, choice }, { registry, folder, by, steps }) => {
    if (path === null) throw new Refusal(`Kies een bestand met ${kind.plural}.`);
    const source = choice.source ?? FILE_SOURCE;
    const layout = await layoutFor(registry.db, kind.name, source, choice);
    const file = await tableOf(kind, { name, bytes: readWhole(path) }, layout, choice);
    const holder = referenceHolder(folder, registry);
    try {
      const reference = holder.current();
      if (reference === null) throw new Refusal('Er zijn nog geen gebieden; lees die eerst in.');
      const rows = await kind.read(file, reference, steps, {
        ladders: await laddersFor(registry.db),
        today: by.clock.today(),
      });
      const written = rows.refused.length === 0 || (skipRefused && rows.good.length > 0);
      const applied = written ? await kind.apply(registry, by, source, rows.good, null, steps) : null;
      if (applied !== null && layout !== null && choseLayout(choice))
        await rememberLayout(registry, by, kind.name, source, layout);
      const count = refusedRows(rows.refused);
      return {
        told: [
          ...(applied === null ? [] : [did(name, kind.plural, applied)]),
          ...(count === 0 ? [] : [leftOut(count, written)]),
          ...(rows.outside === file.rows.length && rows.good.length === 0
            ? [
                `Geen enkele rij ligt in de gebieden die zijn ingelezen; is dit het bestand van een andere regio, of van een ander jaar dan ${reference.year}?`,
              ]
            : []),
          ...(file.notices ?? []),
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
    : `${rows} geweigerd en er is niets gewijzigd. Verbeter die, of sla ze over.`;
}
