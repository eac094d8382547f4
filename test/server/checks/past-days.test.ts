import { expect, it } from 'vitest';
import { knownSince } from '../../../server/store/totals.ts';
import { AreaQuery } from '../../../shared/api/areas.ts';
import { home, REGIO, smallRegion, unit } from './region.ts';

/** In De Haven: 2 places all along, 3 that ended in March 2026 and are told as ended since, 5 of which nobody knows until when. */
async function filled() {
  const region = await smallRegion([home(1, 500, 500)]);
  await region.units(
    unit('blijft', 1, { places: 2, from: '2024-05-20' }),
    unit('weg', 'BU99010101', { places: 3, until: '2026-03-01', status: 'beeindigd' }),
    unit('ooit', 'BU99010101', { places: 5, status: 'beeindigd' }),
    unit('geheim', 'BU99010102', { places: 9, from: '2019-01-01', secrecy: 'geheim' }),
  );
  return region;
}

it.each([
  ['2024-05-19', 0],
  ['2024-05-20', 2],
  ['2026-02-28', 5],
  ['2026-03-01', 2],
  ['2026-11-22', 2],
])('on %s there were %i places, also of what has ended since', async (date, places) => {
  const { areas } = await filled();
  const query = AreaQuery.parse({ level: 'buurt', rung: 'opstapwoning', date });
  const { items } = await areas.list(REGIO, query);
  expect(items.find(({ code }) => code === 'BU99010101')).toMatchObject({ places });
});

it('knows since when days can be shown, by the month and without what is secret', async () => {
  expect(await knownSince((await smallRegion([home(1, 500, 500)])).registry.db)).toBeNull();
  expect(await knownSince((await filled()).registry.db)).toBe('2024-05-01');
});
