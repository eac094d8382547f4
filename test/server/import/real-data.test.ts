import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { importAddresses } from '../../../server/commands/import-addresses.ts';
import { importAreas } from '../../../server/commands/import-areas.ts';
import { foldPostcode } from '../../../shared/address/postcode.ts';
import { lineOn, newFolder, newRegistry, reference } from './world.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const GPKG = `${DATA}wijkenbuurten-regios.gpkg`;
const TABLE = `${DATA}pc6hnr20240801_gwb-scholen.csv`;
const SCHOOLS = `${DATA}adressen-basisscholen.csv`;

interface School {
  huisnummer: string;
  postcode: string;
  buurtcode_berekend: string;
}

const schools = () => parse(readFileSync(SCHOOLS), { delimiter: ';', columns: true, bom: true }) as School[];

async function line(folder: string, command: typeof importAreas, ...args: string[]) {
  const { io, told } = lineOn(folder);
  expect(await command.run([...args, '--json'], io)).toBe(0);
  return JSON.parse(told[0] ?? '');
}

const ask = (school: School, more = 0) => ({
  readings: [
    {
      straat: null,
      huisnummer: Number(school.huisnummer) + more,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: foldPostcode(school.postcode),
      woonplaats: null,
    },
  ],
  bagId: null,
  gemeenten: null,
});

describe.skipIf(!existsSync(DATA))(
  'real data of three regions (where ../shared/data is)',
  { timeout: 30_000 },
  () => {
    test('the GeoPackage: 21 gemeenten, 206 wijken, 919 buurten, 26 of them without households', async () => {
      const folder = newFolder();
      const report = await line(folder, importAreas, GPKG, '--year', '2024');
      expect(report).toMatchObject({
        read: { gemeenten: 21, wijken: 206, buurten: 919 },
        total: 1146,
        derived: 0,
      });
      const { registry } = await newRegistry(folder);
      const known = reference(registry, folder);
      expect(known.areas('buurt', null).filter((area) => area.figures.huishoudens === null)).toHaveLength(26);
      expect(known.area('BU03080000')).toMatchObject({
        name: 'Centrum',
        gemeente: 'GM0308',
        figures: { huishoudens: 1075, inwoners: 1825, woningen: null },
      });
      expect(known.areas('gemeente', null).map((area) => area.name)).toContain('Apeldoorn');
      for (const area of known.areas('buurt', null)) {
        expect(known.area(area.wijk ?? '')?.level).toBe('wijk');
        expect(known.area(area.gemeente)?.level).toBe('gemeente');
      }
    });

    test('schools resolve to their buurt through the postcode table; a number that is not there gives none', async () => {
      const folder = newFolder();
      await line(folder, importAreas, GPKG, '--year', '2024');
      const report = await line(folder, importAddresses, TABLE);
      expect(report).toMatchObject({ kind: 'postcodetabel', rows: 292, taken: 292 });
      const { registry } = await newRegistry(folder);
      const known = reference(registry, folder);
      const told = new Map(
        (parse(readFileSync(TABLE), { columns: true }) as Record<string, string>[]).map((row) => [
          `${row.PC6} ${row.Huisnummer}`,
          `BU${row.Buurt2024}`,
        ]),
      );
      const asked = schools().filter((school) => told.has(`${school.postcode} ${school.huisnummer}`));
      expect(asked.length).toBeGreaterThan(290);
      const found = known.match(asked.map((school) => ask(school)));
      expect(found.map((one) => [one.match, one.address?.buurt])).toEqual(
        asked.map((school) => ['number', told.get(`${school.postcode} ${school.huisnummer}`)]),
      );
      const absent = known.match(asked.map((school) => ask(school, 30000)));
      expect(new Set(absent.map((one) => one.match))).toEqual(new Set(['none']));
    });

    test('the list of schools: those with a place come in, a school beside a number of the table is exact', async () => {
      const folder = newFolder();
      await line(folder, importAreas, `${DATA}gebieden-buurt.geojson`, '--year', '2024');
      await line(folder, importAreas, `${DATA}gebieden-wijk.geojson`, '--year', '2024');
      await line(folder, importAreas, `${DATA}gebieden-gemeente.geojson`, '--year', '2024');
      const report = await line(folder, importAddresses, SCHOOLS);
      expect(report).toMatchObject({ kind: 'adressen', rows: 327, taken: 298, leftOut: 29 });
      const { registry } = await newRegistry(folder);
      const known = reference(registry, folder);
      expect(known.counts().areas).toBe(1146);
      const [first] = schools();
      expect(first && known.match([ask(first)])[0]).toMatchObject({
        match: 'exact',
        address: { straat: 'Petersweg', buurt: first?.buurtcode_berekend },
      });
    });

    test('the layer of Baarn as CBS writes it replaces the buurten of Baarn alone', async () => {
      const folder = newFolder();
      await line(folder, importAreas, GPKG, '--year', '2024');
      const baarn = `${DATA}cbs-buurten-2024-baarn-volledig.geojson`;
      expect(await line(folder, importAreas, baarn, '--year', '2024')).toMatchObject({
        read: { buurten: 21, wijken: 0, gemeenten: 0 },
        total: 1146,
      });
    });
  },
);
