import { describe, expect, test } from 'vitest';
import { importFigures } from '../../../server/commands/import-figures.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { perThousand } from '../../shared/norms/build.ts';
import { AREAS, home, REGIO, smallRegion, unit } from '../checks/region.ts';
import { BY, file, lineOn } from './world.ts';

/** As StatLine gives 85984NED: semicolons, codes padded to ten places, "." for missing, decimal comma. */
const CBS = [
  '"ID";"WijkenEnBuurten";"Gemeentenaam_1";"Codering_3";"AantalInwoners_5";"HuishoudensTotaal_29";"Woningvoorraad_35";"InBezitWoningcorporatie_49"',
  '0;"NL00";"Nederland";"NL00      ";17942942;8418042;8204000;28,5',
  '1;"GM9901    ";"Meerwijk";"GM9901    ";5000;2200;2100;30',
  '2;"WK990101  ";"Meerwijk";"WK990101  ";3000;1300;.;.',
  '3;"BU99010101";"Meerwijk";"BU99010101";2500;1100;1000;25,5',
  '4;"BU99010102";"Meerwijk";"BU99010102";500;.;160;0',
  '5;"BU03630000";"Amsterdam";"BU03630000";1;1;1;1',
].join('\r\n');

async function world() {
  const region = await smallRegion([home(1, 500, 500)]);
  await region.norms(perThousand());
  await region.units(unit('A', 1));
  const load = async (name: string, content: string, ...more: string[]) => {
    const { io, told } = lineOn(region.folder);
    expect(await importFigures.run([file(region.folder, name, content), ...more, '--json'], io)).toBe(0);
    return JSON.parse(told[0] ?? 'null');
  };
  /** Base of the first reason that has one, for the home in BU99010101. */
  const base = async (date?: string) => {
    const verdict = await region.check(1, date === undefined ? {} : { date });
    return verdict.reasons.find((reason) => reason.base !== null)?.base;
  };
  return { ...region, load, base };
}

const LIST = (...rows: string[]) => ['code,year,name,value', ...rows].join('\n');

describe('figures of areas', () => {
  test('without a file: those of the areas themselves, with the year of the areas', async () => {
    const { base } = await world();
    expect(await base()).toEqual({ kind: 'huishoudens', value: 1000, date: '2024' });
  });

  test('CBS key figures: by name whatever its number; missing is never zero; the rest of the country is left out', async () => {
    const { load, base, registry, areas } = await world();
    const report = await load('85984NED_TypedDataSet.csv', CBS);
    // Of four areas three figures each and the share of corporations; missing: two and the share of WK, one of BU…02.
    expect(report).toEqual({
      file: '85984NED_TypedDataSet.csv',
      areaYear: 2024,
      years: [2024],
      names: ['corporatiewoningen', 'huishoudens', 'inwoners', 'woningen'],
      areas: 4,
      figures: 13,
      missing: 3,
      otherAreas: 1,
      changed: 13,
    });
    expect(await base()).toEqual({ kind: 'huishoudens', value: 1100, date: '2024' });
    const rows = await registry.db
      .selectFrom('figures')
      .select(['code', 'value'])
      .where('name', '=', 'corporatiewoningen')
      .orderBy('code')
      .execute();
    // A quarter of 1,000 and half a percent; none of 160; 30 percent of 2,100.
    expect(rows).toEqual([
      { code: 'BU99010101', value: 255 },
      { code: 'BU99010102', value: 0 },
      { code: 'GM9901', value: 630 },
    ]);
    const detail = await areas.detail(REGIO, 'BU99010101', {}, 'nl');
    expect(detail.households).toBe(1100);
    expect(detail.figures).toContainEqual({ kind: 'inwoners', value: 2500, date: '2024' });
    // What the file does not know stays as the areas told it.
    expect((await areas.detail(REGIO, 'BU99010102', {}, 'nl')).households).toBe(150);
  });

  test('the newest year at or before the day that is asked about', async () => {
    const { load, base } = await world();
    await load(
      'reeks.csv',
      LIST(
        'BU99010101,2022,huishoudens,900',
        'BU99010101,2025,huishoudens,1050',
        'BU99010101,2027,huishoudens,1400',
      ),
    );
    expect(await base('2026-11-22')).toMatchObject({ value: 1050, date: '2025' });
    expect(await base('2027-01-01')).toMatchObject({ value: 1400, date: '2027' });
    // The areas' own figure of 2024 is newer than that of 2022.
    expect(await base('2024-12-31')).toMatchObject({ value: 1000, date: '2024' });
    // In 2023 that of 2022 is the newest.
    expect(await base('2023-06-01')).toMatchObject({ value: 900, date: '2022' });
  });

  test('figures of another division stay with it: a code there may be another place', async () => {
    const { registry, folder, load, base, areas } = await world();
    const moved = AREAS.map((row) => ({
      ...row,
      figures: { huishoudens: null, woningen: null, inwoners: null },
    }));
    await importAreaRows(registry, folder, BY, { file: 'proef', rows: moved, year: 2025, activate: false });
    await load('2025.csv', LIST('BU99010101,2025,huishoudens,77'), '--area-year', '2025');
    expect(await base()).toMatchObject({ value: 1000, date: '2024' });
    await importAreaRows(registry, folder, BY, { file: 'proef', rows: moved, year: 2025, activate: true });
    expect((await areas.detail(REGIO, 'BU99010101', {}, 'nl')).figures).toContainEqual({
      kind: 'huishoudens',
      value: 77,
      date: '2025',
    });
  });

  test('the same file twice changes nothing; a value that became missing goes', async () => {
    const { registry, load, base } = await world();
    await load('a.csv', LIST('BU99010101,2025,huishoudens,1050'));
    const before = registry.state();
    expect(await load('a.csv', LIST('BU99010101,2025,huishoudens,1050'))).toMatchObject({ changed: 0 });
    expect(registry.state()).toEqual(before);
    expect(await load('b.csv', LIST('BU99010101,2025,huishoudens,.'))).toMatchObject({
      changed: 1,
      missing: 1,
    });
    expect(await base()).toMatchObject({ value: 1000, date: '2024' });
  });

  test.each([
    ['a table of another year', '85618NED.csv', CBS, ['--year', '2024'], 'heeft cijfers van 2023'],
    [
      'a table that does not tell its year',
      'cijfers.csv',
      CBS,
      [],
      'geef het jaar (op de opdrachtregel met --year 2024)',
    ],
    ['a division that is not here', '85618NED.csv', CBS, [], 'gebieden van 2023 zijn nog niet ingelezen'],
    ['another region', 'a.csv', LIST('BU03630000,2024,huishoudens,5'), [], 'Geen enkel gebied'],
    ['no figures', 'a.csv', 'naam;adres\nx;y', [], 'heeft geen kerncijfers'],
    ['a wrong code', 'a.csv', LIST('BU12,2024,huishoudens,5'), [], 'regel 2, kolom code, waarde "BU12"'],
    ['no number', 'a.csv', LIST('BU99010101,2024,huishoudens,veel'), [], 'Schrijf een getal'],
    [
      'one figure twice',
      'a.csv',
      LIST('BU99010101,2024,huishoudens,5', 'BU99010101,2024,huishoudens,6'),
      [],
      'staat ook op regel 2',
    ],
  ])('refuses %s, and keeps what there was', async (_name, name, content, more, why) => {
    const { registry, folder } = await world();
    const before = registry.state();
    const { io } = lineOn(folder);
    await expect(importFigures.run([file(folder, name, content), ...more], io)).rejects.toThrow(why);
    expect(registry.state()).toEqual(before);
  });
});
