import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { placeAll, type Where } from '../geo/place.ts';
import { openReference } from '../geo/reference.ts';
import type { Reference } from '../geo/types.ts';
import { stopped } from '../jobs/postcodes.ts';
import { changedFields } from '../store/changes.ts';
import { allStanding, moveStanding } from '../store/places.ts';
import type { PlaceColumns, RegistryTables } from '../store/schema.ts';
import type { Audit } from '../store/write.ts';

/** What became of units and free homes when the areas or addresses in use changed. */
export interface PlacedAgain {
  /** Those that now stand elsewhere, or in areas of another year. */
  moved: number;
  /** Those that stay in the areas of another year, known there by their buurt only: they count in that year alone. */
  toReplace: number;
}

/**
 * Places units and free homes again in the reference that comes into use, by their address, else by their point; never by
 * their buurt, whose code may mean another place in another year. What cannot be placed stays as it was. Throws a
 * Refusal when the signal aborts; the transaction then leaves all as it was.
 */
export async function placeAgain(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  reference: Reference,
  signal: AbortSignal | null,
): Promise<PlacedAgain> {
  const told: PlacedAgain = { moved: 0, toReplace: 0 };
  for await (const page of allStanding(trx)) {
    // Between pages the process hears a stop.
    await setImmediate();
    if (signal?.aborted) throw stopped();
    const places = placeAll(
      reference,
      page.map(({ row }) => whereOf(row)),
    );
    for (const [index, standing] of page.entries()) {
      const found = places[index];
      if (!found) continue;
      if (found.ok && changedFields<PlaceColumns>(standing.row, found.place).length > 0) {
        await moveStanding(trx, audit, standing, found.place);
        told.moved += 1;
      }
      if (!found.ok && standing.row.area_year !== reference.year) told.toReplace += 1;
    }
  }
  return told;
}

/** As placeAgain, in the reference file at `path`. */
export async function placeAgainIn(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  path: string,
  signal: AbortSignal | null,
): Promise<PlacedAgain> {
  const reference = openReference(path);
  try {
    return await placeAgain(trx, audit, reference, signal);
  } finally {
    reference.close();
  }
}

function whereOf(row: PlaceColumns): Where {
  const point = row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat };
  const reading =
    row.huisnummer === null
      ? null
      : {
          straat: row.straat,
          huisnummer: row.huisnummer,
          huisletter: row.huisletter,
          huisnummertoevoeging: row.huisnummertoevoeging,
          postcode: row.postcode,
          woonplaats: row.woonplaats,
        };
  return { reading, bagId: row.bag_id, point, buurt: null };
}
