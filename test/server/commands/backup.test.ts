import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveLock } from '../../../server/lock.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { revokeToken } from '../../../server/store/tokens.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { stoppedClock } from '../clock.ts';
import { Folder } from './folder.ts';

let folder: Folder;
let copy: string;
beforeEach(async () => {
  folder = new Folder();
  copy = join(folder.root, 'kopie.db');
  await folder.run(['token', '--role', 'regio']);
});
afterEach(() => folder.remove());

const tokens = () =>
  folder.withRegistry(async ({ db }) => (await db.selectFrom('tokens').selectAll().execute()).length);
const version = () => folder.withRegistry(async (registry) => registry.state().dataVersion);

describe('a backup', () => {
  it('is one file, also made while the registry is open for writing', async () => {
    await folder.withRegistry(async () => {
      expect(await folder.run(['backup', copy])).toMatchObject({ code: 0 });
    });
    expect(readdirSync(folder.root).filter((name) => name.startsWith('kopie'))).toEqual(['kopie.db']);
  });

  it('never replaces a file', async () => {
    writeFileSync(copy, 'van iemand');
    expect(await folder.run(['backup', copy])).toMatchObject({
      code: 1,
      err: expect.stringContaining('bestaat al'),
    });
  });

  it('puts back what was, keeps what it replaced, and raises the data version', async () => {
    await folder.run(['backup', copy]);
    await folder.run(['token', '--role', 'lezer']);
    const before = await version();
    expect(await tokens()).toBe(2);
    expect(await folder.run(['restore', copy])).toMatchObject({ code: 0, err: '' });
    expect(await tokens()).toBe(1);
    expect(await version()).toBeGreaterThan(before);
    expect(existsSync(join(folder.data, 'registry-2026-11-22T11-00-00.db'))).toBe(true);
    expect(await folder.run(['audit', 'verify'])).toMatchObject({ code: 0 });
  });

  it('gives a token that was withdrawn since no new life', async () => {
    const clock = stoppedClock();
    await folder.run(['backup', copy]);
    await folder.withRegistry(async (registry) => {
      const { id } = await registry.db.selectFrom('tokens').select('id').executeTakeFirstOrThrow();
      await writeRegistry(registry, { actor: 'proef', clock }, (trx, audit) =>
        revokeToken(trx, audit, { role: 'regio', organisation: null }, id, clock),
      );
    });
    await folder.run(['restore', copy]);
    const { revoked_at } = await folder.withRegistry(({ db }) =>
      db.selectFrom('tokens').select('revoked_at').executeTakeFirstOrThrow(),
    );
    expect(revoked_at).not.toBeNull();
  });

  it('can be put into an empty folder', async () => {
    await folder.run(['backup', copy]);
    const empty = new Folder();
    expect(await empty.run(['restore', copy])).toMatchObject({ code: 0 });
    const audit = await empty.withRegistry(({ db }) => verifyAudit(db));
    // One row for the token, one for the restore.
    expect(audit).toMatchObject({ rows: 2, broken: null });
    empty.remove();
  });
});

describe('a restore is refused, and all stays as it was,', () => {
  it('while a server runs on the folder', async () => {
    await folder.run(['backup', copy]);
    const lock = serveLock(folder.data);
    expect(await folder.run(['restore', copy])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Trede draait nog'),
    });
    lock.release();
    expect(await folder.run(['restore', copy])).toMatchObject({ code: 0 });
  });

  it.each([
    ['text', 'geen register, maar tekst '.repeat(100)],
    ['half a file', null],
  ])('for %s', async (_what, content) => {
    await folder.run(['backup', copy]);
    writeFileSync(copy, content ?? readFileSync(copy).subarray(0, 20000));
    const before = await version();
    expect(await folder.run(['restore', copy])).toMatchObject({
      code: 1,
      err: expect.stringContaining('kopie.db is geen reservekopie van Trede of is beschadigd'),
    });
    expect(await tokens()).toBe(1);
    expect(await version()).toBe(before);
    expect(readdirSync(folder.data).filter((name) => name.includes('terug'))).toEqual([]);
  });
});

it('takes the place of a damaged registry', async () => {
  await folder.run(['backup', copy]);
  writeFileSync(join(folder.data, 'registry.db'), 'kapot '.repeat(1000));
  expect(await folder.run(['restore', copy])).toMatchObject({ code: 0 });
  expect(await tokens()).toBe(1);
});
