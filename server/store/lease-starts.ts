import { sql } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Delivery, DeliveryQuery } from './deliveries.ts';
import type { Executor } from './open.ts';
import type { Writing } from './write.ts';

/** Which column of a lease start says who delivered. */
const COLUMNS = {
  gemeente: 'gemeente',
  corporatie: 'corporation',
  aanbieder: 'provider',
  herkomst: 'origin',
} as const;

/**
 * What confirmed placements delivered, by the day of their lease: as homes those that the placement added to the rung, as
 * placements the places of each. Clients are told apart by when they came into support, where someone told; else by the
 * start of the lease.
 */
export async function leaseDeliveries(executor: Executor, query: DeliveryQuery): Promise<Delivery[]> {
  const column = COLUMNS[query.per];
  const { gemeenten, clients, fundings } = query;
  const came = sql<PlainDate>`coalesce(client_since || '-01', on_date)`;
  const rows = await executor
    .selectFrom('lease_starts')
    .select([`${column} as party`, 'on_date as date'])
    .select((eb) => eb.fn.sum<number>(query.unit === 'homes' ? 'adds_home' : 'places').as('amount'))
    .where('rung', 'in', [...query.rungs])
    .where('secrecy', '!=', 'geheim')
    .where(column, 'is not', null)
    .where('on_date', '>=', query.from)
    .where('on_date', '<', query.until)
    .$if(gemeenten !== null, (found) => found.where('gemeente', 'in', [...(gemeenten ?? [])]))
    .$if(fundings.length > 0, (found) => found.where('funding', 'in', [...fundings]))
    .$if(clients !== null, (found) =>
      found.where(came, clients?.which === 'nieuw' ? '>=' : '<', clients?.date ?? ''),
    )
    .groupBy([column, 'on_date'])
    .orderBy('on_date')
    .execute();
  return rows.flatMap(({ party, date, amount }) =>
    party === null ? [] : [{ party, date, amount: Number(amount) }],
  );
}

/**
 * Takes away which home a lease began in, now that it is over. That the unit's own start was told by it stays known: a
 * ledger must not count that twice.
 */
export async function forgetLeaseHome(trx: Writing, placement: string): Promise<void> {
  const lease = await trx
    .selectFrom('lease_starts')
    .select(['unit_id', 'on_date', 'adds_home'])
    .where('placement_id', '=', placement)
    .executeTakeFirst();
  if (!lease?.unit_id) return;
  await trx
    .updateTable('units')
    .set({ start_told: 1 })
    .where('id', '=', lease.unit_id)
    .$if(lease.adds_home !== 1, (units) => units.where('from_date', '=', lease.on_date))
    .execute();
  await trx
    .updateTable('lease_starts')
    .set({ unit_id: null })
    .where('placement_id', '=', placement)
    .execute();
}
