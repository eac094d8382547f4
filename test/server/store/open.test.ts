import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRegistry } from '../../../server/store/open.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { TESTER } from '../clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trede-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('opens beside a connection that is writing, without waiting for it', async () => {
  const registry = await openRegistry(folder);
  await writeRegistry(registry, TESTER, async (_trx, audit) => {
    await audit('unit.change', 'unit', 'x', null, null);
    const other = await openRegistry(folder);
    // What is not yet written is not yet seen.
    expect(other.state().dataVersion).toBe(1);
    await other.close();
  });
  await registry.close();
});

it('refuses a file that is no registry, in a sentence', async () => {
  writeFileSync(join(folder, 'registry.db'), 'dit is geen register, maar een gewone tekst '.repeat(30));
  await expect(openRegistry(folder)).rejects.toThrow(Refusal);
  await expect(openRegistry(folder)).rejects.toThrow(/registry\.db is geen register.*restore/);
});

it('refuses a registry of a newer version of Trede', async () => {
  const registry = await openRegistry(folder);
  await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2099-01-01')`.execute(
    registry.db,
  );
  await registry.close();
  await expect(openRegistry(folder)).rejects.toThrow(/nieuwere versie/);
});
