import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Tasks } from '../../../extension/background/tasks.ts';

beforeEach(() => fakeBrowser.reset());

const tasks = () => new Tasks(fakeBrowser.storage.session);
const chosen = { rung: 'opstapwoning', places: 2, origin: 'GM9901' };

it('keeps the choice of each tab until it is closed, also for the next worker', async () => {
  await tasks().choose(7, chosen);
  expect(await tasks().of(7)).toEqual(chosen);
  expect(await tasks().of(8)).toBeNull();
  await tasks().drop(7);
  expect(await tasks().of(7)).toBeNull();
});

it('keeps rung, origin and places, and nothing else of who it is for', async () => {
  await tasks().choose(7, { ...chosen, name: 'iemand' } as typeof chosen);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'task:7': chosen });
});
