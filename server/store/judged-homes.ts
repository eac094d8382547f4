import type { KnownAddress } from '../../shared/address/reading.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { type CountMoment, counted } from './counting.ts';
import { ADDRESS_COLUMNS, type AddressColumns, knownAddress } from './known-address.ts';
import type { Executor } from './open.ts';
import { noSecretUnit } from './secret-homes.ts';

/**
 * Homes on offer in some gemeenten on a day, each once, to be judged and counted: an address never goes out from here. A
 * home where a secret unit stands is never among them (DESIGN.md, "Who sees which number").
 */
export async function freeHomesIn(
  executor: Executor,
  gemeenten: readonly string[],
  date: PlainDate,
): Promise<KnownAddress[]> {
  const rows = await executor
    .selectFrom('vacancies')
    .select([...ADDRESS_COLUMNS])
    .where('gemeente', 'in', gemeenten)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .where('home_key', 'is not', null)
    .where(noSecretUnit)
    .orderBy('id')
    .execute();
  return eachOnce(rows);
}

/** Homes with a unit of the rung that counts at the moment, each once, as `freeHomesIn`; secret ones are left out. */
export async function homesOnRung(
  executor: Executor,
  gemeenten: readonly string[],
  rung: string,
  moment: CountMoment,
): Promise<KnownAddress[]> {
  const rows = await counted(
    executor
      .selectFrom('units')
      .select([...ADDRESS_COLUMNS])
      .where('gemeente', 'in', gemeenten)
      .where('rung', '=', rung)
      .where('area_year', '=', moment.areaYear)
      .where('secrecy', '!=', 'geheim')
      .where('status', '!=', 'gepland')
      .where('home_key', 'is not', null)
      .orderBy('id'),
    moment,
  ).execute();
  return eachOnce(rows);
}

function eachOnce(rows: readonly AddressColumns[]): KnownAddress[] {
  const found = new Map<string, KnownAddress>();
  for (const row of rows) {
    const address = knownAddress(row);
    if (address && row.home_key !== null && !found.has(row.home_key)) found.set(row.home_key, address);
  }
  return [...found.values()];
}
