import { formatAddress } from '../../shared/address/format.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';

/** The columns of the list of free homes in their order; each can be sorted by. */
export const VACANCY_SORTS = ['place', 'corporation', 'status', 'rent', 'from', 'until'] as const;
export type VacancySort = (typeof VACANCY_SORTS)[number];

/** A free home with its address in one line. */
export interface VacancyRow {
  vacancy: Vacancy;
  place: string;
}

/** Free homes that are on offer on a day or later in some gemeenten and in which all words stand, in order. */
export function vacancyRows(
  homes: readonly Vacancy[],
  asked: { gemeenten: ReadonlySet<string>; today: string; words: string; sort: VacancySort; down: boolean },
): VacancyRow[] {
  const words = asked.words.toLowerCase().split(/\s+/).filter(Boolean);
  return homes
    .filter(
      ({ gemeente, until }) =>
        (gemeente === null || asked.gemeenten.has(gemeente)) && (until === null || until > asked.today),
    )
    .map((vacancy) => ({ vacancy, place: placeOf(vacancy) }))
    .filter(({ vacancy, place }) => {
      const text = `${place} ${vacancy.corporation}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => compared(cellOf(one, asked.sort), cellOf(other, asked.sort), asked.down));
}

function placeOf({ address }: Vacancy): string {
  const { bagId: _, point: __, huisnummer, ...parts } = address;
  return formatAddress({ ...parts, huisnummer: huisnummer ?? 0 });
}

function cellOf({ vacancy, place }: VacancyRow, sort: VacancySort): string | number | null {
  return sort === 'place' ? place : (vacancy[sort] ?? null);
}

/** What has no value comes last, whichever way. */
function compared(one: string | number | null, other: string | number | null, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), 'nl', { numeric: true });
  return down ? -order : order;
}
