import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, hashOf, verifyAudit } from '../../../server/store/audit.ts';
import { forgetApart } from '../../../server/store/audit-apart.ts';
import { migrations } from '../../../server/store/migrations/index.ts';
import { openRegistry, REGISTRY_FILE } from '../../../server/store/open.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { TESTER } from '../clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trede-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HERE = { straat: 'Lindelaan', huisnummer: 4, huisletter: null, complex: 'Lindehof', places: 1 };
const THERE = { ...HERE, straat: 'Berkweg' };
const NAMES = /Lindelaan|Berkweg|Lindehof/;

async function twoVersions() {
  const registry = await openRegistry(folder);
  await writeRegistry(registry, TESTER, async (_trx, audit) => {
    await audit('unit.create', 'unit', 'a', null, HERE);
    await audit('unit.change', 'unit', 'a', HERE, { ...HERE, places: 2 });
    await audit('unit.change', 'unit', 'a', HERE, THERE);
    await audit('vacancy.vera', 'vera', 'a', null, '{"straat":"Lindelaan"}');
  });
  return registry;
}

const chain = (db: Awaited<ReturnType<typeof openRegistry>>['db']) =>
  db.selectFrom('audit').select(['before', 'after']).orderBy('seq').execute();

describe('what leads to a home', () => {
  it('is kept beside the chain, whose seals say whether it changed', async () => {
    const { db, close } = await twoVersions();
    const rows = await chain(db);
    expect(JSON.stringify(rows)).not.toMatch(NAMES);
    const seals = rows.map((row) => [row.before, row.after].map((side) => side && JSON.parse(side).apart));
    expect(seals[1]?.[0]).toBe(seals[1]?.[1]);
    expect(seals[2]?.[0]).not.toBe(seals[2]?.[1]);
    expect(JSON.stringify(await db.selectFrom('audit_apart').select('body').execute())).toMatch(
      /Lindelaan.*Berkweg/,
    );
    expect(await verifyAudit(db)).toMatchObject({ rows: 4, broken: null });
    await close();
  });

  it('can be forgotten, and the chain stays whole', async () => {
    const registry = await twoVersions();
    await writeRegistry(registry, TESTER, (trx) => forgetApart(trx, 'unit', 'a'));
    expect(await registry.db.selectFrom('audit_apart').selectAll().execute()).toEqual([]);
    expect(await verifyAudit(registry.db)).toMatchObject({ rows: 4, broken: null });
    await registry.close();
  });

  it('cannot be changed unseen', async () => {
    const { db, close } = await twoVersions();
    await sql.raw(`update audit_apart set body = '{"straat":"Eikenlaan"}' where seq = 2`).execute(db);
    expect((await verifyAudit(db)).broken).toBe(2);
    await close();
  });
});

describe('a registry from before', () => {
  /** Three rows as they were chained then, the address among the rest. */
  async function older(change: (rows: Record<string, unknown>[]) => void = () => {}) {
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '019'));
    const db = new Kysely<unknown>({
      dialect: new SqliteDialect({ database: new SqliteDriver(join(folder, REGISTRY_FILE)) }),
    });
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => before },
    }).migrateToLatest();
    expect(error).toBeUndefined();
    let prev = '0'.repeat(64);
    const rows = [null, HERE, THERE].map((was, index, all) => {
      const is = all[index + 1] ?? null;
      const row = {
        seq: index + 1,
        at: '2026-01-01T00:00:00.000Z',
        actor: 'toets',
        action: 'unit.change',
        subject: 'unit',
        subject_id: 'a',
        before: was && canonicalJson(was),
        after: is && canonicalJson(is),
        prev_hash: prev,
      };
      prev = hashOf(row);
      return { ...row, hash: prev };
    });
    change(rows);
    for (const row of rows)
      await sql`insert into audit values (${sql.join(
        ['seq', 'at', 'actor', 'action', 'subject', 'subject_id', 'before', 'after', 'prev_hash', 'hash'].map(
          (field) => (row as Record<string, unknown>)[field],
        ),
      )})`.execute(db);
    await db.destroy();
    return prev;
  }

  it('is chained anew without addresses, and says what its chain ended with', async () => {
    const lastHash = await older();
    const { db, close } = await openRegistry(folder);
    const rows = await chain(db);
    expect(JSON.stringify(rows)).not.toMatch(NAMES);
    expect(JSON.parse(rows[3]?.before ?? '')).toEqual({ lastHash });
    expect(await verifyAudit(db)).toMatchObject({ rows: 4, broken: null });
    expect((await db.selectFrom('audit_apart').selectAll().execute()).length).toBe(4);
    await close();
  });

  it('stays broken where someone had changed it', async () => {
    await older((rows) => {
      Object.assign(rows[1] ?? {}, { actor: 'iemand' });
    });
    const { db, close } = await openRegistry(folder);
    expect((await verifyAudit(db)).broken).toBe(2);
    await close();
  });
});
