import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Agreement } from '../../shared/agreements/agreement.ts';
import type { Frozen, LedgerRow, Settled } from '../../shared/agreements/ledger.ts';
import type { SettlementItem } from '../../shared/api/agreements.ts';
import { Refusal } from '../../shared/refusal.ts';
import { canonicalJson } from './audit.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, SettlementsTable } from './schema.ts';
import type { Audit } from './write.ts';

const Figures = z.record(
  z.string(),
  z.object({ target: z.number(), delivered: z.number(), corrected: z.number(), carriedOut: z.number() }),
);

/** Periods of an agreement that some party said yes to, in order. */
export async function saidYes(executor: Executor, agreement: string): Promise<string[]> {
  return [...new Set((await rowsOf(executor, agreement)).map(({ period }) => period))];
}

/** Per period: who said yes, who is still to, and the day on which all had. */
export async function settlementsOf(executor: Executor, agreement: Agreement): Promise<SettlementItem[]> {
  const rows = await rowsOf(executor, agreement.id);
  return [...byPeriod(rows)].map(([period, said]) => ({
    period,
    agreed: said.map(({ party, said_on }) => ({ party, on: said_on })),
    waiting: waitingFor(agreement, said),
    settledOn: waitingFor(agreement, said).length === 0 ? lastDay(said) : null,
  }));
}

/** The periods that all parties have set, with the numbers that stay. */
export async function settledOf(executor: Executor, agreement: Agreement): Promise<Settled[]> {
  const rows = await rowsOf(executor, agreement.id);
  return [...byPeriod(rows)].flatMap(([period, said]) => {
    if (waitingFor(agreement, said).length > 0) return [];
    const frozen = Figures.parse(JSON.parse(said[0]?.figures ?? '{}'));
    const delivered = Object.fromEntries(Object.entries(frozen).map(([id, one]) => [id, one.delivered]));
    return [{ period, on: lastDay(said), delivered, frozen }];
  });
}

/**
 * The yes of one party to the rows of a period as they are now. A yes that others said to other numbers lapses: they are
 * asked again. Writes nothing when this party said the same before. Throws a Refusal when the period is set already.
 */
export async function sayYes(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  agreement: Agreement,
  party: string,
  rows: readonly LedgerRow[],
): Promise<void> {
  const period = rows[0]?.period ?? '';
  const said = (await rowsOf(trx, agreement.id)).filter((row) => row.period === period);
  if (said.length > 0 && waitingFor(agreement, said).length === 0)
    throw new Refusal(`De periode ${period} is al door alle partijen vastgesteld.`);
  const figures = canonicalJson(Object.fromEntries(rows.map((row) => [row.party, numbersOf(row)])));
  if (said.some((row) => row.party === party && row.figures === figures)) return;
  const lapsed = said.filter((row) => row.figures !== figures);
  for (const row of lapsed) {
    await trx
      .deleteFrom('settlements')
      .where('agreement_id', '=', agreement.id)
      .where('period', '=', period)
      .where('party', '=', row.party)
      .execute();
    await audit('agreement.yes-lapsed', 'agreement', agreement.id, row, null);
  }
  const row: SettlementsTable = {
    agreement_id: agreement.id,
    period,
    party,
    said_on: audit.today,
    figures,
  };
  await trx.insertInto('settlements').values(row).execute();
  await audit('agreement.yes', 'agreement', agreement.id, null, row);
}

function numbersOf({ target, delivered, corrected, carriedOut }: LedgerRow): Frozen {
  return { target, delivered, corrected, carriedOut };
}

function rowsOf(executor: Executor, agreement: string): Promise<SettlementsTable[]> {
  return executor
    .selectFrom('settlements')
    .selectAll()
    .where('agreement_id', '=', agreement)
    .orderBy('period')
    .orderBy('party')
    .execute();
}

function byPeriod(rows: readonly SettlementsTable[]): Map<string, SettlementsTable[]> {
  const found = new Map<string, SettlementsTable[]>();
  for (const row of rows) found.set(row.period, [...(found.get(row.period) ?? []), row]);
  return found;
}

function waitingFor({ parties }: Agreement, said: readonly SettlementsTable[]): string[] {
  return parties.map(({ id }) => id).filter((id) => !said.some(({ party }) => party === id));
}

function lastDay(said: readonly SettlementsTable[]): string {
  return said.reduce((last, { said_on }) => (said_on > last ? said_on : last), '');
}
