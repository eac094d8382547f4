import type { Transaction } from 'kysely';
import type { Norm } from '../../shared/norms/norm.ts';
import { Refusal } from '../../shared/refusal.ts';
import { saveAgreement } from '../store/agreements.ts';
import { saveLadderChange } from '../store/ladder-changes.ts';
import { saveNorm } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import type { RegistryTables } from '../store/schema.ts';
import { type Audit, type Author, writeRegistry } from '../store/write.ts';
import type { Rule, RulesFile } from './rules.ts';

/** What an import of rules did, or would do. */
export interface RulesApplied {
  norms: { new: number; period: number; corrected: number; same: number };
  ladder: { new: number; corrected: number; same: number };
  agreements: number;
}

/** What an import of rules did, in one Dutch sentence. */
export function rulesTold(name: string, { norms, ladder, agreements }: RulesApplied): string {
  const parts = [
    `normen: ${norms.new} nieuw, ${norms.period} met een nieuwe periode, ${norms.corrected} verbeterd, ${norms.same} gelijk gebleven`,
  ];
  if (ladder.new + ladder.corrected + ladder.same > 0)
    parts.push(`ladder: ${ladder.new} nieuw, ${ladder.corrected} verbeterd, ${ladder.same} gelijk gebleven`);
  if (agreements > 0) parts.push(`afspraken: ${agreements}`);
  return `${name}: ${parts.join('; ')}.`;
}

/** Carries the outcome out of a transaction that is undone. */
class Undone extends Error {
  constructor(readonly applied: RulesApplied) {
    super('undone');
  }
}

/**
 * Writes all rules of a file, or none: the ladder first, since norms count its rungs. With `dry` everything is undone
 * again. Throws a Refusal that names the line of the rule that cannot be kept.
 */
export async function applyRules(
  registry: Registry,
  by: Author,
  rules: RulesFile,
  dry: boolean,
): Promise<RulesApplied> {
  try {
    return await writeRegistry(registry, by, async (trx, audit) => {
      const applied = await writeRules(trx, audit, rules);
      if (dry) throw new Undone(applied);
      return applied;
    });
  } catch (error) {
    if (error instanceof Undone) return error.applied;
    throw error;
  }
}

async function writeRules(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  rules: RulesFile,
): Promise<RulesApplied> {
  const applied: RulesApplied = {
    norms: { new: 0, period: 0, corrected: 0, same: 0 },
    ladder: { new: 0, corrected: 0, same: 0 },
    agreements: rules.agreements.length,
  };
  for (const one of rules.ladder)
    applied.ladder[await named(one, () => saveLadderChange(trx, audit, rules.region, one.rule))] += 1;
  // Those of the region first: a norm of a gemeente is held against the one whose place it takes.
  const oldestFirst = rules.norms.toSorted(
    (a, b) => Number(turn(a.rule) > turn(b.rule)) - Number(turn(a.rule) < turn(b.rule)),
  );
  for (const one of oldestFirst) applied.norms[await named(one, () => saveNorm(trx, audit, one.rule))] += 1;
  for (const one of rules.agreements) await named(one, () => saveAgreement(trx, audit, one.rule));
  return applied;
}

function turn({ gemeente, from }: Norm): string {
  return `${gemeente === undefined ? 0 : 1}${from ?? ''}`;
}

async function named<T, R>({ at }: Rule<T>, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal)
      throw new Refusal(`Regel ${at.line}, kolom ${at.column}: ${error.message}`, { cause: error });
    throw error;
  }
}
