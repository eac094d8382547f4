import type { VerdictAddress } from '../../../shared/api/checks.ts';
import type { AskedHome } from '../../messages.ts';

/** An address of the register, as it is asked about. */
export function askedFor(address: VerdictAddress): AskedHome {
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats, homeKey } = address;
  return {
    readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats }],
    bagId: /^\d{16}$/.test(homeKey) ? homeKey : null,
  };
}
