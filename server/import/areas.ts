import { Refusal } from '../../shared/refusal.ts';
import { yearOf } from '../geo/files.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import { mergeAreas } from './area-merge.ts';
import type { AreaRow } from './area-row.ts';
import { copyAddresses, copyNumbers, readStoredAreas, writeAreas } from './area-store.ts';
import { abandonBuild, type Build, beginBuild, completeBuild, nameBuild } from './reference-build.ts';

/** What an import of areas did. */
export interface AreasReport {
  file: string;
  year: number;
  /** Areas in the file itself. */
  read: { buurten: number; wijken: number; gemeenten: number };
  /** Areas of this year after the import, with wijken and gemeenten made from their buurten. */
  total: number;
  derived: number;
  /** Whether checks use this year now. */
  active: boolean;
  /** Addresses that fell away because their buurt is no longer there. */
  lostAddresses: number;
  /** Addresses known in this year. */
  addresses: number;
  /** Units and free homes that now stand elsewhere, or in areas of another year. */
  movedUnits: number;
  /** Those that still stand in the areas of another year, known there by their buurt only: the list "opnieuw plaatsen". */
  placedInOtherYear: number;
}

export interface AreasInput {
  /** As the report names it. */
  file: string;
  rows: readonly AreaRow[];
  year: number;
  /** Use this year from now on; the first year imported is used anyway. */
  activate: boolean;
  signal?: AbortSignal;
}

/**
 * Adds areas to a year: builds a new reference file aside from what there is of that year and what is given, keeps the
 * addresses whose buurt is still there, and names it. Throws a Refusal; then all is as it was.
 */
export async function importAreaRows(
  registry: Registry,
  folder: string,
  by: Author,
  { file, rows, year, activate, signal }: AreasInput,
): Promise<AreasReport> {
  const build = beginBuild(registry, folder, year);
  const active = activate || build.current === null || yearOf(build.current) === year;
  let filled: { total: number; derived: number; lost: number; addresses: number };
  try {
    filled = fill(build, rows, by.clock.today());
  } catch (error) {
    abandonBuild(build);
    throw error;
  }
  const count = (level: AreaRow['level']) => rows.filter((row) => row.level === level).length;
  const read = { buurten: count('buurt'), wijken: count('wijk'), gemeenten: count('gemeente') };
  const told = { action: 'import.areas', activate: active, after: { file, year, ...read } };
  const placed = await nameBuild(registry, by, build, told, signal ?? null);
  return {
    file,
    year,
    read,
    total: filled.total,
    derived: filled.derived,
    active,
    lostAddresses: filled.lost,
    addresses: filled.addresses,
    movedUnits: placed?.moved ?? 0,
    placedInOtherYear: placed?.toReplace ?? 0,
  };
}

function fill(build: Build, rows: readonly AreaRow[], today: string) {
  const { db, from } = build;
  const present = from === null ? [] : readStoredAreas(db);
  const merged = mergeAreas(present, rows);
  writeAreas(db, merged);
  let before = 0;
  if (from !== null) {
    before = db.prepare('select addresses from old.about').pluck().get() as number;
    copyNumbers(db);
    copyAddresses(db);
  }
  const { areas, addresses } = completeBuild(build, today);
  return {
    total: areas,
    derived: merged.filter((row) => row.derived).length,
    lost: before - addresses,
    addresses,
  };
}

/** Refuses addresses when the areas that they go into were kept by another version of Trede. */
export function requireAreas(build: Build): void {
  if (build.from !== null) return;
  abandonBuild(build);
  throw new Refusal(
    `De gebieden van ${build.year} zijn met een andere versie van Trede ingelezen; lees ze eerst opnieuw in met import areas.`,
  );
}

/** The year in use, or a Refusal when there are no areas yet. */
export function yearInUse(registry: Registry): number {
  const file = registry.state().referenceFile;
  if (file === null)
    throw new Refusal(
      'Er zijn nog geen gebieden; lees eerst de gebieden in (op de opdrachtregel met import areas BESTAND --year 2024).',
    );
  return yearOf(file);
}
