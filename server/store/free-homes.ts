import type { KnownAddress } from '../../shared/address/reading.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Executor } from './open.ts';

/**
 * Homes that are free on a day and have a point, for alternatives. A home where a secret unit stands is never among
 * them (DESIGN.md, "Who sees which number").
 */
export async function freeHomes(
  executor: Executor,
  date: PlainDate,
): Promise<{ address: KnownAddress; corporation: string }[]> {
  const rows = await executor
    .selectFrom('vacancies')
    .selectAll()
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .where('huisnummer', 'is not', null)
    .where('lon', 'is not', null)
    .where('home_key', 'not in', (eb) =>
      eb
        .selectFrom('units')
        .select('home_key')
        .where('secrecy', '=', 'geheim')
        .where('home_key', 'is not', null),
    )
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    if (row.huisnummer === null || row.lon === null || row.lat === null) return [];
    const address: KnownAddress = {
      bagId: row.bag_id,
      straat: row.straat,
      huisnummer: row.huisnummer,
      huisletter: row.huisletter,
      huisnummertoevoeging: row.huisnummertoevoeging,
      postcode: row.postcode,
      woonplaats: row.woonplaats,
      buurt: row.buurt,
      point: { lon: row.lon, lat: row.lat },
    };
    return [{ address, corporation: row.corporation }];
  });
}
