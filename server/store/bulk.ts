import type { UnitsChanged } from '../../shared/api/unit-changes.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Registry } from './open.ts';
import { type Audit, type Author, type Writing, writeRegistry } from './write.ts';

/** Undoes the transaction of a change that is not to be written, and carries what it would have done out of it. */
class Undone extends Error {
  constructor(readonly outcome: Omit<UnitsChanged, 'preview'>) {
    super('A change that was only tried is undone');
  }
}

/** Which things, and how. */
export interface BulkAsked {
  ids: readonly string[];
  /** Everything is tried and undone. It takes the write lock for as long as it runs. */
  preview: boolean;
  /** What cannot be changed so stays as it is, and the others are changed. */
  skipRefused: boolean;
}

/** How one thing of a kind is read and changed. Both give null for what is not the viewer's own. */
export interface BulkKind<Item extends { version: number }> {
  get(trx: Writing, id: string): Promise<Item | null>;
  change(trx: Writing, audit: Audit, id: string): Promise<Item | null>;
  /** The fields whose change is told, by their name on the wire. */
  fields: readonly (keyof Item & string)[];
  /** Why nothing is done with what is not the viewer's own. */
  notOwn: string;
}

/** Changes many things in the same way, all in one transaction: all of them or none, unless those that cannot are skipped. */
export async function changeMany<Item extends { version: number }>(
  registry: Registry,
  by: Author,
  asked: BulkAsked,
  kind: BulkKind<Item>,
): Promise<UnitsChanged> {
  const { preview } = asked;
  try {
    const outcome = await writeRegistry(registry, by, async (trx, audit) => {
      const tally = tallied(kind.fields);
      for (const id of new Set(asked.ids)) {
        const before = await kind.get(trx, id);
        try {
          const after = await kind.change(trx, audit, id);
          if (before === null || after === null) tally.refuse(id, kind.notOwn);
          else tally.add(before, after);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          tally.refuse(id, error.message);
        }
      }
      const told = tally.told(asked.skipRefused);
      if (preview || !told.written) throw new Undone(told);
      return told;
    });
    return { preview, ...outcome };
  } catch (error) {
    if (error instanceof Undone) return { preview, ...error.outcome };
    throw error;
  }
}

function tallied<Item extends { version: number }>(told: readonly (keyof Item & string)[]) {
  const refused: UnitsChanged['refused'] = [];
  const fields = new Map<string, UnitsChanged['fields'][number]>();
  let [changed, unchanged] = [0, 0];
  return {
    refuse: (id: string, why: string) => void refused.push({ id, why }),
    add(before: Item, after: Item) {
      if (before.version === after.version) {
        unchanged += 1;
        return;
      }
      changed += 1;
      for (const field of told) {
        const [from, to] = [wordOf(before[field]), wordOf(after[field])];
        if (from === to) continue;
        const key = JSON.stringify([field, from, to]);
        const known = fields.get(key);
        if (known) known.count += 1;
        else fields.set(key, { field, from, to, count: 1 });
      }
    },
    told(skipRefused: boolean): Omit<UnitsChanged, 'preview'> {
      const written = changed > 0 && (refused.length === 0 || skipRefused);
      return { written, changed, unchanged, fields: [...fields.values()], refused };
    },
  };
}

function wordOf(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
