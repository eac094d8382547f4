import { Refusal } from '../../shared/refusal.ts';
import { type Course, fetchAreaPages } from '../geo/pdok/areas.ts';
import type { PdokClient } from '../geo/pdok/client.ts';
import type { AreaRow } from './area-row.ts';
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
