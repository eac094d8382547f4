import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, verifyAudit } from '../../../server/store/audit.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { TESTER } from '../clock.ts';

let folder: string;
let one: Registry;
let other: Registry;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trede-'));
  one = await openRegistry(folder);
  other = await openRegistry(folder);
});
afterEach(async () => {
  await one.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

const note = (registry: Registry, id: string) =>
  writeRegistry(registry, TESTER, (_trx, audit) => audit('unit.change', 'unit', id, { a: 1 }, { a: 2 }));

describe('a write', () => {
  it('raises the data version by one, seen by the other connection at once', async () => {
    const before = one.state().dataVersion;
    await note(one, 'x');
    expect(other.state().dataVersion).toBe(before + 1);
    await note(other, 'y');
    expect(one.state().dataVersion).toBe(before + 2);
  });

  it('leaves the data version when it changed nothing', async () => {
    const before = one.state().dataVersion;
    await writeRegistry(one, TESTER, async () => undefined);
    expect(one.state().dataVersion).toBe(before);
  });

  it('undoes everything when the work fails', async () => {
    const failing = writeRegistry(one, TESTER, async (_trx, audit) => {
      await audit('unit.change', 'unit', 'x', null, null);
      throw new Refusal('nee');
    });
    await expect(failing).rejects.toThrow('nee');
    expect(one.state().dataVersion).toBe(1);
    expect(await verifyAudit(one.db)).toMatchObject({ rows: 0, broken: null });
  });

  it('is refused in a sentence while another connection writes, and leaves that write whole', async () => {
    await writeRegistry(one, TESTER, async (_trx, audit) => {
      await audit('unit.change', 'unit', 'x', null, null);
      const busy = await note(other, 'y').catch((thrown: unknown) => thrown);
      expect(busy).toBeInstanceOf(Refusal);
    });
    expect(await verifyAudit(other.db)).toMatchObject({ rows: 1, broken: null });
  });

  it('takes its turn among writes on one connection', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => note(one, id)));
    expect(await verifyAudit(one.db)).toMatchObject({ rows: 4, broken: null });
  });
});

describe('the audit chain', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await note(one, id);
  });

  it('is whole after writes', async () => {
    expect(await verifyAudit(one.db)).toMatchObject({ rows: 3, broken: null });
  });

  it.each([
    ['a content that was changed', `update audit set after = '{"a":3}' where seq = 2`, 2],
    ['an author that was changed', `update audit set actor = 'iemand' where seq = 3`, 3],
    ['a row that was taken out', 'delete from audit where seq = 2', 3],
    ['the first row that was taken out', 'delete from audit where seq = 1', 2],
  ])('shows %s', async (_what, statement, broken) => {
    await sql.raw(statement).execute(one.db);
    expect((await verifyAudit(one.db)).broken).toBe(broken);
  });

  it('has another last hash when rows were cut off its end', async () => {
    const { lastHash } = await verifyAudit(one.db);
    await sql.raw('delete from audit where seq = 3').execute(one.db);
    const cut = await verifyAudit(one.db);
    expect(cut.broken).toBeNull();
    expect(cut.lastHash).not.toBe(lastHash);
  });
});

it('writes equal things alike, whatever the order of their keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
});
