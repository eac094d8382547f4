import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { readLadderChange } from '../../shared/ladder/change-schema.ts';
import { changeLadder, type LadderChange, type LadderDifference } from '../../shared/ladder/changes.ts';
import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';

/** The ladder of a region on a day. */
export interface LadderInEffect {
  /** The region, with the rungs that hold then. */
  region: RegionPreset;
  /** In what they differ from the preset. */
  changed: LadderDifference[];
}

/**
 * The ladders of all regions as they hold on a day: the preset with what the region changed of it until then. A ladder is
 * the same object on all days between two changes, so that others can remember by it.
 */
export class Ladders {
  readonly #changes: ReadonlyMap<string, readonly LadderChange[]>;
  readonly #known = new Map<string, LadderInEffect>();

  /** Changes per region, oldest first. */
  constructor(changes: ReadonlyMap<string, readonly LadderChange[]>) {
    this.#changes = changes;
  }

  /** The ladder of a region; null for an id that no preset has. */
  of(region: string, date: PlainDate): LadderInEffect | null {
    const preset = PRESETS.find(({ id }) => id === region);
    return preset ? this.#inEffect(preset, date) : null;
  }

  /** The region of a gemeente with its ladder on a day; null where no preset has the gemeente. */
  in(gemeente: string, date: PlainDate): RegionPreset | null {
    const preset = regionOf(gemeente);
    return preset && this.#inEffect(preset, date).region;
  }

  /** Days after `from` and before `until` on which the ladder of a region changes, oldest first. */
  turns(region: string, from: PlainDate, until: PlainDate): PlainDate[] {
    const days = (this.#changes.get(region) ?? []).map((change) => change.from);
    return [...new Set(days)].filter((day) => from < day && day < until);
  }

  #inEffect(preset: RegionPreset, date: PlainDate): LadderInEffect {
    const changes = (this.#changes.get(preset.id) ?? []).filter(({ from }) => from <= date);
    const key = `${preset.id}|${changes.length}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { rungs, changed } = changeLadder(preset, changes, date);
    const made = { region: changes.length === 0 ? preset : { ...preset, rungs }, changed };
    this.#known.set(key, made);
    return made;
  }
}

/** All ladders by what the registry holds now. */
export async function laddersFor(executor: Executor): Promise<Ladders> {
  const rows = await executor
    .selectFrom('ladder_changes')
    .select(['region', 'body'])
    .orderBy('from_date')
    .orderBy('rung')
    .execute();
  const changes = new Map<string, LadderChange[]>();
  for (const { region, body } of rows)
    changes.set(region, [...(changes.get(region) ?? []), readLadderChange(JSON.parse(body))]);
  return new Ladders(changes);
}

const within = new WeakMap<Transaction<RegistryTables>, Promise<Ladders>>();

/** As laddersFor, read once per transaction: a file of thousands of units asks for each of them. */
export function laddersWithin(trx: Transaction<RegistryTables>): Promise<Ladders> {
  const known = within.get(trx);
  if (known) return known;
  const read = laddersFor(trx);
  within.set(trx, read);
  return read;
}

/** What changes a ladder tells its transaction, so that what follows in it asks the new one. */
export function forgetLadders(trx: Transaction<RegistryTables>): void {
  within.delete(trx);
}
