import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { maximum } from '../../shared/norms/build.ts';
import { office } from './office.ts';

const CHILD = fileURLToPath(new URL('./killed-child.ts', import.meta.url));
const MOVES = ['hold', 'confirm', 'refuse', 'cancel', 'extend', 'expire', 'end', 'omklap'] as const;

/** Resolves with the next line that the child says. */
async function line(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the child has no voice');
  const [bytes] = (await once(child.stdout, 'data')) as [Buffer];
  return bytes.toString().trim();
}

/** What must hold of a registry, whatever was cut off: each part of a placement is there, or none is. */
async function requireWhole(registry: Registry): Promise<void> {
  const { db } = registry;
  const placements = await db.selectFrom('placements').selectAll().execute();
  const units = new Map((await db.selectFrom('units').selectAll().execute()).map((row) => [row.id, row]));
  const stays = await db.selectFrom('stays').selectAll().execute();
  const leases = await db.selectFrom('lease_starts').selectAll().execute();
  const receipts = new Set(
    (await db.selectFrom('receipts').select('placement_id').execute()).map((row) => row.placement_id),
  );
  for (const one of placements) {
    const unit = one.unit_id === null ? undefined : units.get(one.unit_id);
    expect(receipts.has(one.id)).toBe(true);
    expect(stays.filter(({ placement_id: id }) => id === one.id).length).toBe(
      one.state === 'confirmed' ? 1 : 0,
    );
    expect(leases.filter(({ placement_id: id }) => id === one.id).length).toBe(
      one.state === 'confirmed' ? 1 : 0,
    );
    if (one.state === 'held') expect(unit).toMatchObject({ made_by: one.id, status: 'gereserveerd' });
    else if (one.state === 'confirmed') expect(unit).toMatchObject({ made_by: null, status: 'bezet' });
    else
      expect({ unit: one.unit_id, home: one.home_key, street: one.straat }).toEqual({
        unit: null,
        home: null,
        street: null,
      });
  }
  const kept = new Set(placements.flatMap(({ unit_id: id }) => (id === null ? [] : [id])));
  expect([...units.keys()].filter((id) => !kept.has(id))).toEqual([]);
  expect((await verifyAudit(db)).broken).toBeNull();
}

it.each(MOVES)(
  'is whole when the process is killed in the middle of: %s',
  { timeout: 30_000 },
  async (move) => {
    const at = await office(3);
    await at.region.norms(maximum());
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, at.region.folder, move], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(await line(child)).toBe('in the middle');
    child.kill('SIGKILL');
    await once(child, 'close');
    const after = await openRegistry(at.region.folder);
    try {
      await requireWhole(after);
      const rows = await after.db.selectFrom('placements').select('state').execute();
      // What was under way is as if it had not begun.
      const before: Record<string, string[]> = { hold: [], end: ['confirmed'], omklap: ['confirmed'] };
      expect(rows.map(({ state }) => state)).toEqual(before[move] ?? ['held']);
    } finally {
      await after.close();
    }
    // Nothing that was left open stands in the way of going on.
    expect((await at.hold(3)).status).toBe(201);
  },
);
