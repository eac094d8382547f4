import type { Transaction } from 'kysely';
import { changedFields, rowId } from './changes.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import type { GroupCountsTable } from './stock-schema.ts';
import type { Audit } from './write.ts';

/** A number of places of another group with attention, for one area and year. */
export type GroupCountFields = Pick<
  GroupCountsTable,
  'group_name' | 'code' | 'year' | 'area_year' | 'places'
>;

/** Places per group and area code: for each the newest year at or before `year`. What is absent is not known. */
export async function groupsOfAreas(
  executor: Executor,
  codes: readonly string[],
  { year, areaYear }: { year: number; areaYear: number },
): Promise<Map<string, Record<string, number>>> {
  const found = new Map<string, Record<string, number>>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await executor
      .selectFrom('group_counts')
      .select(['code', 'group_name', 'places'])
      .where('code', 'in', codes.slice(start, start + 500))
      .where('area_year', '=', areaYear)
      .where('year', '<=', year)
      .orderBy('year')
      .execute();
    for (const { code, group_name: group, places } of rows)
      found.set(code, { ...found.get(code), [group]: places });
  }
  return found;
}

/** Writes a number in the place of an earlier one of that group, area, division and year; says what it did. */
export async function saveGroupCount(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  source: string,
  fields: GroupCountFields,
): Promise<'created' | 'changed' | 'unchanged'> {
  const before = await trx
    .selectFrom('group_counts')
    .selectAll()
    .where('group_name', '=', fields.group_name)
    .where('code', '=', fields.code)
    .where('year', '=', fields.year)
    // The same code may be another place in another division.
    .where('area_year', '=', fields.area_year)
    .executeTakeFirst();
  const sourceId = `${fields.group_name}|${fields.code}|${fields.year}|${fields.area_year}`;
  if (before === undefined) {
    const row: GroupCountsTable = {
      id: rowId(source, sourceId),
      source,
      source_id: sourceId,
      ...fields,
      recorded_on: audit.today,
      version: 1,
    };
    await trx.insertInto('group_counts').values(row).execute();
    await audit('group.create', 'group', row.id, null, row);
    return 'created';
  }
  if (changedFields<GroupCountsTable>(before, fields).length === 0) return 'unchanged';
  const after = { ...before, ...fields, source, recorded_on: audit.today, version: before.version + 1 };
  await trx.updateTable('group_counts').set(after).where('id', '=', before.id).execute();
  await audit('group.change', 'group', before.id, before, after);
  return 'changed';
}
