import type { Agreement } from '../../shared/agreements/agreement.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { type DemoAddress, makeAddresses } from './addresses.ts';
import { makeAgreement } from './agreement.ts';
import { type DemoArea, type DemoBuurt, makeAreas } from './areas.ts';
import { Housing } from './housing.ts';
import { makeNorms } from './norms.ts';
import { seeded } from './seed.ts';
import { type DemoUnit, makeUnits } from './units.ts';
import { type DemoVacancy, makeVacancies } from './vacancies.ts';

/** Everything that the demo holds. */
export interface DemoRegion {
  year: number;
  buurten: DemoBuurt[];
  wijken: DemoArea[];
  gemeenten: DemoArea[];
  addresses: DemoAddress[];
  units: DemoUnit[];
  vacancies: DemoVacancy[];
  norms: Norm[];
  agreement: Agreement;
}

const SEED = 2_026;

/**
 * The made-up region as it is on a day: the same land and addresses always, units and free homes with dates around
 * `today`. The same day gives the same region.
 */
export function makeRegion(today: PlainDate): DemoRegion {
  const areas = makeAreas();
  const addresses = makeAddresses(areas.buurten);
  const random = seeded(SEED);
  const housing = new Housing(random, areas.buurten, addresses);
  const { units, relets } = makeUnits(random, housing, today);
  return {
    year: Number(today.slice(0, 4)),
    ...areas,
    addresses,
    units,
    vacancies: makeVacancies(random, housing, areas.buurten, relets, today),
    norms: makeNorms(today),
    agreement: makeAgreement(today),
  };
}
