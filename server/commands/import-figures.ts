import { basename } from 'node:path';
import { formatNumber } from '../../shared/text/numbers.ts';
import { applyFigures, type FiguresReport } from '../import/apply-figures.ts';
import { yearInUse } from '../import/areas.ts';
import { RowsRefused } from '../import/bad-rows.ts';
import { readFigures } from '../import/figures.ts';
import { choseLayout, FILE_SOURCE, layoutFor } from '../import/row-kind.ts';
import { readWhole } from '../import/source-file.ts';
import { readTable } from '../import/table.ts';
import { rememberLayout } from '../store/layouts.ts';
import { openRegistry } from '../store/open.ts';
import { parseCall, yearOption } from './call.ts';
import type { Command } from './command.ts';
import { columnsOption } from './import-options.ts';

/** Reads figures of areas: CBS key figures, or any list of code, year, name and value. */
export const importFigures: Command = {
  name: 'import figures',
  usage:
    'import figures BESTAND [--sheet BLAD] [--columns KOLOM=NAAM,…] [--year JAAR] [--area-year JAAR] [--json]',
  summary:
    'leest cijfers van gebieden in: kerncijfers van het CBS, of een CSV of XLSX met code, year, name en value; --area-year zegt van welk jaar de gebiedscodes zijn',
  async run(args, io) {
    const { values, positionals } = parseCall(
      args,
      {
        sheet: { type: 'string' },
        columns: { type: 'string' },
        year: { type: 'string' },
        'area-year': { type: 'string' },
        json: { type: 'boolean' },
      },
      ['BESTAND'],
    );
    const asked = values.year === undefined ? null : yearOption(values.year);
    const areaYear = values['area-year'] === undefined ? null : yearOption(values['area-year'], 'area-year');
    const path = positionals[0] ?? '';
    const name = basename(path);
    const chosen = { sheet: values.sheet?.trim() || null, columns: columnsOption(values.columns) };
    const bytes = readWhole(path);
    const registry = await openRegistry(io.config.data);
    try {
      const layout = await layoutFor(registry.db, 'figures', FILE_SOURCE, chosen);
      const table = await readTable(bytes, name, layout);
      for (const notice of table.notices ?? []) io.err(notice);
      const read = readFigures(table, asked);
      if (read.refused.length > 0) throw new RowsRefused(name, read.refused, read.refused.length);
      const by = { actor: 'opdrachtregel', clock: io.clock };
      // A CBS table is about the division of its own year; a list about that in use.
      const codesOf = areaYear ?? read.year ?? yearInUse(registry);
      const report = await applyFigures(registry, io.config.data, by, name, codesOf, read.rows);
      if (layout !== null && choseLayout(chosen))
        await rememberLayout(registry, by, 'figures', FILE_SOURCE, layout);
      io.out(values.json ? JSON.stringify(report) : told(report));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function told(report: FiguresReport): string {
  const years = report.years.join(', ') || 'geen jaar';
  const lines = [
    `${report.file}: ${formatNumber(report.figures)} cijfers van ${years} voor ${formatNumber(report.areas)} gebieden van ${report.areaYear}: ${report.names.join(', ') || 'geen'}.`,
  ];
  if (report.missing > 0)
    lines.push(
      `${formatNumber(report.missing)} cijfers zijn in het bestand onbekend; ze tellen nooit als nul.`,
    );
  if (report.otherAreas > 0)
    lines.push(`${formatNumber(report.otherAreas)} andere gebieden in het bestand zijn weggelaten.`);
  lines.push(
    report.changed === 0
      ? 'Er veranderde niets: deze cijfers stonden er al.'
      : `${formatNumber(report.changed)} cijfers zijn nieuw of veranderd. Elke toets neemt het nieuwste jaar tot en met de dag waarop zij kijkt.`,
  );
  return lines.join('\n');
}
