import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { createToken, findToken, revokeToken } from '../../../server/store/tokens.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { TESTER } from '../clock.ts';

let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry(null);
});
afterEach(() => registry.close());

const make = () =>
  writeRegistry(registry, TESTER, (trx, audit) =>
    createToken(trx, audit, {
      role: 'gemeente',
      organisation: 'GM0200',
      name: 'toets',
      boundOrigin: 'https://portaal.example.org',
      clock: TESTER.clock,
    }),
  );

it('lets in whom it was made for, and is nowhere kept itself', async () => {
  const { id, token } = await make();
  // 32 bytes in base64url: 43 characters.
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await findToken(registry.db, token)).toEqual({
    id,
    viewer: { role: 'gemeente', organisation: 'GM0200' },
    name: 'toets',
    boundOrigin: 'https://portaal.example.org',
  });
  const kept = JSON.stringify([
    await registry.db.selectFrom('tokens').selectAll().execute(),
    await registry.db.selectFrom('audit').selectAll().execute(),
  ]);
  expect(kept).not.toContain(token);
});

it('does not let in when cut short, unknown or revoked', async () => {
  const { id, token } = await make();
  expect(await findToken(registry.db, token.slice(0, -1))).toBeNull();
  expect(await findToken(registry.db, '')).toBeNull();
  const revoke = () =>
    writeRegistry(registry, TESTER, (trx, audit) =>
      revokeToken(trx, audit, { role: 'regio', organisation: null }, id, TESTER.clock),
    );
  expect(await revoke()).toMatchObject({ id, name: 'toets' });
  expect(await findToken(registry.db, token)).toBeNull();
  expect(await revoke()).toBeNull();
});
