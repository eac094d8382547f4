import type { Transaction } from 'kysely';
import type { Unit } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { defaultSecrecy, stricter } from '../../shared/ladder/rules.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields, rowId, VersionConflict } from './changes.ts';
import { type Ladders, laddersWithin } from './ladder.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import { ladderOf, requireSoundUnit, type UnitFields } from './unit-fields.ts';
import { ownsUnit, visibleUnit } from './visible.ts';
import type { Audit } from './write.ts';

/** One unit, or null when there is none that is the viewer's own. */
export async function getUnit(executor: Executor, viewer: Viewer, id: string): Promise<Unit | null> {
  const row = await unitRow(executor, id);
  return row === null ? null : visibleUnit(viewer, row);
}

/** The row behind an id whoever asks; for the store's own writes. */
async function unitRow(executor: Executor, id: string): Promise<UnitsTable | null> {
  return (await executor.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Those rows of one source by their number there, for an import that compares; at most 500 at once. */
export async function unitsOfSource(
  executor: Executor,
  source: string,
  numbers: readonly string[],
): Promise<Map<string, UnitsTable>> {
  const rows = await executor
    .selectFrom('units')
    .selectAll()
    .where('source', '=', source)
    .where('source_id', 'in', numbers)
    .execute();
  return new Map(rows.map((row) => [row.source_id, row]));
}

/** The units of a source that have not ended by a day. */
export function standingUnits(
  executor: Executor,
  source: string,
  date: PlainDate,
): Promise<{ id: string; source_id: string }[]> {
  return executor
    .selectFrom('units')
    .select(['id', 'source_id'])
    .where('source', '=', source)
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .execute();
}

/** Whose units a source tells of: the provider of each by its number there, where one is known. */
export async function providersOfSource(executor: Executor, source: string): Promise<Map<string, string>> {
  const rows = await executor
    .selectFrom('units')
    .select(['source_id', 'provider'])
    .where('source', '=', source)
    .execute();
  return new Map(rows.flatMap(({ source_id: number, provider }) => (provider ? [[number, provider]] : [])));
}

/** Adds a unit. Throws a Refusal when it cannot be, or is not the viewer's own. */
export async function createUnit(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  identity: { source: string; sourceId: string },
  fields: UnitFields,
): Promise<Unit> {
  requireSoundUnit(fields, ladderOf(await laddersWithin(trx), fields, audit.today));
  const row: UnitsTable = {
    id: rowId(identity.source, identity.sourceId),
    source: identity.source,
    source_id: identity.sourceId,
    made_by: null,
    term_until: null,
    funding_since: null,
    used_before: null,
    start_told: null,
    ...fields,
    recorded_on: audit.today,
    version: 1,
  };
  const unit = requireOwn(viewer, row);
  await trx.insertInto('units').values(row).execute();
  await audit('unit.create', 'unit', row.id, null, row);
  return unit;
}

/**
 * Changes a unit, and gives it as it is afterwards; null when there is none that is the viewer's own. Nothing is written
 * when nothing differs. Throws VersionConflict when `version` is given and is no longer the newest.
 */
export async function changeUnit(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  changes: Partial<UnitFields>,
  version?: number,
): Promise<Unit | null> {
  return writeChange(trx, audit, viewer, id, 'unit.change', () => changes, version);
}

/** Ends a unit on `until`, its first day out of use; null when there is none that is the viewer's own. */
export async function endUnit(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  until: PlainDate,
): Promise<Unit | null> {
  return writeChange(trx, audit, viewer, id, 'unit.end', (row) =>
    // A unit that had not opened by then never does: its period becomes empty.
    row.from_date !== null && until < row.from_date
      ? { from_date: until, until_date: until }
      : { until_date: until },
  );
}

/**
 * Says that a unit is still as it stands here, on a day; null when there is none that is the viewer's own. Confirming an
 * older day than what was confirmed changes nothing. Throws a Refusal for a day to come.
 */
export async function confirmUnit(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  on: PlainDate,
): Promise<Unit | null> {
  if (on > audit.today)
    throw new Refusal(`${on} ligt nog voor ons; bevestig met de dag van vandaag of een eerdere dag.`);
  return writeChange(trx, audit, viewer, id, 'unit.confirm', (row) =>
    row.confirmed_on !== null && row.confirmed_on >= on ? {} : { confirmed_on: on },
  );
}

/** Numbers of the units that a provider has in use on a day, by their source; ended ones are left out. */
export async function unitsOfProvider(
  executor: Executor,
  provider: string,
  today: PlainDate,
): Promise<{ source: string; sourceId: string }[]> {
  const rows = await executor
    .selectFrom('units')
    .select(['source', 'source_id'])
    .where('provider', '=', provider)
    .where('status', '!=', 'beeindigd')
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]))
    .orderBy('source_id')
    .execute();
  return rows.map(({ source, source_id: sourceId }) => ({ source, sourceId }));
}

async function writeChange(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  action: string,
  changesOf: (row: UnitsTable) => Partial<UnitFields>,
  version?: number,
): Promise<Unit | null> {
  const before = await unitRow(trx, id);
  if (before === null || !ownsUnit(viewer, before)) return null;
  if (version !== undefined && version !== before.version)
    throw new VersionConflict('deze woning of locatie', before.version);
  const ladders = await laddersWithin(trx);
  const changes = kept(changesOf(before), before, ladders, audit.today);
  const changed = changedFields<UnitsTable>(before, changes);
  if (changed.length === 0) return visibleUnit(viewer, before);
  const after: UnitsTable = {
    ...before,
    ...Object.fromEntries(changed.map((field) => [field, changes[field as keyof UnitFields]])),
    recorded_on: audit.today,
    version: before.version + 1,
  };
  requireSoundUnit(after, ladderOf(ladders, after, audit.today), before);
  const unit = requireOwn(viewer, after);
  await trx.updateTable('units').set(after).where('id', '=', id).execute();
  await audit(action, 'unit', id, before, after);
  return unit;
}

/** A unit that comes on another rung is never shown more openly than that rung is, unless someone says so. */
function kept(
  changes: Partial<UnitFields>,
  before: UnitsTable,
  ladders: Ladders,
  today: PlainDate,
): Partial<UnitFields> {
  const { rung, places = before.places } = changes;
  if (rung === undefined || rung === before.rung || changes.secrecy !== undefined) return changes;
  const after = {
    gemeente: changes.gemeente ?? before.gemeente,
    from_date: changes.from_date === undefined ? before.from_date : changes.from_date,
    until_date: changes.until_date === undefined ? before.until_date : changes.until_date,
  };
  const own = defaultSecrecy(ladderOf(ladders, after, today), rung, places);
  return { ...changes, secrecy: stricter(before.secrecy, own) };
}

function requireOwn(viewer: Viewer, row: UnitsTable): Unit {
  const unit = visibleUnit(viewer, row);
  if (unit === null)
    throw new Refusal('Deze woning of locatie hoort niet bij uw organisatie; vraag de regio om dit te doen.');
  return unit;
}
