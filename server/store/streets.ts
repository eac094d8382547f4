import type { Bucket } from '../../shared/norms/facts.ts';
import { type CountMoment, counted } from './counting.ts';
import { paidOn } from './fundings.ts';
import type { Executor } from './open.ts';

/** Counted places in one street, as units name it. */
export interface StreetCount {
  straat: string;
  woonplaats: string | null;
  bucket: Bucket;
}

/** Counted places per street of some gemeenten; secret units and those known by their buurt alone are left out. */
export async function countStreets(
  executor: Executor,
  gemeenten: readonly string[],
  moment: CountMoment,
): Promise<Map<string, StreetCount[]>> {
  const found = new Map<string, StreetCount[]>();
  const rows = await counted(
    executor
      .selectFrom('units')
      .select((eb) => [
        'gemeente',
        'straat',
        'woonplaats',
        'rung',
        paidOn('units', moment.date).as('paid_by'),
        eb.case().when('status', '=', 'gepland').then(1).else(0).end().as('is_planned'),
        eb.fn.sum<number>('places').as('places'),
        eb.fn.countAll<number>().as('units'),
      ])
      .where('gemeente', 'in', gemeenten)
      .where('area_year', '=', moment.areaYear)
      .where('straat', 'is not', null)
      .where('secrecy', '!=', 'geheim')
      .groupBy(['gemeente', 'straat', 'woonplaats', 'rung', 'paid_by', 'is_planned']),
    moment,
  ).execute();
  for (const { gemeente, straat, woonplaats, rung, paid_by, is_planned, places, units } of rows) {
    if (straat === null) continue;
    const bucket: Bucket = {
      rung,
      funding: paid_by,
      state: is_planned === 1 ? 'planned' : 'inUse',
      places: Number(places),
      units: Number(units),
      secret: false,
    };
    found.set(gemeente, [...(found.get(gemeente) ?? []), { straat, woonplaats, bucket }]);
  }
  return found;
}
