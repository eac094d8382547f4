import type { PlainDate } from '../../shared/dates.ts';
import type { StockFields } from '../store/stock.ts';
import type { DemoBuurt } from './areas.ts';
import { CORPORATIONS } from './names.ts';
import { seeded } from './seed.ts';

/** Its own stream of numbers, so that the rest of the region stays as it is. */
const SEED = 12_026;
const ENDINGS = ['hof', 'staete', 'flat', 'plantsoen', 'kade'] as const;

/** Homes of the corporations at the end of last year: a complex in each buurt of a town, some spread over the villages. */
export function makeStock(
  buurten: readonly DemoBuurt[],
  today: PlainDate,
): { sourceId: string; fields: StockFields }[] {
  const random = seeded(SEED);
  const year = Number(today.slice(0, 4));
  return buurten
    .filter(({ setting }) => setting !== 'country')
    .map((buurt, index) => {
      const town = buurt.setting === 'town';
      const homes = town ? random.whole(24, 140) : random.whole(4, 30);
      const name = `${buurt.name.replace(/(?:buurt|wijk|kwartier)$/, '')}${random.pick(ENDINGS)}`;
      return {
        sourceId: `BZ${String(index + 1).padStart(3, '0')}`,
        fields: {
          complex: town ? name : null,
          corporation: random.pick(CORPORATIONS),
          homes,
          rent_class: null,
          // About one home in sixteen comes free in a year.
          freed: Math.round(homes / 16),
          year: year - 1,
          area_year: year,
          buurt: buurt.code,
          wijk: buurt.wijk,
          gemeente: buurt.gemeente,
        },
      };
    });
}
