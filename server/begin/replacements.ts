import { join } from 'node:path';
import type { ReplacementList } from '../../shared/api/years.ts';
import { Refusal } from '../../shared/refusal.ts';
import { newestFile, referenceFiles } from '../geo/files.ts';
import { openReference } from '../geo/reference.ts';
import type { Reference } from '../geo/types.ts';
import type { Registry } from '../store/open.ts';
import { countToReplace, listToReplace, type ReplaceKind, replaceIn } from '../store/to-replace.ts';
import { type Author, writeRegistry } from '../store/write.ts';
import { nameOf } from './names.ts';

/** So many are shown at once: who has more, mends the file. */
const SHOWN = 100;

/** What is to be placed again in the year in use, with the name of the area in which it stood. */
export async function replacements(
  registry: Registry,
  reference: Reference | null,
): Promise<ReplacementList> {
  if (reference === null) return { year: null, total: 0, items: [], next: null };
  const counts = await countToReplace(registry.db, reference.year);
  const rows = await listToReplace(registry.db, reference.year, SHOWN);
  const nameIn = namesOfThen(registry.folder, new Set(rows.map(({ areaYear }) => areaYear)));
  return {
    year: reference.year,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    items: rows.map(({ kind, id, sourceId, what, code, gemeente, areaYear, secret }) => ({
      kind,
      id,
      number: sourceId,
      what,
      areaYear,
      code: secret ? null : code,
      name: secret ? null : nameIn(areaYear, code),
      gemeente: secret ? null : nameOf(gemeente, reference),
    })),
    next: null,
  };
}

/** Names of areas in the years that are still here. */
function namesOfThen(
  folder: string | null,
  years: ReadonlySet<number>,
): (year: number, code: string) => string | null {
  const names = new Map<string, string>();
  for (const year of years) {
    const file = folder === null ? null : newestFile(folder, year, null);
    if (folder === null || file === null) continue;
    const then = openReference(join(folder, file));
    for (const level of ['buurt', 'wijk', 'gemeente'] as const)
      for (const { code, name } of then.areas(level, null)) names.set(`${year}|${code}`, name);
    then.close();
  }
  return (year, code) => names.get(`${year}|${code}`) ?? null;
}

/** Places one thing in an area of the year in use. False when it is no longer on the list. Throws a Refusal. */
export async function placeInArea(
  registry: Registry,
  reference: Reference | null,
  by: Author,
  one: { kind: ReplaceKind; id: string },
  code: string,
): Promise<boolean> {
  const area = reference?.area(code) ?? null;
  if (reference === null || area === null)
    throw new Refusal(
      `${code} staat niet in de gebieden van ${reference?.year ?? 'dit jaar'}; kies een gebied uit dat jaar.`,
    );
  return writeRegistry(registry, by, (trx, audit) => replaceIn(trx, audit, one, area, reference.year));
}

/** The years of which areas were read in, oldest first, and which of them is in use. */
export function areaYears(folder: string | null, inUse: number | null): { year: number; inUse: boolean }[] {
  const years = new Set((folder === null ? [] : referenceFiles(folder)).map(({ year }) => year));
  return [...years].sort().map((year) => ({ year, inUse: year === inUse }));
}
