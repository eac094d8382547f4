import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Registry } from '../../store/open.ts';
import { listVacancies } from '../../store/vacancies.ts';

/** A home as the corporations' site shows it. */
export interface Offer {
  id: string;
  straat: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  /** As printed, `8661 QA`. */
  postcode: string;
  plaats: string;
  corporation: string;
  kind: 'Appartement' | 'Bovenwoning' | 'Eengezinswoning';
  rooms: number;
  squareMetres: number;
  rent: string;
  free: string;
  /** Plain date, for machines. */
  freeOn: string | null;
}

const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** The homes on offer now, soonest free first. */
export async function readOffers(registry: Registry): Promise<Offer[]> {
  const { items } = await listVacancies(registry.db, { role: 'regio', organisation: null }, { limit: 1000 });
  return items
    .filter(({ address }) => address.straat !== null && address.huisnummer !== null)
    .sort((a, b) => order(a).localeCompare(order(b)))
    .map(offerOf);
}

function order({ from, id }: Vacancy): string {
  return `${from ?? ''} ${id}`;
}

function offerOf({ id, address, corporation, rent, from }: Vacancy): Offer {
  // The register keeps no rooms or size; the site makes them up, the same for a home each time.
  const made = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const rooms = 2 + (made % 3);
  return {
    id,
    straat: address.straat ?? '',
    huisnummer: address.huisnummer ?? 0,
    huisletter: address.huisletter ?? '',
    toevoeging: address.huisnummertoevoeging ?? '',
    postcode: (address.postcode ?? '').replace(/^(\d{4})/, '$1 '),
    plaats: address.woonplaats ?? '',
    corporation,
    kind: address.huisnummertoevoeging
      ? 'Appartement'
      : address.huisletter
        ? 'Bovenwoning'
        : 'Eengezinswoning',
    rooms,
    squareMetres: 24 + 17 * rooms + (made % 11),
    rent: rent === null ? 'op aanvraag' : EUROS.format(rent),
    free: from === null ? 'in overleg' : formatDate(from),
    freeOn: from,
  };
}

/** Street and number as this site prints them: `Kerkstraat 12 A`, `Kerkstraat 12-3`. */
export function addressLine({ straat, huisnummer, huisletter, toevoeging }: Offer): string {
  return `${straat} ${huisnummer}${huisletter && ` ${huisletter}`}${toevoeging && `-${toevoeging}`}`;
}
