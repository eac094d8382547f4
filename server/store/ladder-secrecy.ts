import type { Transaction } from 'kysely';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/**
 * Makes all that stands on a rung of a region secret, now that the region says it is: at once and not on the day of the
 * change, as nothing may show it for want of a job on that day. It stays so when the region changes its mind; a unit is
 * shown again by whoever says so of it.
 */
export async function hideUnits(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  region: string,
  rung: string,
): Promise<void> {
  const gemeenten = PRESETS.find(({ id }) => id === region)?.gemeenten.map(({ code }) => code) ?? [];
  const rows = await trx
    .selectFrom('units')
    .selectAll()
    .where('rung', '=', rung)
    .where('gemeente', 'in', gemeenten)
    .where('secrecy', '!=', 'geheim')
    .execute();
  for (const before of rows) {
    const after = {
      ...before,
      secrecy: 'geheim' as const,
      recorded_on: audit.today,
      version: before.version + 1,
    };
    await trx.updateTable('units').set(after).where('id', '=', before.id).execute();
    await audit('unit.change', 'unit', before.id, before, after);
  }
}
