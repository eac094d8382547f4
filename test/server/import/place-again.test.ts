import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { openReference } from '../../../server/geo/reference.ts';
import type { Reference } from '../../../server/geo/types.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { placeAgain, planPlaces } from '../../../server/import/place-again.ts';
import type { Registry } from '../../../server/store/open.ts';
import { endUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { BY, buurt, file, lineOn, newRegistry, SOUTH, WEST } from './world.ts';

const REGIO = { role: 'regio', organisation: null } as const;
/** The same two squares; in 2025 with codes of their own. */
const BEFORE = [buurt('BU90010001', 0), buurt('BU90010002', 1)];
const AFTER = [buurt('BU90010011', 0), buurt('BU90010012', 1)];
const point = (column: number) => toWgs({ x: WEST + column * 1000 + 500, y: SOUTH + 500 });

/** Two units by their point in the west and one by its buurt alone, and the areas of a year that is not in use yet. */
async function world() {
  const { registry, folder } = await newRegistry();
  const areas = (year: number, rows: typeof BEFORE) =>
    importAreaRows(registry, folder, BY, { file: 'proef', rows, year, activate: false });
  await areas(2024, BEFORE);
  await takeIn(folder, [`een;opstapwoning;1;${at(0)};`, `twee;opstapwoning;1;${at(0)};`], 'op-buurt');
  await areas(2025, AFTER);
  const next = openReference(join(folder, 'reference-2025-1.db'));
  return { registry, folder, next };
}

const at = (column: number) => `${point(column).lon};${point(column).lat}`;

async function takeIn(folder: string, rows: string[], byBuurt: string | null = null) {
  const more = byBuurt === null ? [] : [`${byBuurt};opstapwoning;1;;;BU90010001`];
  const text = ['id;trede;plekken;lon;lat;buurtcode', ...rows, ...more].join('\n');
  const line = lineOn(folder);
  const path = file(folder, 'eenheden.csv', text);
  expect(await importUnits.run([path, '--source', 'proef'], line.io), line.complained[0]).toBe(0);
}

/** Year and buurt of each unit, by its number in the file, after placing again by a plan made before `meanwhile`. */
async function placedAfter(
  { registry, next }: { registry: Registry; next: Reference },
  meanwhile: () => Promise<unknown>,
) {
  const plan = await planPlaces(registry.db, next, null);
  await meanwhile();
  const told = await writeRegistry(registry, BY, (trx, audit) => placeAgain(trx, audit, next, null, plan));
  next.close();
  const rows = await registry.db.selectFrom('units').selectAll().orderBy('source_id').execute();
  return { told, rows, places: rows.map((row) => `${row.source_id} ${row.area_year} ${row.buurt}`) };
}

const AS_PLANNED = ['een 2025 BU90010011', 'op-buurt 2024 BU90010001', 'twee 2025 BU90010011'];

test('with nothing written meanwhile, the plan is what happens', async () => {
  const { told, places } = await placedAfter(await world(), async () => {});
  expect(places).toEqual(AS_PLANNED);
  expect(told).toEqual({ moved: 2, toReplace: 1 });
});

test('a unit that moved, one that came and one that ended meanwhile go as they are now', async () => {
  const made = await world();
  const { told, rows, places } = await placedAfter(made, async () => {
    await takeIn(made.folder, [`een;opstapwoning;1;${at(1)};`, `drie;opstapwoning;1;${at(1)};`]);
    const { id } = await made.registry.db
      .selectFrom('units')
      .select('id')
      .where('source_id', '=', 'twee')
      .executeTakeFirstOrThrow();
    await writeRegistry(made.registry, BY, (trx, audit) => endUnit(trx, audit, REGIO, id, '2026-12-01'));
  });
  expect(places).toEqual([
    'drie 2025 BU90010012',
    'een 2025 BU90010012',
    'op-buurt 2024 BU90010001',
    'twee 2025 BU90010011',
  ]);
  expect(told).toEqual({ moved: 3, toReplace: 1 });
  expect(rows.find((row) => row.source_id === 'twee')?.until_date).toBe('2026-12-01');
});

test('after a change of which the plan cannot tell what it touched, everything is placed anew', async () => {
  const made = await world();
  const { told, places } = await placedAfter(made, () =>
    writeRegistry(made.registry, BY, async (trx, audit) => {
      const { lon, lat } = point(1);
      await trx
        .updateTable('units')
        .set({ lon, lat, rd_x: null, rd_y: null })
        .where('source_id', '=', 'een')
        .execute();
      await audit('registry.restore', 'registry', 'proef', null, null);
    }),
  );
  expect(places).toEqual(['een 2025 BU90010012', 'op-buurt 2024 BU90010001', 'twee 2025 BU90010011']);
  expect(told).toEqual({ moved: 2, toReplace: 1 });
});
