import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepingUp } from '../../server/keeping-up.ts';
import { openRegistry, REGISTRY_FILE } from '../../server/store/open.ts';
import { newRegistry } from './import/world.ts';
import { type Office, office } from './placements/office.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What stands in the file of the registry and in the log beside it, byte for byte. */
function onDisk({ region: { folder } }: Office): string {
  return ['', '-wal'].map((end) => readFileSync(join(folder, REGISTRY_FILE + end), 'latin1')).join('');
}

const clockOf = (at: Office) => ({ now: () => Date.parse(`${at.today()}T11:00:00Z`), today: at.today });

it.each(['cancel', 'omklap'] as const)(
  'a minute after a home was forgotten (%s), its address is nowhere on the disk',
  async (move) => {
    const at = await office();
    const { body } = await at.hold(1, {}, { key: 'k' });
    if (move === 'omklap')
      await at.ask(`/placements/${body.id}/confirm`, { startsOn: at.today(), lease: 'huurcontract' });
    expect(onDisk(at)).toMatch(/Kerkstraat/);
    const sent = move === 'omklap' ? { outcome: 'omgeklapt' } : {};
    expect((await at.ask(`/placements/${body.id}/${move}`, sent)).status).toBe(200);
    const stop = await keepingUp(at.region.registry, clockOf(at), (code) => code, expect.unreachable);
    vi.advanceTimersByTime(60_000);
    await stop();
    expect(onDisk(at)).not.toMatch(/Kerkstraat|9901AB/);
  },
);

it('leaves the log as it is while another process writes, and waits for nobody', async () => {
  const at = await office();
  await at.hold(1);
  const other = await openRegistry(at.region.folder);
  const before = onDisk(at);
  await other.db.transaction().execute(async () => {
    at.region.registry.emptyLog();
    expect(onDisk(at).length).toBeGreaterThanOrEqual(before.length);
  });
  await other.close();
  at.region.registry.emptyLog();
  expect(onDisk(at).length).toBeLessThan(before.length);
});

it('tells what went wrong, and goes on', async () => {
  const { registry } = await newRegistry();
  const told: string[] = [];
  const clock = { now: () => 0, today: () => '2026-11-22' };
  const stop = await keepingUp(
    registry,
    clock,
    (code) => code,
    (text) => told.push(text),
  );
  await registry.close();
  vi.advanceTimersByTime(60_000);
  await stop();
  expect(told).toEqual([expect.stringMatching(/^Het register bijhouden lukte niet: /)]);
});
