import { expect, it } from 'vitest';
import { areaOf, type Columns } from '../../../server/import/area-row.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { BY, buurt, newRegistry, reference } from './world.ts';

const area = (columns: Columns) =>
  areaOf({ gemeentecode: 'GM9001', ...columns }, 'gemeente', [], 2024, 'proef').corporationHomes;

it.each([
  // 29 percent of 12,345 homes is 3,580.05
  [{ woningvoorraad: 12345, perc_huurwoningen_in_bezit_woningcorporaties: 29 }, 3580],
  [{ woningvoorraad: 12345, perc_huurwoningen_in_bezit_woningcorporaties: 0 }, 0],
  [{ woningvoorraad: 12345, perc_huurwoningen_in_bezit_woningcorporaties: -99995 }, null],
  [{ woningvoorraad: -99995, perc_huurwoningen_in_bezit_woningcorporaties: 29 }, null],
  [{ woningvoorraad: 12345 }, null],
])('homes of corporations in %j are %s', (columns, homes) => {
  expect(area(columns)).toBe(homes);
});

it('stay with their area when others are read in after it', async () => {
  const { registry, folder } = await newRegistry();
  const read = (code: string, column: number, corporationHomes: number | null) =>
    importAreaRows(registry, folder, BY, {
      file: 'proef',
      rows: [buurt(code, column, { corporationHomes })],
      year: 2024,
      activate: false,
    });
  await read('BU90010001', 0, 120);
  await read('BU90020001', 1, null);
  const known = reference(registry, folder);
  expect(known.area('BU90010001')?.corporationHomes).toBe(120);
  expect(known.area('BU90020001')?.corporationHomes).toBeNull();
});
