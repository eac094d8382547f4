import type { Transaction } from 'kysely';
import { Refusal } from '../../shared/refusal.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** Tables of what stands in areas of one year; and in which column stands the code. */
const TABLES = {
  unit: 'units',
  vacancy: 'vacancies',
  stock: 'stock',
  group: 'group_counts',
} as const;
export type ReplaceKind = keyof typeof TABLES;
export const REPLACE_KINDS = Object.keys(TABLES) as ReplaceKind[];

/** Something that stands in areas of another year than the one in use, and so counts in no verdict. */
export interface ToReplace {
  kind: ReplaceKind;
  id: string;
  /** Its number in its own source. */
  sourceId: string;
  /** What it is, in a few words: a rung, a corporation or a group. */
  what: string;
  /** Code of the buurt, or of another area for a group, in the areas of `areaYear`. */
  code: string;
  gemeente: string;
  areaYear: number;
  /** A secret one: where it stood is told to nobody. */
  secret: boolean;
}

export type ReplaceCounts = Record<ReplaceKind, number>;

/** How many of each kind stand in areas of another year than `year`. */
export async function countToReplace(executor: Executor, year: number): Promise<ReplaceCounts> {
  const counts: ReplaceCounts = { unit: 0, vacancy: 0, stock: 0, group: 0 };
  for (const kind of REPLACE_KINDS) {
    const row = await executor
      .selectFrom(TABLES[kind])
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('area_year', '!=', year)
      .executeTakeFirstOrThrow();
    counts[kind] = Number(row.n);
  }
  return counts;
}

/** The first so many that are to be placed again, kind by kind, ordered by their numbers. */
export async function listToReplace(executor: Executor, year: number, most: number): Promise<ToReplace[]> {
  const units = await executor
    .selectFrom('units')
    .select(['id', 'source_id', 'rung as what', 'buurt as code', 'gemeente', 'area_year', 'secrecy'])
    .where('area_year', '!=', year)
    .orderBy('source_id')
    .limit(most)
    .execute();
  const placed = async (table: 'vacancies' | 'stock') =>
    executor
      .selectFrom(table)
      .select(['id', 'source_id', 'corporation as what', 'buurt as code', 'gemeente', 'area_year'])
      .where('area_year', '!=', year)
      .orderBy('source_id')
      .limit(most)
      .execute();
  const groups = await executor
    .selectFrom('group_counts')
    .select(['id', 'source_id', 'group_name as what', 'code', 'area_year'])
    .where('area_year', '!=', year)
    .orderBy('source_id')
    .limit(most)
    .execute();
  const open = { secret: false };
  return [
    ...units.map(({ secrecy, ...row }) => told('unit', { ...row, secret: secrecy === 'geheim' })),
    ...(await placed('vacancies')).map((row) => told('vacancy', { ...row, ...open })),
    ...(await placed('stock')).map((row) => told('stock', { ...row, ...open })),
    ...groups.map((row) => told('group', { ...row, gemeente: `GM${row.code.slice(2, 6)}`, ...open })),
  ].slice(0, most);
}

interface Row {
  id: string;
  source_id: string;
  what: string;
  code: string;
  gemeente: string;
  area_year: number;
  secret: boolean;
}

function told(kind: ReplaceKind, { source_id: sourceId, area_year: areaYear, ...row }: Row): ToReplace {
  return { kind, sourceId, areaYear, ...row };
}

/** An area of the year in use: `wijk` is null for what is no buurt. */
export interface NewArea {
  code: string;
  level: 'buurt' | 'wijk' | 'gemeente';
  wijk: string | null;
  gemeente: string;
}

/**
 * Puts something in an area of the year in use, because someone said so: a new version with its audit row. Its address stays,
 * and the day on which it was last confirmed too. False when it is not there, or stands in that year already. Throws a
 * Refusal for an area of the wrong kind.
 */
export async function replaceIn(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  { kind, id }: { kind: ReplaceKind; id: string },
  area: NewArea,
  year: number,
): Promise<boolean> {
  const before = await trx
    .selectFrom(TABLES[kind])
    .selectAll()
    .where('id', '=', id)
    .where('area_year', '!=', year)
    .executeTakeFirst();
  if (before === undefined) return false;
  const version = before.version + 1;
  if (kind === 'group') {
    const changes = await groupIn(trx, id, area.code, year);
    await trx
      .updateTable('group_counts')
      .set({ ...changes, version })
      .where('id', '=', id)
      .execute();
    await audit('group.place', 'group', id, before, { ...before, ...changes, version });
    return true;
  }
  if (area.wijk === null || area.level !== 'buurt')
    throw new Refusal(`${area.code} is geen buurt; kies de buurt waarin dit staat.`);
  const place = { area_year: year, buurt: area.code, wijk: area.wijk, gemeente: area.gemeente, version };
  await trx.updateTable(TABLES[kind]).set(place).where('id', '=', id).execute();
  await audit(`${kind}.place`, kind, id, before, { ...before, ...place });
  return true;
}

/** What changes in a number of a group. Throws a Refusal where its new area has a number of its own already. */
async function groupIn(trx: Transaction<RegistryTables>, id: string, code: string, year: number) {
  const own = await trx.selectFrom('group_counts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const other = await trx
    .selectFrom('group_counts')
    .select('id')
    .where('group_name', '=', own.group_name)
    .where('code', '=', code)
    .where('year', '=', own.year)
    .where('area_year', '=', year)
    .executeTakeFirst();
  if (other !== undefined)
    throw new Refusal(
      `Van ${own.group_name} in ${own.year} staat er voor ${code} al een aantal; kies een ander gebied.`,
    );
  return { code, area_year: year };
}
