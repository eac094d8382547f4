import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { after } from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import { forgetLeaseHome } from './lease-starts.ts';
import { NO_ADDRESS } from './no-address.ts';
import type { Executor } from './open.ts';
import type { PlacementsTable } from './placement-schema.ts';
import { forgetHome } from './receipts.ts';
import type { RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** The placement behind an id whoever asks; null when there is none. */
export async function placementRow(executor: Executor, id: string): Promise<PlacementsTable | null> {
  const row = await executor.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/**
 * Ends a placement whose stay ended: its address goes, and so do buurt and wijk. Throws a Refusal for one that is not
 * confirmed.
 */
export async function endPlacement(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  before: PlacementsTable,
  { on, reason }: { on: PlainDate; reason: string },
): Promise<void> {
  const state = after(before.state, 'end');
  if (state === null)
    throw new Refusal(
      'Alleen een plaatsing die is bevestigd, kan eindigen; bevestig of annuleer haar eerst.',
    );
  const ended: PlacementsTable = {
    ...before,
    ...NO_ADDRESS,
    buurt: '',
    wijk: '',
    unit_id: null,
    vacancy_id: null,
    over_unit: null,
    state,
    closed_on: on,
    reason,
    recorded_on: audit.today,
    version: before.version + 1,
  };
  await trx.updateTable('placements').set(ended).where('id', '=', before.id).execute();
  await forgetLeaseHome(trx, before.id);
  await forgetHome(trx, before.id, areaLeft(before));
  await audit('placement.end', 'placement', before.id, bare(before), bare(ended));
}

/** What stands where the address stood: the gemeente by its name. */
function areaLeft({ secrecy, gemeente }: PlacementsTable): string {
  if (secrecy === 'geheim') return 'Geheime locatie';
  const region = regionOf(gemeente);
  return region?.gemeenten.find(({ code }) => code === gemeente)?.name ?? gemeente;
}

/** What the audit keeps of it: no address, no unit, and no area below the gemeente. */
function bare(row: PlacementsTable): Partial<PlacementsTable> {
  const { buurt, wijk, unit_id, vacancy_id, over_unit, ...rest } = row;
  return Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in NO_ADDRESS)));
}
