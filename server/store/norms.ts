import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { inOrder, NormSchema } from '../../shared/norms/index.ts';
import { localProblems } from '../../shared/norms/local.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { fitPeriod } from '../../shared/norms/periods.ts';
import { normProblems } from '../../shared/norms/sound.ts';
import { Refusal } from '../../shared/refusal.ts';
import { canonicalJson } from './audit.ts';
import { rungsOf } from './ladder-changes.ts';
import type { Executor } from './open.ts';
import type { NormsTable, RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** What saving a norm did: a new one, a new period of one, a corrected period, or nothing. */
export type Saved = 'new' | 'period' | 'corrected' | 'same';

type Row = Omit<NormsTable, 'serial'>;

/** The norms that hold on a date, in the order in which verdicts show them. Anyone may know them: they are policy. */
export async function normsFor(executor: Executor, date: PlainDate): Promise<Norm[]> {
  const rows = await executor
    .selectFrom('norms')
    .select('body')
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .execute();
  return inOrder(rows.map(({ body }) => readNorm(body)));
}

/** All periods of one norm, oldest first; empty when there is none of this id. */
export async function normPeriods(executor: Executor, id: string): Promise<Norm[]> {
  const rows = await executor
    .selectFrom('norms')
    .select(['body', 'from_date'])
    .where('id', '=', id)
    .orderBy('from_date')
    .execute();
  // SQLite puts a missing begin first, PostgreSQL last.
  const norms = rows.map(({ body }) => readNorm(body));
  return [...norms.filter(({ from }) => from === null), ...norms.filter(({ from }) => from !== null)];
}

/** All periods of all norms of a region; with a gemeente those of the whole region and its own. */
export async function listNorms(
  executor: Executor,
  query: { region?: string | undefined; gemeente?: string | undefined },
): Promise<Norm[]> {
  let found = executor.selectFrom('norms').select('body');
  if (query.region !== undefined) found = found.where('region', '=', query.region);
  if (query.gemeente !== undefined) {
    const { gemeente } = query;
    found = found.where((eb) => eb.or([eb('gemeente', 'is', null), eb('gemeente', '=', gemeente)]));
  }
  return inOrder((await found.execute()).map(({ body }) => readNorm(body)));
}

/** What a local norm is held against: all periods of all norms of its region. Nothing for a norm that takes no place. */
export async function regionalFor(executor: Executor, { region, replaces }: Norm): Promise<Norm[]> {
  return replaces === undefined ? [] : listNorms(executor, { region });
}

/**
 * Keeps a norm from its `from` on. What held before under its id stays for past dates and ends there; the same content
 * again writes nothing. Throws a Refusal for a norm that is not sound.
 */
export async function saveNorm(trx: Transaction<RegistryTables>, audit: Audit, given: Norm): Promise<Saved> {
  const norm = NormSchema.parse(given);
  const [problem] = [
    ...normProblems(norm, await rungsOf(trx, norm.region)),
    ...localProblems(norm, await regionalFor(trx, norm)),
  ];
  if (problem) throw new Refusal(problem.text);
  const periods = await normPeriods(trx, norm.id);
  if (periods[0] && periods[0].region !== norm.region)
    throw new Refusal(
      `De norm ${norm.id} is van een andere regio (${periods[0].region}); geef deze norm een eigen id.`,
    );
  const { corrects, ends, adds } = fitPeriod(periods, norm);
  if (adds === null) return 'same';
  if (corrects !== null) {
    await replace(trx, audit, 'norm.correct', corrects, adds);
    return 'corrected';
  }
  if (ends !== null) await replace(trx, audit, 'norm.end', ends.before, ends.after);
  await trx.insertInto('norms').values(rowOf(adds)).execute();
  await audit(
    periods.length === 0 ? 'norm.create' : 'norm.change',
    'norm',
    norm.id,
    ends?.before ?? null,
    adds,
  );
  return periods.length === 0 ? 'new' : 'period';
}

/**
 * Ends a norm on `until`, the first day on which it no longer holds. Throws a Refusal where a later period begins after
 * it, or the norm ended before already.
 */
export async function endNorm(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  id: string,
  until: PlainDate,
): Promise<Norm | null> {
  const last = (await normPeriods(trx, id)).at(-1);
  if (last === undefined) return null;
  if (last.from !== null && until < last.from)
    throw new Refusal(
      `De norm "${last.title}" heeft een periode die op ${last.from} begint; kies die dag of een latere.`,
    );
  if (last.until !== null && last.until < until)
    throw new Refusal(`De norm "${last.title}" eindigt al op ${last.until}; kies die dag of een eerdere.`);
  if (last.until === until) return last;
  const ended: Norm = { ...last, until };
  await replace(trx, audit, 'norm.end', last, ended);
  return ended;
}

async function replace(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  action: string,
  before: Norm,
  after: Norm,
): Promise<void> {
  await trx
    .updateTable('norms')
    .set(rowOf(after))
    .where('id', '=', before.id)
    .where('from_date', before.from === null ? 'is' : '=', before.from)
    .execute();
  await audit(action, 'norm', before.id, before, after);
}

function rowOf(norm: Norm): Row {
  return {
    id: norm.id,
    region: norm.region,
    kind: norm.kind,
    gemeente: norm.gemeente ?? null,
    from_date: norm.from,
    until_date: norm.until,
    body: canonicalJson(norm),
  };
}

function readNorm(body: string): Norm {
  return NormSchema.parse(JSON.parse(body));
}
