import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { newestFile } from '../geo/files.ts';
import { openReference } from '../geo/reference.ts';
import { type FigureRow, saveFigures } from '../store/figures.ts';
import type { Registry } from '../store/open.ts';
import { type Author, writeRegistry } from '../store/write.ts';

/** What an import of figures did. */
export interface FiguresReport {
  file: string;
  /** The year of the division that the codes are of. */
  areaYear: number;
  /** Years that the figures speak of. */
  years: number[];
  names: string[];
  areas: number;
  figures: number;
  /** Figures that the file calls missing. */
  missing: number;
  /** Areas in the file that are not among those of `areaYear` here. */
  otherAreas: number;
  /** Figures that are new, other or gone. */
  changed: number;
}

/**
 * Keeps the figures of areas that are known here in the division of `areaYear`; those of other areas are left out and
 * counted. Throws a Refusal when that division is not here, or has none of the areas.
 */
export async function applyFigures(
  registry: Registry,
  folder: string,
  by: Author,
  file: string,
  areaYear: number,
  rows: readonly FigureRow[],
): Promise<FiguresReport> {
  const known = knownCodes(registry, folder, areaYear);
  const here = rows.filter(({ code }) => known.has(code));
  if (here.length === 0)
    throw new Refusal(
      `Geen enkel gebied in ${file} hoort bij de ingelezen gebieden van ${areaYear}; er is niets ingelezen. Kies de cijfers van uw eigen gemeenten en van dat jaar.`,
    );
  const changed = await writeRegistry(registry, by, (trx, audit) =>
    saveFigures(trx, audit, file, areaYear, here),
  );
  const told = here.filter(({ value }) => value !== null);
  const areas = new Set(here.map(({ code }) => code)).size;
  return {
    file,
    areaYear,
    years: [...new Set(told.map(({ year }) => year))].sort(),
    names: [...new Set(told.map(({ name }) => name))].sort(),
    areas,
    figures: told.length,
    missing: here.length - told.length,
    otherAreas: new Set(rows.map(({ code }) => code)).size - areas,
    changed,
  };
}

function knownCodes(registry: Registry, folder: string, year: number): Set<string> {
  const name = newestFile(folder, year, registry.state().referenceFile);
  if (name === null)
    throw new Refusal(
      `De gebieden van ${year} zijn nog niet ingelezen, dus bij welke buurten deze cijfers horen is niet bekend; lees ze eerst in (op de opdrachtregel met import areas BESTAND --year ${year}), of zeg van welk jaar de gebiedscodes zijn (op de opdrachtregel met --area-year).`,
    );
  const reference = openReference(join(folder, name));
  try {
    const levels = ['buurt', 'wijk', 'gemeente'] as const;
    return new Set(levels.flatMap((level) => reference.areas(level, null).map(({ code }) => code)));
  } finally {
    reference.close();
  }
}
