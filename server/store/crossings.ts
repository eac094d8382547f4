import type { PlainDate } from '../../shared/dates.ts';
import type { Funding } from '../../shared/ladder/units.ts';
import type { Role } from '../../shared/rights.ts';
import type { Executor } from './open.ts';

/** A unit that counts, or counted, in an area. */
export interface CountedRow {
  id: string;
  source_id: string;
  area: string;
  rung: string;
  funding: Funding;
  places: number;
  secret: boolean;
  from: PlainDate | null;
  until: PlainDate | null;
}

/** All units on some rungs that stood in these areas until and with a day, with their periods. */
export async function countedIn(
  executor: Executor,
  level: 'buurt' | 'wijk' | 'gemeente',
  codes: readonly string[],
  { rungs, areaYear, today }: { rungs: readonly string[]; areaYear: number; today: PlainDate },
): Promise<CountedRow[]> {
  const found: CountedRow[] = [];
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await executor
      .selectFrom('units')
      .select([
        'id',
        'source_id',
        `${level} as area`,
        'rung',
        'funding',
        'places',
        'secrecy',
        'from_date as from',
        'until_date as until',
      ])
      .where(level, 'in', codes.slice(start, start + 500))
      .where('area_year', '=', areaYear)
      .where('rung', 'in', [...rungs])
      .where('made_by', 'is', null)
      .where('status', 'in', ['vrij', 'gereserveerd', 'bezet', 'beeindigd'])
      .where((eb) => eb.or([eb('status', '!=', 'beeindigd'), eb('until_date', 'is not', null)]))
      .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', today)]))
      .execute();
    for (const { secrecy, ...row } of rows) found.push({ ...row, secret: secrecy === 'geheim' });
  }
  return found;
}

/** By whom each unit came into the registry: the actor of its first audit row, with role and organisation of a token. */
export async function writersOf(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, { actor: string; role: Role | null; organisation: string | null }>> {
  const found = new Map<string, { actor: string; role: Role | null; organisation: string | null }>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await executor
      .selectFrom('audit')
      .select(['subject_id', 'actor'])
      .where('subject', '=', 'unit')
      .where('subject_id', 'in', ids.slice(start, start + 500))
      .orderBy('seq')
      .execute();
    for (const { subject_id: id, actor } of rows)
      if (!found.has(id)) found.set(id, { actor, role: null, organisation: null });
  }
  const tokens = await executor.selectFrom('tokens').select(['id', 'role', 'organisation']).execute();
  const byActor = new Map(
    tokens.map(({ id, role, organisation }) => [`token:${id}`, { role, organisation }]),
  );
  for (const writer of found.values()) Object.assign(writer, byActor.get(writer.actor));
  return found;
}
