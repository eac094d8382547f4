import type { KnownAddress } from '../../shared/address/reading.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { knownAddress } from './known-address.ts';
import type { Executor } from './open.ts';
import { noSecretUnit } from './secret-homes.ts';

/** Boxes of a question to the database. */
const AT_ONCE = 50;

/** A home that is free, with its point on the Dutch grid in whole metres. */
export interface FreeHomeRow {
  address: KnownAddress;
  corporation: string;
  x: number;
  y: number;
}

/**
 * Homes that are free on a day and stand in any of the boxes (metres), for alternatives. A home where a secret unit stands is never among
 * them (DESIGN.md, "Who sees which number"), nor one that is held or given.
 */
export async function freeHomes(
  executor: Executor,
  date: PlainDate,
  boxes: readonly { x0: number; y0: number; x1: number; y1: number }[],
): Promise<FreeHomeRow[]> {
  const found: FreeHomeRow[] = [];
  for (let start = 0; start < boxes.length; start += AT_ONCE)
    found.push(...(await freeIn(executor, date, boxes.slice(start, start + AT_ONCE))));
  return found;
}

async function freeIn(
  executor: Executor,
  date: PlainDate,
  boxes: Parameters<typeof freeHomes>[2],
): Promise<FreeHomeRow[]> {
  const rows = await executor
    .selectFrom('vacancies')
    .selectAll()
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    // The box around them all: over many boxes apart SQLite would rather go through every home there is.
    .where('rd_x', '>=', Math.min(...boxes.map(({ x0 }) => x0)))
    .where('rd_x', '<', Math.max(...boxes.map(({ x1 }) => x1)))
    .where((eb) =>
      eb.or(
        boxes.map(({ x0, y0, x1, y1 }) =>
          eb.and([eb('rd_x', '>=', x0), eb('rd_x', '<', x1), eb('rd_y', '>=', y0), eb('rd_y', '<', y1)]),
        ),
      ),
    )
    .where('huisnummer', 'is not', null)
    .where('home_key', 'is not', null)
    .where(noSecretUnit)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('placements')
            .select('placements.id')
            .where('placements.state', 'in', ['held', 'confirmed'])
            .where((eb) =>
              eb.or([
                eb('placements.vacancy_id', '=', eb.ref('vacancies.id')),
                eb('placements.home_key', '=', eb.ref('vacancies.home_key')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const { rd_x: x, rd_y: y } = row;
    const address = knownAddress(row);
    if (address === null || x === null || y === null) return [];
    return [{ address, corporation: row.corporation, x, y }];
  });
}
