import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/refusal.ts';

/** Another version was written since the one that this change was made on. */
export class VersionConflict extends Refusal {
  constructor(
    what: string,
    readonly version: number,
  ) {
    super(`Iemand anders heeft ${what} intussen gewijzigd; haal de gegevens opnieuw op en wijzig daarna.`);
  }
}

/** The thing, or the part in it that is acted for, is another organisation's. */
export class NotOwn extends Refusal {}

/** The names of what differs between a row and what it would become, in the order of the row. */
export function changedFields<T extends object>(before: T, after: Partial<T>): (keyof T & string)[] {
  return (Object.keys(before) as (keyof T & string)[]).filter(
    (field) => after[field] !== undefined && after[field] !== before[field],
  );
}

/**
 * The id under which a row from a source is known. It follows from source and number, so that the same file gives the same
 * ids in every registry, and tells nothing of either.
 */
export function rowId(source: string, sourceId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, sourceId]))
    .digest('base64url')
    .slice(0, 22);
}

/** The source of what was written through the server itself instead of coming from a file. */
export const OWN_SOURCE = 'trede';

/** A cursor that another list gave, or none. */
export function wrongCursor(): Refusal {
  return new Refusal('Deze cursor is niet van deze lijst; begin opnieuw zonder.', {
    pointer: '#/query/cursor',
  });
}

/** Where a page begins in a list that is known as a whole. Throws a Refusal for the cursor of another list. */
export function startOf(cursor: string | undefined): number {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(start) || start < 0) throw wrongCursor();
  return start;
}

/** A page of a list that is known as a whole. */
export function pageOf<Item>(
  all: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: Item[]; next: string | null } {
  const start = startOf(cursor);
  const end = start + limit;
  return { items: all.slice(start, end), next: end < all.length ? String(end) : null };
}

/** A page of rows of which one more than `limit` was read. */
export function page<Row, Item>(
  rows: Row[],
  limit: number,
  cursor: (row: Row) => string,
  item: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > limit && last !== undefined ? cursor(last) : null,
  };
}
