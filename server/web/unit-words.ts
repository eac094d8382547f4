import { formatAddress } from '../../shared/address/format.ts';
import type { Unit } from '../../shared/api/units.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Language } from './language.ts';
import { UNIT_WORDS, type UnitField } from './text/unit-words.ts';

/** Names of rungs and buurten by their id and code, as far as they are known. */
export interface Names {
  rungs: ReadonlyMap<string, string>;
  buurten: ReadonlyMap<string, string>;
}

/** Where a unit stands, in the words that the one who looks may see: an address, a complex, or its buurt. */
export function placeWords(unit: Unit, { buurten }: Names, language: Language): string {
  const words = UNIT_WORDS[language];
  const { address, complex, buurt, secrecy } = unit;
  if (secrecy === 'geheim') return words.secretPlace;
  if (address && address.huisnummer !== null) {
    const { bagId: _, point: __, huisnummer, ...parts } = address;
    return formatAddress({ ...parts, huisnummer });
  }
  if (complex !== null) return complex;
  return buurt === null ? words.unknownPlace : words.inBuurt(buurten.get(buurt) ?? buurt);
}

/** The status of a unit, and how many of its places are free where some are taken: "bezet, 2 plekken vrij". */
export function statusWords({ status, freePlaces }: Unit, language: Language): string {
  const words = UNIT_WORDS[language];
  const told = words.status[status];
  return status !== 'vrij' && freePlaces ? `${told}, ${words.free(freePlaces)}` : told;
}

/** A value of a field as people read it. */
export function valueWords(
  field: UnitField,
  value: string | number | null,
  { rungs }: Names,
  language: Language,
): string {
  const words = UNIT_WORDS[language];
  if (value === null || value === '') return words.empty;
  const named: Partial<Record<UnitField, Readonly<Record<string, string>>>> = {
    status: words.status,
    secrecy: words.secrecy,
    funding: words.funding,
  };
  if (field === 'rung') return rungs.get(String(value)) ?? String(value);
  if (field === 'rent') return words.euro(Number(value));
  if (field === 'from' || field === 'until') return words.date(String(value));
  if (typeof value === 'number') return formatNumber(value, language);
  return named[field]?.[value] ?? value;
}
