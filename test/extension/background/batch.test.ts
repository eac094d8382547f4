import { expect, it } from 'vitest';
import { Batch } from '../../../extension/background/batch.ts';

function doubling(most: number) {
  const asked: number[][] = [];
  const batch = new Batch<number, number>(
    async (numbers) => {
      asked.push(numbers);
      return numbers.map((number) => number * 2);
    },
    most,
    1,
  );
  return { asked, batch };
}

it('asks together what came within a tick, and gives each its own answer', async () => {
  const { asked, batch } = doubling(200);
  expect(await Promise.all([batch.add(1), batch.add(2), batch.add(3)])).toEqual([2, 4, 6]);
  expect(asked).toEqual([[1, 2, 3]]);
});

it('never asks more than it may at once', async () => {
  const { asked, batch } = doubling(2);
  await Promise.all([1, 2, 3, 4, 5].map((number) => batch.add(number)));
  expect(asked.map((numbers) => numbers.length)).toEqual([2, 2, 1]);
});

it('fails all of a batch that fails, and goes on with the next', async () => {
  let broken = true;
  const batch = new Batch<number, number>(
    async (numbers) => {
      if (broken) throw new Error('away');
      return numbers;
    },
    200,
    1,
  );
  const both = await Promise.allSettled([batch.add(1), batch.add(2)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await batch.add(3)).toBe(3);
});

it('refuses an answer that is too short instead of shifting it to another home', async () => {
  const batch = new Batch<number, number>(async (numbers) => numbers.slice(1), 200, 1);
  const both = await Promise.allSettled([batch.add(1), batch.add(2)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
