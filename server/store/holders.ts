import { sql } from 'kysely';
import type { HolderName } from '../../shared/api/holders.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Executor } from './open.ts';
import { ownUnits } from './visible.ts';

/** Units in use that belong together by one of their columns. */
export interface HolderRow {
  name: string | null;
  gemeente: string | null;
  units: number;
  places: number;
  clients: number;
  providers: number;
}

/**
 * The viewer's own units in use on a day in these gemeenten, put together by rung, corporation, provider or complex, most
 * places first. Secret ones count only where all of a region is summed (`secretToo`), and in no complex.
 */
export async function holdersIn(
  executor: Executor,
  viewer: Viewer,
  asked: {
    by: HolderName;
    gemeenten: readonly string[];
    rung: string | null;
    /** Rungs beside a stay: whoever is there has a place elsewhere, and is a client once. */
    beside: readonly string[];
    date: PlainDate;
    secretToo: boolean;
  },
): Promise<HolderRow[]> {
  const { by, gemeenten, rung, beside, date } = asked;
  if (gemeenten.length === 0) return [];
  const rows = await executor
    .selectFrom('units')
    .select((eb) => [
      `${by} as name`,
      by === 'complex' ? 'gemeente' : sql<null>`null`.as('gemeente'),
      eb.fn.countAll<number>().as('units'),
      eb.fn.sum<number>('places').as('places'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(
              eb.and([
                eb('status', '=', 'bezet'),
                beside.length === 0 ? sql<boolean>`1 = 1` : eb('rung', 'not in', [...beside]),
              ]),
            )
            .then(eb.ref('places'))
            .else(0)
            .end(),
        )
        .as('clients'),
      eb.fn.count<number>('provider').distinct().as('providers'),
    ])
    .where(ownUnits(viewer, !asked.secretToo || by === 'complex'))
    .where('gemeente', 'in', [...gemeenten])
    .where('status', 'in', [...COUNTED_STATUSES])
    .where('made_by', 'is', null)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .$if(rung !== null, (query) => query.where('rung', '=', rung ?? ''))
    .$if(by === 'complex', (query) => query.where('complex', 'is not', null).groupBy('gemeente'))
    .groupBy(by)
    .orderBy('places', 'desc')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    gemeente: row.gemeente,
    units: Number(row.units),
    places: Number(row.places),
    clients: Number(row.clients),
    providers: Number(row.providers),
  }));
}

/** Homes of each corporation in these gemeenten, of its newest year at or before `year`; who told nothing is absent. */
export async function stockOfCorporations(
  executor: Executor,
  gemeenten: readonly string[],
  year: number,
): Promise<Map<string, { homes: number; year: number }>> {
  if (gemeenten.length === 0) return new Map();
  const rows = await executor
    .selectFrom('stock')
    .select((eb) => ['corporation', 'year', eb.fn.sum<number>('homes').as('homes')])
    .where('gemeente', 'in', [...gemeenten])
    .where('year', '<=', year)
    .groupBy(['corporation', 'year'])
    .orderBy('year')
    .execute();
  return new Map(rows.map((row) => [row.corporation, { homes: Number(row.homes), year: row.year }]));
}
