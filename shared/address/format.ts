import { showPostcode } from './postcode.ts';
import type { Reading } from './reading.ts';
import { shortStreet } from './short.ts';

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

/**
 * The two lines of an address after NEN 5825: a short street name of at most 24 characters with the number, and the postcode
 * with the place in capitals behind two spaces ("A K vd Coppellostr 8", "6049 HD  HERTEN"). Absent parts are left out.
 */
export function formatAddressLines(address: Reading): [string, string] {
  const street = address.straat === null ? null : shortStreet(address.straat);
  const postcode = address.postcode ? showPostcode(address.postcode) : null;
  return [
    [street, formatNumber(address)].filter(Boolean).join(' '),
    [postcode, address.woonplaats?.toUpperCase()].filter(Boolean).join('  '),
  ];
}
