import type { Unit } from '../../shared/api/units.ts';
import { chunked } from './chunked.ts';
import type { Executor } from './open.ts';

/** Statuses of what is there today; what is planned or over has no free places. */
const THERE: readonly Unit['status'][] = ['vrij', 'gereserveerd', 'bezet'];

/**
 * The units with how many of their places are free: what no stay and no hold takes. Null where that is not known: of a
 * location in use of which only a file told, nobody knows who stays there.
 */
export async function withFreePlaces(executor: Executor, units: readonly Unit[]): Promise<Unit[]> {
  const there = units.filter(({ status }) => THERE.includes(status)).map(({ id }) => id);
  const [stayed, held] = [new Map<string, number>(), new Map<string, number>()];
  for (const ids of chunked(there)) {
    const stays = await executor
      .selectFrom('stays')
      .select((eb) => ['unit_id', eb.fn.sum<number>('places').as('places')])
      .where('unit_id', 'in', ids)
      .groupBy('unit_id')
      .execute();
    for (const { unit_id: id, places } of stays) stayed.set(id, Number(places));
    const holds = await executor
      .selectFrom('placements')
      .select(['unit_id', 'over_unit', 'places'])
      .where('state', '=', 'held')
      .where((eb) => eb.or([eb('unit_id', 'in', ids), eb('over_unit', 'in', ids)]))
      .execute();
    for (const { unit_id: made, over_unit: over, places } of holds) {
      const id = over ?? made ?? '';
      held.set(id, (held.get(id) ?? 0) + places);
    }
  }
  return units.map((unit) => {
    const taken = stayed.get(unit.id) ?? (unit.status === 'vrij' ? 0 : null);
    const known = taken !== null && THERE.includes(unit.status);
    const freePlaces = known ? Math.max(0, unit.places - taken - (held.get(unit.id) ?? 0)) : null;
    return { ...unit, freePlaces };
  });
}
