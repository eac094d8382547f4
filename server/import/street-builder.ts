import type { Database, Statement } from 'better-sqlite3';
import { foldPlace, foldStreet } from '../../shared/address/fold.ts';
import { streetKeys } from '../../shared/address/street-key.ts';

/** A street as a source names it. */
export interface NamedStreet {
  straat: string | null;
  /** The short name after NEN 5825, where the source has one. */
  short: string | null;
  woonplaats: string | null;
}

/** Makes the street index of a reference while its addresses go in: each street of a place once, under all its keys. */
export class StreetBuilder {
  readonly #insert: Statement;
  readonly #insertKey: Statement;
  /** By what the source writes, so that millions of rows fold few names. */
  readonly #written = new Map<string, number>();
  readonly #known = new Map<string, number>();

  constructor(db: Database) {
    this.#insert = db.prepare(
      'insert into street (gemeente, place, folded, name, woonplaats) values (?, ?, ?, ?, ?)',
    );
    this.#insertKey = db.prepare('insert or ignore into street_key (key, gemeente, street) values (?, ?, ?)');
  }

  /** The row id of the street, made when it is new; null for an address without street and place. */
  idOf(gemeente: string, street: NamedStreet): number | null {
    const { straat, short, woonplaats } = street;
    if (straat === null && woonplaats === null) return null;
    const written = `${gemeente}|${straat ?? ''}|${woonplaats ?? ''}|${short ?? ''}`;
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const id = this.#find(gemeente, street);
    if (straat !== null) for (const key of streetKeys(straat, short)) this.#insertKey.run(key, gemeente, id);
    this.#written.set(written, id);
    return id;
  }

  #find(gemeente: string, { straat, woonplaats }: NamedStreet): number {
    const place = woonplaats === null ? '' : foldPlace(woonplaats);
    const folded = straat === null ? '' : foldStreet(straat);
    const name = `${gemeente}|${place}|${folded}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const { lastInsertRowid } = this.#insert.run(gemeente, place, folded, straat, woonplaats);
    const id = Number(lastInsertRowid);
    this.#known.set(name, id);
    return id;
  }
}
