import { Refusal } from '../../../shared/refusal.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { rememberLayout } from '../../store/layouts.ts';
import { applyFigures } from '../apply-figures.ts';
import { yearInUse } from '../areas.ts';
import { readFigures } from '../figures.ts';
import { cellsCsv, refusedRows } from '../report.ts';
import { choseLayout, FILE_SOURCE, layoutFor } from '../row-kind.ts';
import { readWhole } from '../source-file.ts';
import { readTable } from '../table.ts';
import { done, type Intake } from './intake.ts';

/** Key figures of CBS, or any list of code, year, name and value. */
export const takeFigures: Intake = async ({ path, name, choice }, { registry, folder, by }) => {
  if (path === null) throw new Refusal('Kies een bestand met cijfers.');
  const source = choice.source ?? FILE_SOURCE;
  const layout = await layoutFor(registry.db, 'figures', source, choice);
  const { rows, refused, year } = readFigures(await readTable(readWhole(path), name, layout), null);
  if (refused.length > 0) {
    const count = refusedRows(refused);
    const told = `${name}: ${count === 1 ? '1 regel klopt' : `${formatNumber(count)} regels kloppen`} niet en er is niets ingelezen. Verbeter het bestand en kies het opnieuw.`;
    return {
      told: [told],
      written: false,
      refused: refused.slice(0, 200),
      refusedRows: count,
      refusedCsv: cellsCsv(refused),
    };
  }
  // A CBS table is about the division of its own year; a list about that in use.
  const report = await applyFigures(registry, folder, by, name, year ?? yearInUse(registry), rows);
  if (layout !== null && choseLayout(choice)) await rememberLayout(registry, by, 'figures', source, layout);
  const told = [
    `${name}: ${formatNumber(report.figures)} cijfers van ${report.years.join(', ') || 'geen jaar'} voor ${formatNumber(report.areas)} gebieden van ${report.areaYear} ingelezen.`,
  ];
  if (report.missing > 0)
    told.push(
      `${formatNumber(report.missing)} cijfers zijn in het bestand onbekend; ze tellen nooit als nul.`,
    );
  if (report.otherAreas > 0)
    told.push(`${formatNumber(report.otherAreas)} andere gebieden in het bestand zijn overgeslagen.`);
  return done(told);
};
