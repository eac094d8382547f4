import { foldAddition, foldPlace, foldStreet } from '../address/fold.ts';
import type { Reading } from '../address/reading.ts';
import type { Verdict } from '../api/checks.ts';

/** A home in a list that came by mail or in a sheet. */
export interface ListedHome {
  /** As the list writes it, in one line. */
  written: string;
  /** Best first, at most eight; empty only beside a `bagId`. */
  readings: Reading[];
  /** The 16-digit id of the register where the list has it. */
  bagId: string | null;
  /** Whether the list itself says that this is an address; else a home that the register does not know is none. */
  sure: boolean;
}

/** A home of the list with what Trede says of it; null where nothing was answered. */
export interface ListedVerdict {
  home: ListedHome;
  verdict: Verdict | null;
  /** Minutes since this held last, null for who knows, where nobody answers now; absent where it holds. */
  oldMinutes?: number | null;
}

/** More homes than this are no list to answer by mail. */
export const MOST_LISTED = 1_000;

/** Each home once, in the order of the list, at most `MOST_LISTED`. */
export function eachOnce(homes: readonly ListedHome[]): ListedHome[] {
  const seen = new Set<string>();
  const once: ListedHome[] = [];
  for (const home of homes) {
    const key = keyOf(home);
    if (seen.has(key) || once.length === MOST_LISTED) continue;
    seen.add(key);
    once.push(home);
  }
  return once;
}

function keyOf({ readings: [best], bagId }: ListedHome): string {
  if (bagId !== null || best === undefined) return bagId ?? '';
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = best;
  const place = postcode ?? (woonplaats === null ? '' : foldPlace(woonplaats));
  return [
    straat === null ? '' : foldStreet(straat),
    huisnummer,
    foldAddition(huisletter) + foldAddition(huisnummertoevoeging),
    place,
  ].join('|');
}

/** What only looked like an address and is none by the register; a person may still want to see it. */
export function isNoHome({ home, verdict }: ListedVerdict): boolean {
  return !home.sure && verdict?.match === 'none';
}
