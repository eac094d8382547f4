import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { applyFigures, type FiguresReport } from '../import/apply-figures.ts';
import { yearInUse } from '../import/areas.ts';
import { RowsRefused } from '../import/bad-rows.ts';
import { readCsv } from '../import/csv.ts';
import { readFigures } from '../import/figures.ts';
import { openRegistry } from '../store/open.ts';
import { parseCall, yearOption } from './call.ts';
import type { Command } from './command.ts';

/** Reads figures of areas: CBS key figures, or any list of code, year, name and value. */
export const importFigures: Command = {
  name: 'import figures',
  usage: 'import figures BESTAND [--year JAAR] [--area-year JAAR] [--json]',
  summary:
    'leest cijfers van gebieden in: kerncijfers van het CBS, of een CSV met code, year, name en value; --area-year zegt van welk jaar de gebiedscodes zijn',
  async run(args, io) {
    const { values, positionals } = parseCall(
      args,
      { year: { type: 'string' }, 'area-year': { type: 'string' }, json: { type: 'boolean' } },
      ['BESTAND'],
    );
    const asked = values.year === undefined ? null : yearOption(values.year);
    const areaYear = values['area-year'] === undefined ? null : yearOption(values['area-year'], 'area-year');
    const path = positionals[0] ?? '';
    if (!existsSync(path))
      throw new Refusal(`Het bestand ${path} is er niet; controleer de naam en de map waarin u werkt.`);
    const name = basename(path);
    const read = readFigures(readCsv(readFileSync(path), name), asked);
    if (read.refused.length > 0) throw new RowsRefused(name, read.refused, read.refused.length);
    const registry = await openRegistry(io.config.data);
    try {
      const by = { actor: 'opdrachtregel', clock: io.clock };
      // A CBS table is about the division of its own year; a list about that in use.
      const codesOf = areaYear ?? read.year ?? yearInUse(registry);
      const report = await applyFigures(registry, io.config.data, by, name, codesOf, read.rows);
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
