import type { Reading } from '../../shared/address/reading.ts';

/** An address as its page writes it: "Kerkstraat 12 A 3, 7311 AB Apeldoorn". */
export function writtenAddress(reading: Reading | undefined): string {
  if (reading === undefined) return 'deze woning';
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = reading;
  const home = [straat, huisnummer, huisletter, huisnummertoevoeging].filter(Boolean).join(' ');
  const place = [postcode?.replace(/^(\d{4})(\w{2})$/, '$1 $2'), woonplaats].filter(Boolean).join(' ');
  return [home, place].filter(Boolean).join(', ');
}
