import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReference } from '../../../server/geo/reference.ts';
import type { ReferenceLevel } from '../../../server/geo/types.ts';
import { fill, newRegistry } from '../import/world.ts';

async function three() {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder);
  return openReference(join(folder, 'reference-2024-1.db'));
}

test('an area is the same asked alone and in a list, whichever came first', async () => {
  const [alone, listed] = [await three(), await three()];
  const one = alone.area('BU90010001');
  expect(one).not.toBeNull();
  expect(alone.areas('buurt', null)[0]).toBe(one);
  const [first] = listed.areas('buurt', 'GM9001');
  expect(listed.area('BU90010001')).toBe(first);
  expect(first).toEqual(one);
  alone.close();
  listed.close();
});

test('lists are in the order of the codes, of one gemeente or of all', async () => {
  const reference = await three();
  const codes = (level: ReferenceLevel, gemeente: string | null) =>
    reference.areas(level, gemeente).map(({ code }) => code);
  expect(codes('buurt', null)).toEqual([...codes('buurt', null)].sort());
  expect(codes('buurt', null)).toHaveLength(3);
  expect(codes('gemeente', 'GM9001')).toEqual(['GM9001']);
  expect(codes('buurt', 'GM0000')).toEqual([]);
  reference.close();
});

test('a code that is no area stays none', async () => {
  const reference = await three();
  expect(reference.area('BU99999999')).toBeNull();
  expect(reference.area('BU99999999')).toBeNull();
  reference.close();
});
