import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { newestFile, referenceFiles } from '../geo/files.ts';
import { openReference } from '../geo/reference.ts';
import type { Registry } from '../store/open.ts';
import { countToReplace } from '../store/to-replace.ts';
import { type Author, writeRegistry } from '../store/write.ts';
import { type PlacedAgain, placeAgain, planPlaces } from './place-again.ts';

/** What using another year did. */
export interface Activated extends PlacedAgain {
  year: number;
  /** The year in use before; null when there was none. */
  before: number | null;
  reference: string;
  /** Addresses known in this year. */
  addresses: number;
  /** Rows of stock and numbers of groups that stay in the areas of another year: they have nothing but a code. */
  rowsToReplace: number;
}

/** Carries what would happen out of a transaction that is undone. */
class Undone extends Error {
  constructor(readonly told: PlacedAgain & { rowsToReplace: number }) {
    super('undone');
  }
}

/**
 * Uses the areas and addresses of a year that was read in before, and places units and free homes in it again: one
 * transaction with its audit rows. Done again for the year in use, it places what could not be placed earlier. Throws a
 * Refusal when the year is not there or the signal aborts; then all is as it was. With `dry` it says what would happen, and
 * undoes it.
 */
export async function activateYear(
  registry: Registry,
  folder: string,
  by: Author,
  year: number,
  signal: AbortSignal | null,
  dry = false,
): Promise<Activated> {
  const state = registry.state();
  const name = newestFile(folder, year, state.referenceFile);
  if (name === null) throw new Refusal(notThere(folder, year));
  const reference = openReference(join(folder, name));
  try {
    const plan = await planPlaces(registry.db, reference, signal);
    const placed = await writeRegistry(registry, by, async (trx, audit) => {
      const { reference_file: now } = await trx
        .selectFrom('state')
        .select('reference_file')
        .executeTakeFirstOrThrow();
      if (now !== state.referenceFile)
        throw new Refusal(
          'Intussen zijn andere gebieden of adressen in gebruik genomen; probeer het opnieuw.',
        );
      const counted = await placeAgain(trx, audit, reference, signal, plan);
      const { stock, group } = await countToReplace(trx, year);
      const told = { ...counted, rowsToReplace: stock + group };
      if (dry) throw new Undone(told);
      if (now !== name) await trx.updateTable('state').set({ reference_file: name }).execute();
      if (now !== name || told.moved > 0)
        await audit('reference.activate', 'registry', name, { reference: now }, { reference: name, ...told });
      return told;
    }).catch((error: unknown) => {
      if (error instanceof Undone) return error.told;
      throw error;
    });
    const before = referenceFiles(folder).find((file) => file.name === state.referenceFile)?.year ?? null;
    return { year, before, reference: name, addresses: reference.counts().addresses, ...placed };
  } finally {
    reference.close();
  }
}

function notThere(folder: string, year: number): string {
  const years = [...new Set(referenceFiles(folder).map((file) => file.year))];
  const known = years.length === 0 ? 'er is nog geen jaar ingelezen' : `wel: ${years.join(', ')}`;
  return `De gebieden van ${year} zijn nog niet ingelezen (${known}); lees ze eerst in (op de opdrachtregel met import areas BESTAND --year ${year} --activate).`;
}
