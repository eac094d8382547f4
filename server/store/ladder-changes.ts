import type { Transaction } from 'kysely';
import { readLadderChange } from '../../shared/ladder/change-schema.ts';
import { changeLadder, type LadderChange } from '../../shared/ladder/changes.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { looksPersonal, personalWords } from '../../shared/personal-data.ts';
import { Refusal } from '../../shared/refusal.ts';
import { canonicalJson } from './audit.ts';
import { forgetLadders } from './ladder.ts';
import { hideUnits } from './ladder-secrecy.ts';
import type { Executor } from './open.ts';
import type { LadderChangesTable, RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** All that a region changed on its ladder, oldest first; `changeLadder` leaves out what begins later than a day. */
export async function ladderChangesFor(executor: Executor, region: string): Promise<LadderChange[]> {
  const rows = await executor
    .selectFrom('ladder_changes')
    .select('body')
    .where('region', '=', region)
    .orderBy('from_date')
    .orderBy('rung')
    .execute();
  return rows.map(({ body }) => readLadderChange(JSON.parse(body)));
}

/** Rungs that the region's ladder ever has, by its preset and what it changed. */
export async function rungsOf(executor: Executor, region: string): Promise<Set<string>> {
  const preset = PRESETS.find(({ id }) => id === region);
  const changes = await ladderChangesFor(executor, region);
  return new Set([...(preset?.rungs ?? []).map(({ id }) => id), ...changes.map(({ rung }) => rung)]);
}

/**
 * Keeps a change of one rung from its day on, in the place of another of that day; the same again writes nothing. What
 * stands on a rung that becomes secret is secret at once. Throws a Refusal when the ladder would not hold together on some day.
 */
export async function saveLadderChange(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  region: string,
  change: LadderChange,
): Promise<'new' | 'corrected' | 'same'> {
  const row: LadderChangesTable = {
    region,
    rung: change.rung,
    from_date: change.from,
    body: canonicalJson(change),
  };
  const others = (await ladderChangesFor(trx, region)).filter(
    ({ rung, from }) => rung !== change.rung || from !== change.from,
  );
  requireNobody(change);
  requireWhole(region, [...others, change]);
  const before = await trx
    .selectFrom('ladder_changes')
    .selectAll()
    .where('region', '=', region)
    .where('rung', '=', change.rung)
    .where('from_date', '=', change.from)
    .executeTakeFirst();
  if (before?.body === row.body) return 'same';
  if (before === undefined) await trx.insertInto('ladder_changes').values(row).execute();
  else
    await trx
      .updateTable('ladder_changes')
      .set({ body: row.body })
      .where('region', '=', region)
      .where('rung', '=', change.rung)
      .where('from_date', '=', change.from)
      .execute();
  forgetLadders(trx);
  await audit('ladder.change', 'ladder', `${region}/${change.rung}`, before ?? null, row);
  if (change.set?.secrecy === 'geheim') await hideUnits(trx, audit, region, change.rung);
  return before === undefined ? 'new' : 'corrected';
}

/** Throws a Refusal when the ladder of a region would not hold together on some day. */
export function requireWhole(region: string, changes: readonly LadderChange[]): void {
  const preset = PRESETS.find(({ id }) => id === region);
  if (!preset)
    throw new Refusal(
      `De regio ${region} heeft hier geen ladder; kies uit: ${PRESETS.map(({ id }) => id).join(', ')}.`,
    );
  for (const { from } of changes)
    try {
      changeLadder(preset, changes, from);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(`Ladder van ${preset.name}: ${error.message}.`);
      throw error;
    }
}

/** Free text of a rule never holds data about one person. */
function requireNobody({ set }: LadderChange): void {
  for (const text of [set?.label, set?.meaning]) {
    const kind = looksPersonal(text ?? '');
    if (kind !== null)
      throw new Refusal(
        `In “${text}” lijkt ${personalWords(kind)} te staan; Trede bewaart geen gegevens over personen, dus haal dat weg.`,
      );
  }
}
