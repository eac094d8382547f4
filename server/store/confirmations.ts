import type { Transaction } from 'kysely';
import type { ConfirmingParty } from '../../shared/api/confirmations.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import { confirmUnit } from './units.ts';
import { ownUnits } from './visible.ts';
import type { Audit } from './write.ts';

const COLUMNS = { aanbieder: 'provider', corporatie: 'corporation' } as const;
type Kind = keyof typeof COLUMNS;

/** Providers and then corporations, each by name, with how many units of theirs stand and when those were last confirmed. */
export async function confirmingParties(
  executor: Executor,
  viewer: Viewer,
  today: PlainDate,
): Promise<ConfirmingParty[]> {
  const parties: ConfirmingParty[] = [];
  for (const kind of Object.keys(COLUMNS) as Kind[]) {
    const column = COLUMNS[kind];
    const rows = await standing(executor, viewer, today)
      .select((eb) => [
        `${column} as name` as const,
        eb.fn.countAll<number>().as('units'),
        eb.fn.count<number>('confirmed_on').as('confirmed'),
        eb.fn.min('confirmed_on').as('oldest'),
      ])
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy(column)
      .execute();
    for (const { name, units, confirmed, oldest } of rows)
      parties.push({
        kind,
        name: name ?? '',
        units: Number(units),
        never: Number(units) - Number(confirmed),
        oldest,
      });
  }
  return parties;
}

/**
 * Confirms all units of a party that stand today and are the viewer's own, but for `except`, each with its audit row. Gives
 * how many changed by it. Throws a Refusal for a day to come.
 */
export async function confirmParty(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  { kind, name, except }: { kind: Kind; name: string; except: readonly string[] },
  on: PlainDate,
): Promise<number> {
  const rows = await standing(trx, viewer, audit.today)
    .select(['id', 'version'])
    .where(COLUMNS[kind], '=', name)
    .orderBy('id')
    .execute();
  const left = new Set(except);
  let confirmed = 0;
  for (const { id, version } of rows) {
    if (left.has(id)) continue;
    const after = await confirmUnit(trx, audit, viewer, id, on);
    if (after !== null && after.version !== version) confirmed += 1;
  }
  return confirmed;
}

/** How many units stand today, and how many of them nobody confirmed since `since`. */
export async function countUnconfirmed(
  executor: Executor,
  today: PlainDate,
  since: PlainDate,
): Promise<{ units: number; unconfirmed: number }> {
  const row = await standing(executor, { role: 'regio', organisation: null }, today)
    .select((eb) => [
      eb.fn.countAll<number>().as('units'),
      eb.fn.countAll<number>().filterWhere('confirmed_on', '>=', since).as('confirmed'),
    ])
    .executeTakeFirstOrThrow();
  return { units: Number(row.units), unconfirmed: Number(row.units) - Number(row.confirmed) };
}

/** Units of the viewer's own that stand on a day, or will. */
function standing(executor: Executor, viewer: Viewer, today: PlainDate) {
  return executor
    .selectFrom('units')
    .where(ownUnits(viewer, false))
    .where('status', '!=', 'beeindigd')
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]));
}
