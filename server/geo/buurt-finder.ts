import type { Database } from 'better-sqlite3';
import RBush from 'rbush';
import { boxOf, type Outline } from './outline.ts';
import type { Rd } from './rd.ts';
import { holdsPoint } from './within.ts';
import { readWkb } from './wkb.ts';

/** A buurt of a reference that is being built. */
export interface BuurtOfBuild {
  /** Its row id. */
  id: number;
  code: string;
  gemeente: string;
}

interface Entry extends BuurtOfBuild {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  outline: Outline;
}

/** Finds the buurt of millions of points or codes: all outlines in memory, and the last one found tried first. */
export class BuurtFinder {
  readonly #tree = new RBush<Entry>();
  readonly #byCode = new Map<string, Entry>();
  #last: Entry | null = null;

  /** Reads the buurten of an open reference. */
  constructor(db: Database) {
    const rows = db.prepare(
      "select id, code, gemeente, outline from area where level = 'buurt' order by code",
    );
    const entries: Entry[] = [];
    for (const row of rows.iterate() as IterableIterator<BuurtOfBuild & { outline: Buffer }>) {
      const outline = readWkb(row.outline);
      const entry = { ...row, ...boxOf(outline), outline };
      entries.push(entry);
      this.#byCode.set(row.code, entry);
    }
    this.#tree.load(entries);
  }

  byCode(code: string): BuurtOfBuild | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The buurt that holds a point on the Dutch grid, or null. Points that follow each other mostly share it. */
  at(point: Rd): BuurtOfBuild | null {
    const last = this.#last;
    if (last && inBox(last, point) && holdsPoint(last.outline, point)) return last;
    const { x, y } = point;
    const around = this.#tree.search({ minX: x, minY: y, maxX: x, maxY: y });
    this.#last = around.find((entry) => holdsPoint(entry.outline, point)) ?? null;
    return this.#last;
  }
}

function inBox(box: Entry, { x, y }: Rd): boolean {
  return x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
}
