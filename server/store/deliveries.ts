import { type ExpressionBuilder, sql } from 'kysely';
import type { Counting, PartyKind } from '../../shared/agreements/agreement.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import { paidOn } from './fundings.ts';
import { leaseDeliveries } from './lease-starts.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';

/** Which starts of a lease count, and for whom. */
export interface DeliveryQuery {
  rungs: readonly string[];
  /** A home that was used before on one of these counted then. */
  before: readonly string[];
  fundings: Counting['fundings'];
  unit: Counting['unit'];
  clients: Counting['clients'];
  /** By the gemeente where the home stands, by who owns or supports it, or by the gemeente of origin. */
  per: Exclude<PartyKind, 'regio'> | 'herkomst';
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
 * its places. What a confirmed placement tells goes before what its unit says; units without one count by their own start,
 * with origin `onbekend`. A home whose address nobody told cannot be known again, so it counts each time.
 */
export async function deliveries(executor: Executor, query: DeliveryQuery): Promise<Delivery[]> {
  if (query.rungs.length === 0 || query.gemeenten?.length === 0) return [];
  return [...(await leaseDeliveries(executor, query)), ...(await unitDeliveries(executor, query))];
}

/** What units say of their own start, where no placement does. */
async function unitDeliveries(executor: Executor, query: DeliveryQuery): Promise<Delivery[]> {
  const party =
    query.per === 'herkomst'
      ? sql<string | null>`'onbekend'`
      : sql<string | null>`${sql.ref(`u.${COLUMNS[query.per]}`)}`;
  const { gemeenten, clients, fundings } = query;
  const rows = await executor
    .selectFrom('units as u')
    .select([party.as('party'), 'u.from_date as date'])
    .select(
      query.unit === 'homes' ? sql<number>`count(*)`.as('amount') : sql<number>`sum(u.places)`.as('amount'),
    )
    .where('u.rung', 'in', [...query.rungs])
    .where('u.status', 'in', [...BEGUN])
    .where('u.secrecy', '!=', 'geheim')
    .where(party, 'is not', null)
    .where('u.made_by', 'is', null)
    .where('u.start_told', 'is', null)
    .where((eb) => eb.not(eb.exists(toldStart(eb))))
    .where('u.from_date', '>=', query.from)
    .where('u.from_date', '<', query.until)
    .$if(gemeenten !== null, (found) => found.where('u.gemeente', 'in', [...(gemeenten ?? [])]))
    .$if(fundings.length > 0, (found) =>
      found.where(paidOn('u', { column: 'from_date' }), 'in', [...fundings]),
    )
    .$if(clients !== null, (found) =>
      found.where('u.from_date', clients?.which === 'nieuw' ? '>=' : '<', clients?.date ?? ''),
    )
    .$if(query.unit === 'homes', (found) =>
      found.where(neverBefore(query.before)).where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('units as earlier')
              .select('earlier.id')
              .whereRef('earlier.home_key', '=', 'u.home_key')
              .where('earlier.rung', 'in', [...query.before])
              .where('earlier.status', 'in', [...BEGUN])
              .where('earlier.made_by', 'is', null)
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
    .groupBy(['party', 'u.from_date'])
    .orderBy('u.from_date')
    .execute();
  return rows.flatMap(({ party, date, amount }) =>
    party === null || date === null ? [] : [{ party, date, amount: Number(amount) }],
  );
}

/** The lease start that tells when a unit was first used: what it says counts, not the unit. */
function toldStart(eb: ExpressionBuilder<RegistryTables & { u: UnitsTable }, 'u'>) {
  return eb
    .selectFrom('lease_starts as told')
    .select('told.placement_id')
    .whereRef('told.unit_id', '=', 'u.id')
    .where((inner) =>
      inner.or([inner('told.adds_home', '=', 1), inner('told.on_date', '=', inner.ref('u.from_date'))]),
    );
}

/** Not used before on any of the rungs, as far as that was kept with a home whose address is gone. */
function neverBefore(rungs: readonly string[]) {
  return (eb: ExpressionBuilder<RegistryTables & { u: UnitsTable }, 'u'>) =>
    eb.or([
      eb('u.used_before', 'is', null),
      eb.and(rungs.map((rung) => eb('u.used_before', 'not like', `%|${rung}|%`))),
    ]);
}
