import { addDays, type PlainDate } from '../../shared/dates.ts';
import type { VacancyFields } from '../store/vacancies.ts';
import type { DemoAddress } from './addresses.ts';
import type { DemoBuurt } from './areas.ts';
import type { Housing } from './housing.ts';
import { CORPORATIONS } from './names.ts';
import { atAddress } from './place.ts';
import type { Random } from './seed.ts';
import type { Relet } from './units.ts';

/** A home that a corporation offers now. */
export interface DemoVacancy {
  sourceId: string;
  fields: VacancyFields;
}

/** Free homes by gemeente; with those in buurten without figures and those let again they are 60. */
const OFFERED: Record<string, number> = {
  GM9901: 28,
  GM9902: 8,
  GM9903: 6,
  GM9904: 5,
  GM9905: 5,
  GM9906: 3,
};
const UNPUBLISHED = 3;
const RELETS = 2;

/** Sixty free homes: most hold nothing yet, two are opstapwoningen for a next resident. */
export function makeVacancies(
  random: Random,
  housing: Housing,
  buurten: readonly DemoBuurt[],
  relets: readonly Relet[],
  today: PlainDate,
): DemoVacancy[] {
  const year = Number(today.slice(0, 4));
  const silent = buurten.filter((buurt) => buurt.figures.huishoudens === null).slice(0, UNPUBLISHED);
  const elsewhere = Object.entries(OFFERED).flatMap(([gemeente, size]) =>
    Array.from({ length: size }, () => housing.anyBuurt(gemeente)),
  );
  const homes: { address: DemoAddress; buurt: DemoBuurt; corporation: string }[] = [
    ...relets.slice(0, RELETS),
    ...[...silent, ...elsewhere].map((buurt) => ({
      address: housing.home(buurt),
      buurt,
      corporation: random.pick(CORPORATIONS),
    })),
  ];
  return random.shuffled(homes).map(({ address, buurt, corporation }, index) => ({
    sourceId: `VW${String(index + 1).padStart(3, '0')}`,
    fields: {
      ...atAddress(address, buurt, year),
      corporation,
      // Around the limits up to which rent allowance is paid, where these homes are found.
      rent_cents: random.whole(43_000, 72_000),
      from_date: addDays(today, random.whole(-20, 60)),
      until_date: random.next() < 0.2 ? addDays(today, random.whole(75, 120)) : null,
    },
  }));
}
