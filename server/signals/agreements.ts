import { deliverers } from '../../shared/agreements/agreement.ts';
import { periodOf } from '../../shared/agreements/period.ts';
import { standOf } from '../../shared/agreements/stand.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { paceSignal } from '../../shared/signals/pace.ts';
import type { Signal } from '../../shared/signals/signal.ts';
import { figuresOn, standInput } from '../checks/agreement-stand.ts';
import type { Snapshot } from '../checks/snapshot.ts';

/** Who is behind the pace of an agreement of a region. One whose stand cannot be told says nothing here. */
export async function agreementSignals(now: Snapshot, region: string, today: PlainDate): Promise<Signal[]> {
  const agreements = (await now.agreements()).filter((agreement) => agreement.region === region);
  if (agreements.length === 0) return [];
  const figures = await figuresOn(now.registry, now.reference, today);
  const found: (Signal | null)[] = [];
  for (const agreement of agreements) {
    const period = periodOf(today, agreement.length);
    if (!agreement.volumes.some((volume) => volume.period === period)) continue;
    const stand = standOf(agreement, await standInput(now.registry.db, figures, agreement, today));
    if ('problem' in stand) continue;
    for (const party of deliverers(agreement)) {
      const row = stand.rows.find((one) => one.period === period && one.party === party.id);
      if (!row) continue;
      const due = row.target + row.carriedIn + row.swappedIn - row.swappedOut;
      found.push(paceSignal({ agreement, party, period, due, delivered: row.delivered }, today));
    }
  }
  return found.filter((signal) => signal !== null);
}
