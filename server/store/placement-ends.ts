import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { after } from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Executor } from './open.ts';
import type { PlacementsTable } from './placement-schema.ts';
import type { RegistryTables } from './schema.ts';
import { NO_ADDRESS } from './unit-moves.ts';
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
    state,
    closed_on: on,
    reason,
    recorded_on: audit.today,
    version: before.version + 1,
  };
  await trx.updateTable('placements').set(ended).where('id', '=', before.id).execute();
  await audit('placement.end', 'placement', before.id, bare(before), bare(ended));
}

/** What the audit keeps of it: no address, and no area below the gemeente. */
function bare(row: PlacementsTable): Partial<PlacementsTable> {
  const { buurt, wijk, ...rest } = row;
  return Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in NO_ADDRESS)));
}
