import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreementsFor, saveAgreement } from '../../../server/store/agreements.ts';
import { normsFor, saveNorm } from '../../../server/store/norms.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { Agreement } from '../../../shared/agreements/agreement.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { TESTER } from '../clock.ts';

let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry(null);
});
afterEach(() => registry.close());

const source = { document: 'Verzonnen nota', paragraph: '3', year: 2026 };
const norm: Norm = {
  id: 'straal-1',
  kind: 'straal',
  title: 'Binnen 200 meter',
  region: 'demo',
  rungs: ['opstapwoning'],
  metres: 200,
  warnAt: 8,
  limit: 12,
  from: '2026-01-01',
  until: '2027-01-01',
  status: 'voorbeeld',
  owner: 'Gemeente Meerwijk',
  source,
};
const save = (saved: Norm) => writeRegistry(registry, TESTER, (trx, audit) => saveNorm(trx, audit, saved));

it('gives the norms that hold on a date, as they were saved', async () => {
  await save(norm);
  expect(await normsFor(registry.db, '2026-01-01')).toEqual([norm]);
  expect(await normsFor(registry.db, '2025-12-31')).toEqual([]);
  expect(await normsFor(registry.db, '2027-01-01')).toEqual([]);
});

it('keeps a norm under its id and writes nothing for the same one', async () => {
  await save(norm);
  const { dataVersion } = registry.state();
  await save({ ...norm });
  expect(registry.state().dataVersion).toBe(dataVersion);
  await save({ ...norm, limit: 10 });
  expect(registry.state().dataVersion).toBe(dataVersion + 1);
  expect(await normsFor(registry.db, '2026-06-01')).toEqual([{ ...norm, limit: 10 }]);
});

it('gives agreements, newest year first', async () => {
  const of = (year: number): Agreement =>
    agreement({
      id: `afspraak-${year}`,
      volumes: [{ period: `${year}`, total: null, homes: { GM9901: 40 } }],
    });
  await writeRegistry(registry, TESTER, async (trx, audit) => {
    await saveAgreement(trx, audit, of(2025));
    await saveAgreement(trx, audit, of(2026));
  });
  expect(await agreementsFor(registry.db)).toEqual([of(2026), of(2025)]);
});
