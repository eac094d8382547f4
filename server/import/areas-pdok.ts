import { Refusal } from '../../shared/refusal.ts';
import { type Course, fetchAreaPages } from '../geo/pdok/areas.ts';
import type { PdokClient } from '../geo/pdok/client.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import type { AreaRow } from './area-row.ts';
import { type AreasReport, importAreaRows } from './areas.ts';
import { areasIn } from './areas-geojson.ts';

/** How reports name the source. */
export const PDOK = 'PDOK';

/** Which areas are asked of PDOK. */
export interface PdokAreas {
  /** Null where `TREDE_PDOK` is off. */
  pdok: PdokClient | null;
  /** Codes as GM0200. */
  gemeenten: readonly string[];
  year: number;
  /** Use this year from now on; the first year imported is used anyway. */
  activate?: boolean;
}

/**
 * Fetches the areas and figures of gemeenten from PDOK and adds them to their year, as from a file. Throws a Refusal, or the
 * signal's reason; then all is as it was.
 */
export async function importAreasFromPdok(
  registry: Registry,
  folder: string,
  by: Author,
  asked: PdokAreas,
  course: Course,
): Promise<AreasReport> {
  const rows = await readAreasFromPdok(asked, course);
  return importAreaRows(registry, folder, by, {
    file: PDOK,
    rows,
    year: asked.year,
    activate: asked.activate ?? false,
  });
}

/** The areas of gemeenten as PDOK gives them, without water. Throws a Refusal, or the signal's reason. */
export async function readAreasFromPdok(
  { pdok, gemeenten, year }: PdokAreas,
  course: Course,
): Promise<AreaRow[]> {
  if (pdok === null)
    throw new Refusal('PDOK staat uit; zet TREDE_PDOK op on, of lees de gebieden uit een bestand in.');
  const codes = [...new Set(gemeenten)];
  if (codes.length === 0) throw new Refusal('Kies ten minste één gemeente, zoals GM0200.');
  const wrong = codes.find((code) => !/^GM\d{4}$/.test(code));
  if (wrong !== undefined) throw new Refusal(`"${wrong}" is geen gemeentecode; schrijf een code als GM0200.`);
  const pages = await fetchAreaPages(pdok, { gemeenten: codes, year }, course);
  return pages.flatMap(({ name, features }) => areasIn({ type: 'FeatureCollection', features }, name, year));
}
