import type { Funding } from '../../shared/ladder/units.ts';
import { type CountMoment, counted } from './counting.ts';
import { paidOn } from './fundings.ts';
import type { Executor } from './open.ts';

/** A counted unit at one home: for the difference, and for who may see it. */
export interface UnitHere {
  id: string;
  homeKey: string;
  rung: string;
  status: string;
  funding: Funding;
  places: number;
  secret: boolean;
  corporation: string | null;
  provider: string | null;
  gemeente: string;
}

/** Counted units (in use or planned) per home key. */
export async function unitsAt(
  executor: Executor,
  homeKeys: readonly string[],
  moment: CountMoment,
): Promise<Map<string, UnitHere[]>> {
  const found = new Map<string, UnitHere[]>();
  for (let start = 0; start < homeKeys.length; start += 500) {
    const rows = await counted(
      executor
        .selectFrom('units')
        .select([
          'id',
          'home_key',
          'rung',
          'status',
          paidOn('units', moment.date).as('funding'),
          'places',
          'secrecy',
          'corporation',
          'provider',
          'gemeente',
        ])
        .where('home_key', 'in', homeKeys.slice(start, start + 500)),
      moment,
    ).execute();
    for (const row of rows) {
      const { home_key: homeKey, secrecy, ...rest } = row;
      if (homeKey === null) continue;
      found.set(homeKey, [...(found.get(homeKey) ?? []), { ...rest, homeKey, secret: secrecy === 'geheim' }]);
    }
  }
  return found;
}
