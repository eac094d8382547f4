import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { activateYear } from '../../../server/import/activate.ts';
import type { AreaRow } from '../../../server/import/area-row.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { readGeoJson } from '../../../server/import/areas-geojson.ts';
import { countAreas } from '../../../server/store/counts.ts';
import { BY, file, lineOn, newRegistry, reference } from './world.ts';

const FILE = fileURLToPath(new URL('../../../../shared/data/gebieden-buurt.geojson', import.meta.url));
/** Gemeenten whose division differs between 2019 and 2024: Amersfoort, Hardenberg and Kampen. */
const CHANGED = ['GM0307', 'GM0160', 'GM0166'];
const HEADER = 'id;trede;plekken;lon;lat;buurtcode;vanaf';

/**
 * An earlier division on the outlines of 2024, of which only these are to be had: within each gemeente every code lies on the
 * next buurt, so that no code means the same place in both years.
 */
function earlier(rows: readonly AreaRow[]): AreaRow[] {
  return CHANGED.flatMap((gemeente) => {
    const own = rows.filter((row) => row.gemeente === gemeente);
    return own.map((row, index) => {
      const { code, name, wijk, wijkName } = own[(index + 1) % own.length] ?? row;
      return { ...row, code, name, wijk, wijkName };
    });
  });
}

describe.skipIf(!existsSync(FILE))(
  'a year change where the division changed (where ../shared/data is)',
  () => {
    test('units with a point follow it in all three gemeenten; units by code stay behind, and no count mixes', async () => {
      const rows = readGeoJson(FILE, 2024).filter((row) => CHANGED.includes(row.gemeente));
      const { registry, folder } = await newRegistry();
      const areas = (year: number, some: AreaRow[]) =>
        importAreaRows(registry, folder, BY, { file: 'proef', rows: some, year, activate: false });
      await areas(2019, earlier(rows));
      const old = reference(registry, folder);
      // In each of the first ten buurten of each gemeente one unit by its point, and one by its code.
      const chosen = CHANGED.flatMap((gemeente) => old.areas('buurt', gemeente).slice(0, 10));
      const lines = chosen.flatMap(({ code, centre }) => {
        const { lon, lat } = toWgs(centre);
        return [
          `punt-${code};beschermd-wonen;3;${lon};${lat};;2018-01-01`,
          `code-${code};beschermd-wonen;5;;;${code};2018-01-01`,
        ];
      });
      const line = lineOn(folder);
      const path = file(folder, 'eenheden.csv', [HEADER, ...lines].join('\n'));
      expect(await importUnits.run([path], line.io), line.complained.join('\n')).toBe(0);
      await areas(2024, rows);

      const done = await activateYear(registry, folder, BY, 2024, null);
      expect(done).toMatchObject({ before: 2019, moved: 30, toReplace: 30 });
      const now = reference(registry, folder);
      const units = await registry.db.selectFrom('units').selectAll().execute();
      for (const unit of units) {
        const code = unit.source_id.slice(5);
        if (unit.source_id.startsWith('code')) {
          expect([unit.area_year, unit.buurt]).toEqual([2019, code]);
          continue;
        }
        const point = { lon: unit.lon ?? 0, lat: unit.lat ?? 0 };
        expect([unit.area_year, unit.buurt]).toEqual([2024, now.buurtAt(point)]);
        expect(unit.buurt).not.toBe(code);
        expect(now.area(unit.buurt)?.gemeente).toBe(unit.gemeente);
      }

      const codes = rows.map((row) => row.code);
      const placesIn = async (areaYear: number) => {
        const moment = { date: '2024-06-01', horizon: '2025-06-01', areaYear, ended: [] };
        const found = await countAreas(registry.db, 'buurt', codes, moment);
        return [...found.values()].flat().map(({ places }) => places);
      };
      // Three places per unit with a point in 2024; five per unit by code, in 2019 alone.
      expect(await placesIn(2024)).toEqual(Array.from({ length: 30 }, () => 3));
      expect(await placesIn(2019)).toEqual(Array.from({ length: 30 }, () => 5));
    });
  },
);
