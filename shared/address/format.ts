import { showPostcode } from './postcode.ts';
import type { Reading } from './reading.ts';

/**
 * The number with its letter and addition, after NEN 5825: "12 A", "12-2" where the addition starts with a digit,
 * "12 A3" where a letter precedes it, "12 BEN" where none does.
 */
export function formatNumber(
  address: Pick<Reading, 'huisnummer' | 'huisletter' | 'huisnummertoevoeging'>,
): string {
  const { huisnummer, huisletter, huisnummertoevoeging: addition } = address;
  if (huisletter) return `${huisnummer} ${huisletter}${addition ?? ''}`;
  if (!addition) return String(huisnummer);
  return /^\d/.test(addition) ? `${huisnummer}-${addition}` : `${huisnummer} ${addition}`;
}

/** One line for people: "Kerkstraat 12 A, 7311 AB Apeldoorn"; parts that are absent are left out. */
export function formatAddress(address: Reading): string {
  const postcode = address.postcode ? showPostcode(address.postcode) : null;
  if (address.straat) {
    const second = [postcode, address.woonplaats].filter(Boolean).join(' ');
    return [`${address.straat} ${formatNumber(address)}`, second].filter(Boolean).join(', ');
  }
  const first = [postcode, formatNumber(address)].filter(Boolean).join(' ');
  return [first, address.woonplaats].filter(Boolean).join(', ');
}
