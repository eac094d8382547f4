import { foldPlace, foldStreet } from '../../shared/address/fold.ts';
import type { Reading } from '../../shared/address/reading.ts';
import { streetKey } from '../../shared/address/street-key.ts';

/** The forms by which a street that was read is compared. */
export interface StreetName {
  /** `streetKey` of its name. */
  key: string;
  /** `foldStreet` of its name. */
  folded: string;
  /** `foldPlace` of its town; null when none was read. */
  place: string | null;
}

/** Folds the names of one batch, each once: the readings of a home mostly share theirs. */
export class StreetNames {
  readonly #streets = new Map<string, Pick<StreetName, 'key' | 'folded'>>();
  readonly #places = new Map<string, string>();

  of({ straat, woonplaats }: Reading): StreetName {
    const name = straat ?? '';
    const known = this.#streets.get(name) ?? { key: streetKey(name), folded: foldStreet(name) };
    this.#streets.set(name, known);
    return { ...known, place: woonplaats ? this.place(woonplaats) : null };
  }

  place(town: string): string {
    const known = this.#places.get(town) ?? foldPlace(town);
    this.#places.set(town, known);
    return known;
  }
}
