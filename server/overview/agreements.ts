import type { z } from 'zod';
import { periodOf } from '../../shared/agreements/period.ts';
import type { LedgerRowItem } from '../../shared/api/ledger.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Agreements } from '../checks/agreements.ts';
import type { Snapshot } from '../checks/snapshot.ts';

type Row = z.output<typeof LedgerRowItem>;

/** How the agreements of a region stand in the period that runs on a day; those without such a period are left out. */
export async function agreementsNow(
  now: Snapshot,
  service: Agreements,
  { region, viewer, date }: { region: string; viewer: Viewer; date: PlainDate },
  language: Language,
): Promise<Overview['agreements']> {
  const found: Overview['agreements'] = [];
  for (const agreement of await now.agreements()) {
    const period = periodOf(date, agreement.length);
    if (agreement.region !== region || !agreement.volumes.some((volume) => volume.period === period))
      continue;
    const ledger = await service.ledger(agreement.id, { date }, language);
    if (!ledger) continue;
    const rows = ledger.rows.filter((row) => row.period === period);
    const own = rows.find(({ party }) => party === viewer.organisation) ?? null;
    const counted = own ? [own] : rows;
    const told = ledger.problem === null && counted.length > 0;
    found.push({
      id: agreement.id,
      title: agreement.title,
      unit: ledger.unit,
      period,
      party: own?.name ?? null,
      promised: told ? sum(counted, dueOf) : null,
      delivered: told ? sum(counted, ({ delivered }) => delivered) : null,
      problem: ledger.problem?.text ?? null,
    });
  }
  return found;
}

/** What is to be delivered in the period: the share itself, with what was carried in and swapped. */
function dueOf({ target, carriedIn, swappedIn, swappedOut }: Row): number {
  return target + carriedIn + swappedIn - swappedOut;
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
