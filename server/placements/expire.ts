import type { Clock } from '../clock.ts';
import type { Registry } from '../store/open.ts';
import type { AreaNames } from '../store/placement-view.ts';
import { dueHolds, firstDue } from '../store/placements.ts';
import { RegistryBusy, writeRegistry } from '../store/write.ts';
import { closePlacement } from './close.ts';

/** Holds end by a write of their own, in nobody's name, so that counts need not know what day it is. */
const ITSELF = 'trede';

/**
 * Lets every hold whose term is over expire, and gives how many did. Writes nothing when none is due. Throws RegistryBusy
 * while another process keeps the registry.
 */
export async function expireHolds(registry: Registry, clock: Clock, nameOf: AreaNames): Promise<number> {
  const due = await firstDue(registry.db);
  if (due === null || due > clock.today()) return 0;
  return writeRegistry(registry, { actor: ITSELF, clock }, async (trx, audit) => {
    const rows = await dueHolds(trx, audit.today);
    for (const row of rows)
      await closePlacement(trx, audit, row, { move: 'expire', reason: null, refusedBy: null }, nameOf);
    return rows.length;
  });
}

/** Lets holds expire where someone is about to count: a look at the registry only when it changed. */
export interface HoldExpiry {
  /** Gives how many expired. While another process writes, none: they count a moment longer. */
  catchUp(): Promise<number>;
}

/** The one of a registry. */
export function holdExpiry(registry: Registry, clock: Clock, nameOf: AreaNames): HoldExpiry {
  let known: { dataVersion: number; due: string | null } | null = null;
  return {
    async catchUp() {
      const { dataVersion } = registry.state();
      if (known?.dataVersion !== dataVersion) known = { dataVersion, due: await firstDue(registry.db) };
      if (known.due === null || known.due > clock.today()) return 0;
      try {
        return await expireHolds(registry, clock, nameOf);
      } catch (error) {
        if (error instanceof RegistryBusy) return 0;
        throw error;
      }
    },
  };
}
