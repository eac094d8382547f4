import { sql } from 'kysely';
import type { Counting, PartyKind } from '../../shared/agreements/agreement.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Executor } from './open.ts';

/** Which starts of a lease count, and for whom. */
export interface DeliveryQuery {
  rungs: readonly string[];
  /** A home that was used before on one of these counted then. */
  before: readonly string[];
  fundings: Counting['fundings'];
  unit: Counting['unit'];
  clients: Counting['clients'];
  /** By the gemeente where the home stands, or by who owns or supports it. */
  per: Exclude<PartyKind, 'regio'>;
  /** Only homes in these gemeenten; null for all. */
  gemeenten: readonly string[] | null;
  /** Half-open. */
  from: PlainDate;
  until: PlainDate;
}

/** What one party delivered on one day. */
export interface Delivery {
  party: string;
  date: PlainDate;
  amount: number;
}

const COLUMNS = { gemeente: 'gemeente', corporatie: 'corporation', aanbieder: 'provider' } as const;
const BEGUN = [...COUNTED_STATUSES, 'beeindigd'] as const;

/**
 * Homes or placements by the day their lease began. Held and planned never count, nor what is secret. As `homes` each
 * home counts once, whenever it was first used on the rungs `before`: let again it counts 0. As `placements` each start counts
 * its places. A home without an address cannot be known again, so it counts each time. Clients are told apart by the start
 * of the lease, until placements say when someone came.
 */
export async function deliveries(executor: Executor, query: DeliveryQuery): Promise<Delivery[]> {
  const column = COLUMNS[query.per];
  if (query.rungs.length === 0 || query.gemeenten?.length === 0) return [];
  const { gemeenten, clients, fundings } = query;
  const rows = await executor
    .selectFrom('units as u')
    .select([`u.${column} as party`, 'u.from_date as date'])
    .select(
      query.unit === 'homes' ? sql<number>`count(*)`.as('amount') : sql<number>`sum(u.places)`.as('amount'),
    )
    .where('u.rung', 'in', [...query.rungs])
    .where('u.status', 'in', [...BEGUN])
    .where('u.secrecy', '!=', 'geheim')
    .where(`u.${column}`, 'is not', null)
    .where('u.from_date', '>=', query.from)
    .where('u.from_date', '<', query.until)
    .$if(gemeenten !== null, (found) => found.where('u.gemeente', 'in', [...(gemeenten ?? [])]))
    .$if(fundings.length > 0, (found) => found.where('u.funding', 'in', [...fundings]))
    .$if(clients !== null, (found) =>
      found.where('u.from_date', clients?.which === 'nieuw' ? '>=' : '<', clients?.date ?? ''),
    )
    .$if(query.unit === 'homes', (found) =>
      found.where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('units as earlier')
              .select('earlier.id')
              .whereRef('earlier.home_key', '=', 'u.home_key')
              .where('earlier.rung', 'in', [...query.before])
              .where('earlier.status', 'in', [...BEGUN])
              .where((inner) =>
                inner.or([
                  inner('earlier.from_date', 'is', null),
                  inner('earlier.from_date', '<', inner.ref('u.from_date')),
                  inner.and([
                    inner('earlier.from_date', '=', inner.ref('u.from_date')),
                    inner('earlier.id', '<', inner.ref('u.id')),
                  ]),
                ]),
              ),
          ),
        ),
      ),
    )
    .groupBy([`u.${column}`, 'u.from_date'])
    .orderBy('u.from_date')
    .execute();
  return rows.flatMap(({ party, date, amount }) =>
    party === null || date === null ? [] : [{ party, date, amount: Number(amount) }],
  );
}
