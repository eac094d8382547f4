import type { Consent } from '../../shared/placement.ts';
import type { Executor } from './open.ts';
import type { DeviationsTable, PlacementsTable } from './placement-schema.ts';
import type { Audit, Writing } from './write.ts';

/** The deviation of a placement; null when there is none. */
export async function deviationOf(executor: Executor, placement: string): Promise<DeviationsTable | null> {
  const row = await executor
    .selectFrom('deviations')
    .selectAll()
    .where('placement_id', '=', placement)
    .executeTakeFirst();
  return row ?? null;
}

/** The deviations of some placements, by placement. */
export async function deviationsOf(
  executor: Executor,
  placements: readonly string[],
): Promise<Map<string, DeviationsTable>> {
  if (placements.length === 0) return new Map();
  const rows = await executor
    .selectFrom('deviations')
    .selectAll()
    .where('placement_id', 'in', [...placements])
    .execute();
  return new Map(rows.map((row) => [row.placement_id, row]));
}

/** Writes a deviation down, with the consent it asks for. */
export async function insertDeviation(trx: Writing, audit: Audit, row: DeviationsTable): Promise<void> {
  await trx.insertInto('deviations').values(row).execute();
  await audit('deviation.ask', 'placement', row.placement_id, null, row);
}

/** Writes down what the owner of the norm says. */
export async function decideConsent(
  trx: Writing,
  audit: Audit,
  before: DeviationsTable,
  consent: Exclude<Consent, 'asked'>,
  by: string,
): Promise<DeviationsTable> {
  const after = { ...before, consent, decided_on: audit.today, decided_by: by };
  await trx.updateTable('deviations').set(after).where('placement_id', '=', before.placement_id).execute();
  await audit(`deviation.${consent}`, 'placement', before.placement_id, before, after);
  return after;
}

/** A deviation that got consent, with what of its placement may be cited. */
export type Precedent = Pick<DeviationsTable, 'placement_id' | 'ground' | 'text' | 'norms' | 'decided_on'> &
  Pick<PlacementsTable, 'rung' | 'gemeente' | 'secrecy' | 'corporation' | 'provider'>;

const MOST = 200;

/** Deviations that got consent, newest first; secret places are left out. */
export function precedents(executor: Executor): Promise<Precedent[]> {
  return executor
    .selectFrom('deviations as d')
    .innerJoin('placements as p', 'p.id', 'd.placement_id')
    .select(['d.placement_id', 'd.ground', 'd.text', 'd.norms', 'd.decided_on'])
    .select(['p.rung', 'p.gemeente', 'p.secrecy', 'p.corporation', 'p.provider'])
    .where('d.consent', '=', 'granted')
    .where('p.secrecy', '!=', 'geheim')
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.placement_id')
    .limit(MOST)
    .execute();
}
