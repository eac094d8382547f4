import { expect, it } from 'vitest';
import { maximum } from '../../shared/norms/build.ts';
import { home, smallRegion, unit } from './region.ts';

it('remembers the answer of an area for homes that add the same, and for no others', async () => {
  const region = await smallRegion([home(1, 100, 100), home(2, 200, 100), home(3, 300, 100)]);
  await region.units(unit('a', 2));
  await region.norms(maximum({ level: 'buurt', warnAt: 2, limit: 2 }));
  const sums = async (huisnummer: number, places = 1) => {
    const [reason] = (await region.check(huisnummer, { places })).reasons;
    return [reason?.places?.inUse, reason?.places?.asked, reason?.result];
  };
  expect(await sums(1)).toEqual([1, 1, 'let-op']);
  expect(await sums(3)).toEqual([1, 1, 'let-op']);
  // The home that holds the counted unit adds nothing.
  expect(await sums(2)).toEqual([1, 0, 'ruimte']);
  expect(await sums(1, 2)).toEqual([1, 2, 'boven-norm']);
  expect(await sums(1)).toEqual([1, 1, 'let-op']);
  // A gemeente of its own reads the same reason in its own words.
  const text = (await region.check(1)).reasons[0]?.text;
  expect((await region.check(3, {}, { role: 'gemeente', organisation: 'GM9901' })).reasons[0]?.text).toBe(
    text,
  );
  await region.units(unit('a', 2), unit('b', 3));
  expect(await sums(1)).toEqual([2, 1, 'boven-norm']);
});
