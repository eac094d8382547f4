import { expect, it } from 'vitest';
import { activateYear } from '../../../server/import/activate.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { maximum } from '../../shared/norms/build.ts';
import { AREAS } from '../checks/region.ts';
import { BY } from '../import/world.ts';
import { office } from './office.ts';

it('what is held or given goes along to the areas of another year, and counts there; what is over stays', async () => {
  const at = await office();
  const { registry, folder } = at.region;
  await at.region.norms(maximum({ warnAt: 5, limit: 5 }));
  const [held, given, over] = [await at.hold(1), await at.hold(2), await at.hold(3)];
  await at.ask(`/placements/${given.body.id}/confirm`, { startsOn: '2027-02-01', lease: 'huurcontract' });
  await at.ask(`/placements/${over.body.id}/cancel`, {});
  // In 2025 the first buurt has another code.
  const rows = AREAS.map((area) => ({ ...area, code: area.code.replace('BU99010101', 'BU99010109') }));
  await importAreaRows(registry, folder, BY, { file: 'proef', rows, year: 2025, activate: false });
  const { seq } = await registry.db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  await activateYear(registry, folder, BY, 2025, null);
  const where = async (id: string) => (await at.ask(`/placements/${id}`)).body.buurt;
  expect([await where(held.body.id), await where(given.body.id), await where(over.body.id)]).toEqual([
    'BU99010109',
    'BU99010109',
    'BU99010101',
  ]);
  const area = await at.ask('/areas/BU99010109?rung=opstapwoning');
  // Held, and given from February on: both take room.
  const { norms } = area.body as unknown as { norms: { places: unknown }[] };
  expect(norms[0]?.places).toMatchObject({ held: 2, after: 3 });
  const written = await registry.db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>', Number(seq))
    .where('subject', '=', 'placement')
    .execute();
  expect(written.map(({ action }) => action)).toEqual(['placement.place', 'placement.place']);
  expect(JSON.stringify(written)).not.toMatch(/Kerkstraat|9901 ?AB/);
});
