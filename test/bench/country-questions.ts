import { makeRegion } from '../../server/demo/region.ts';
import type { MatchQuery } from '../../server/geo/types.ts';
import { CheckRequest } from '../../shared/api/checks.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { addressOf, makeTiles, NETHERLANDS, rungOf } from './country-land.ts';

const tiles = makeTiles(NETHERLANDS);

/** Homes of the demo, one at a time. */
export function demoQuestions(today: PlainDate): CheckRequest[] {
  return strided(makeRegion(today).addresses, 100, 37).map((home) => question('opstapwoning', home));
}

/** Homes all over the real regions, that have the same norms. */
export const inRegions: CheckRequest[] = strided(
  tiles.filter(({ gemeente }) => regionOf(gemeente) !== null),
  100,
  37,
).map((tile, i) => question(rungOf(tile.gemeente), addressOf(tile, i % NETHERLANDS.addressesPerBuurt)));

/** Homes all over the country, most in gemeenten without a region. */
export const everywhere: CheckRequest[] = strided(tiles, 2000, 37).map((tile, i) =>
  question(rungOf(tile.gemeente), addressOf(tile, i % NETHERLANDS.addressesPerBuurt)),
);

/** A hundred homes in these gemeenten, by their street, with or without a postcode. */
export function queriesIn(gemeenten: string[], withPostcode: boolean): MatchQuery[] {
  const nearby = tiles.filter((tile) => gemeenten.includes(tile.gemeente));
  return strided(nearby, 100, 37).map((tile, i) => {
    const at = addressOf(tile, i % NETHERLANDS.addressesPerBuurt);
    const reading = { ...at, postcode: withPostcode ? at.postcode : null };
    return { readings: [reading], bagId: null, gemeenten };
  });
}

function question(rung: string, home: { postcode: string | null; huisnummer: number }): CheckRequest {
  const { postcode, huisnummer } = home;
  return CheckRequest.parse({ rung, addresses: [{ readings: [{ postcode, huisnummer }] }] });
}

/** Spread over all; the stride shares no factor with their number. */
function strided<T>(all: readonly T[], count: number, stride: number): T[] {
  return Array.from({ length: count }, (_, i) => all[(i * stride) % all.length] as T);
}
