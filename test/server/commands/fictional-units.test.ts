import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder } from './folder.ts';

const DATA = resolve('../shared/data');

describe.skipIf(!existsSync(DATA))(
  'the fictitious units of Oost Veluwe (with the shared data beside)',
  () => {
    let folder: Folder;
    beforeAll(async () => {
      folder = new Folder();
      const areas = join(DATA, 'wijkenbuurten-regios.gpkg');
      expect(await folder.run(['import', 'areas', areas, '--year', '2024'])).toMatchObject({ code: 0 });
    }, 60_000);
    afterAll(() => folder.remove());

    it('count to 800 places of beschermd wonen, 600 of them in Apeldoorn', async () => {
      const file = join(DATA, 'eenheden-fictief-oost-veluwe.csv');
      expect(await folder.run(['import', 'units', file])).toMatchObject({ code: 0, err: '' });
      const places = (gemeente: string | null) =>
        folder.withRegistry(async ({ db }) => {
          let found = db
            .selectFrom('units')
            .select(sql<number>`sum(places)`.as('places'))
            .where('rung', '=', 'beschermd-wonen');
          if (gemeente !== null) found = found.where('gemeente', '=', gemeente);
          return (await found.executeTakeFirstOrThrow()).places;
        });
      expect(await places(null)).toBe(800);
      expect(await places('GM0200')).toBe(600);
    });
  },
);
