import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VerdictCache } from '../../../extension/background/cache.ts';
import { verdictOf } from './verdicts.ts';

beforeEach(() => fakeBrowser.reset());

const cache = () => new VerdictCache(fakeBrowser.storage.session);
const given = [{ readings: 'a', verdict: verdictOf('home-1', 12) }];

it('knows a home again in the context in which it was judged, and in no other', async () => {
  const kept = cache();
  await kept.put('opstapwoning', 'v1', given);
  expect((await kept.get('a', 'opstapwoning'))?.address?.homeKey).toBe('home-1');
  expect(await kept.get('a', 'safehouse')).toBeNull();
  expect(await kept.get('b', 'opstapwoning')).toBeNull();
});

it('leads two ways of writing to one home', async () => {
  const kept = cache();
  await kept.put('c', 'v1', [
    { readings: '12', verdict: verdictOf('home-1', 12, 'ruimte') },
    { readings: 'nr 12', verdict: verdictOf('home-1', 12, 'let-op') },
  ]);
  expect((await kept.get('12', 'c'))?.verdict).toBe('let-op');
});

it('forgets all as soon as the server speaks of another version', async () => {
  const kept = cache();
  await kept.put('c', 'v1', given);
  expect(await kept.meet('v1')).toBe(true);
  expect(await kept.meet('v2')).toBe(false);
  expect(await kept.get('a', 'c')).toBeNull();
});

it('outlives the worker that filled it', async () => {
  await cache().put('c', 'v1', given);
  const next = cache();
  expect((await next.get('a', 'c'))?.address?.homeKey).toBe('home-1');
  expect(await next.meet('v1')).toBe(true);
});

it('knows when what it keeps held last, also for the next worker', async () => {
  expect(await cache().heldAt()).toEqual({});
  await cache().holds(1_700_000_000_000);
  expect(await cache().heldAt()).toEqual({ heldAt: 1_700_000_000_000 });
});
