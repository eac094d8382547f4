import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { placeAll, type Where } from '../geo/place.ts';
import type { Reference } from '../geo/types.ts';
import { stopped } from '../jobs/postcodes.ts';
import { type ChainEnd, chainEnd } from '../store/audit.ts';
import { changedFields } from '../store/changes.ts';
import type { Executor } from '../store/open.ts';
import {
  allPlaces,
  movePlacement,
  moveStanding,
  placesOf,
  runningPlaces,
  STANDING,
  type StandingPlace,
  type StandingTable,
} from '../store/places.ts';
import type { PlaceColumns, RegistryTables } from '../store/schema.ts';
import { type Touched, touchedSince } from '../store/touched.ts';
import type { Audit } from '../store/write.ts';

/** What became of units and free homes when the areas or addresses in use changed. */
export interface PlacedAgain {
  /** Those that now stand elsewhere, or in areas of another year. */
  moved: number;
  /** Those that stay in the areas of another year, known there by their buurt only: they count in that year alone. */
  toReplace: number;
}

/** Where things of one table come to stand, by id, and those that keep their place in another year. */
interface Found {
  moves: Map<string, PlaceColumns>;
  toReplace: Set<string>;
}

/** What placing again will do, worked out before anything is held for writing. */
export interface PlacePlan {
  /** Up to where the plan knows what was written. */
  end: ChainEnd;
  found: Record<StandingTable, Found>;
}

/** More moves than this, as when another year comes into use, are not kept in memory: each page is written at once. */
const MOST_PLANNED = 20_000;

/**
 * Works out where units and free homes stand in a reference that is to come into use, while others may still write; null
 * when so many move that no plan is kept. Throws a Refusal when the signal aborts.
 */
export async function planPlaces(
  executor: Executor,
  reference: Reference,
  signal: AbortSignal | null,
): Promise<PlacePlan | null> {
  const plan: PlacePlan = { end: await chainEnd(executor), found: { units: none(), vacancies: none() } };
  let planned = 0;
  for (const table of STANDING)
    for await (const page of allPlaces(executor, table)) {
      await hearStop(signal);
      planned += addFound(plan.found[table], reference, page);
      if (planned > MOST_PLANNED) return null;
    }
  return plan;
}

/**
 * Places units and free homes again in the reference that comes into use, by their address, else by their point; never by
 * their buurt, whose code may mean another place in another year. What cannot be placed stays as it was. With a plan only
 * what was written since it was made is looked at. Throws a Refusal when the signal aborts; the transaction then leaves
 * all as it was.
 */
export async function placeAgain(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  reference: Reference,
  signal: AbortSignal | null,
  plan: PlacePlan | null,
): Promise<PlacedAgain> {
  const touched = plan === null ? null : await touchedSince(trx, plan.end);
  const told: PlacedAgain = { moved: 0, toReplace: 0 };
  const write = async (table: StandingTable, { moves, toReplace }: Found) => {
    await moveStanding(trx, audit, table, moves);
    told.moved += moves.size;
    told.toReplace += toReplace.size;
  };
  for (const table of STANDING)
    if (plan === null || touched === null)
      for await (const page of allPlaces(trx, table)) {
        await hearStop(signal);
        const found = none();
        addFound(found, reference, page);
        await write(table, found);
      }
    else await write(table, await mended(trx, reference, table, plan, touched));
  await placementsAgain(trx, audit, reference);
  if (signal?.aborted) throw stopped();
  return told;
}

/** What is held or given goes along with its home: by its address too, as its unit may stand there without one. */
async function placementsAgain(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  reference: Reference,
): Promise<void> {
  const found = none();
  addFound(found, reference, await runningPlaces(trx));
  for (const [id, place] of found.moves) await movePlacement(trx, audit, id, place);
}

/** The plan for a table, with what was written since placed anew. */
async function mended(
  trx: Transaction<RegistryTables>,
  reference: Reference,
  table: StandingTable,
  plan: PlacePlan,
  touched: Touched,
): Promise<Found> {
  const found = plan.found[table];
  const ids = [...new Set(touched[table])];
  for (const id of ids) {
    found.moves.delete(id);
    found.toReplace.delete(id);
  }
  for await (const page of placesOf(trx, table, ids)) addFound(found, reference, page);
  return found;
}

/** Adds what a page of places comes to; gives how many move. */
function addFound(found: Found, reference: Reference, page: readonly StandingPlace[]): number {
  const places = placeAll(reference, page.map(whereOf));
  const before = found.moves.size;
  for (const [index, row] of page.entries()) {
    const placed = places[index];
    if (!placed) continue;
    if (placed.ok) {
      if (changedFields<PlaceColumns>(row, placed.place).length > 0) found.moves.set(row.id, placed.place);
    } else if (row.area_year !== reference.year) found.toReplace.add(row.id);
  }
  return found.moves.size - before;
}

/** Between pages the process hears a stop. */
async function hearStop(signal: AbortSignal | null): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw stopped();
}

function none(): Found {
  return { moves: new Map(), toReplace: new Set() };
}

function whereOf(row: PlaceColumns): Where {
  const point = row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat };
  const grid = row.rd_x === null || row.rd_y === null ? null : { x: row.rd_x, y: row.rd_y };
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
  return { reading, bagId: row.bag_id, point, grid, buurt: null };
}
