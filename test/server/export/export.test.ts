import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportRows } from '../../../server/commands/export.ts';
import { importStock } from '../../../server/commands/import-stock.ts';
import { importUnits } from '../../../server/commands/import-units.ts';
import { importVacancies } from '../../../server/commands/import-vacancies.ts';
import { getUnit } from '../../../server/store/units.ts';
import { listVacancies } from '../../../server/store/vacancies.ts';
import { vacanciesWithCodes, withCodes } from '../../../server/store/vera-codes.ts';
import { VacancyQuery } from '../../../shared/api/vacancies.ts';
import { home, REGIO, smallRegion } from '../checks/region.ts';
import { file, lineOn } from '../import/world.ts';

async function region() {
  const made = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  const run = async (command: typeof importUnits, ...args: string[]) => {
    const line = lineOn(made.folder);
    const code = await command.run(args, line.io);
    return { code, out: line.told.join('\n'), err: line.complained.join('\n') };
  };
  const put = (name: string, content: unknown) =>
    file(made.folder, name, typeof content === 'string' ? content : JSON.stringify(content));
  return { ...made, run, put };
}

const AREAS = {
  gemeente: { code: 'GM9901', naam: 'Meerwijk' },
  wijk: { code: 'WK990101' },
  buurt: { code: 'BU99010101' },
};
const ADDRESS = {
  straatnaam: 'Kerkstraat',
  huisnummer: '1',
  postcode: '9901AB',
  woonplaats: { code: '3560', naam: 'Meerwijk' },
  ...AREAS,
};
/** Two rooms at one address, with codes that Trede does not know. */
const ROOMS = ['01', '02'].map((volgnummer) => ({
  id: 'E100',
  soort: { code: 'WOO', naam: 'Woonruimte' },
  zelfstandig: false,
  woonvorm: { code: 'BEG', naam: 'Begeleid wonen' },
  doelgroep: { code: 'XYZ', naam: 'Iets van later' },
  rekenhuur: 412.5,
  status: { code: 'ADM', naam: 'Administratief' },
  clusters: [{ id: 'C1', naam: 'Havenhof', soort: { code: 'ONB' } }],
  publicatiedetailmodel: { code: 'OMK', naam: 'Omklapcontract' },
  adres: { ...ADDRESS, volgnummer },
  energielabels: [{ label: { code: 'A' } }],
}));

describe('VERA', () => {
  it('comes in as units and goes out as it came', async () => {
    const { run, put, registry, folder } = await region();
    const came = put('eenheden.json', ROOMS);
    const first = await run(importUnits, came, '--rung', 'opstapwoning');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('2 woningen en locaties nieuw');
    expect((await run(importUnits, came, '--rung', 'opstapwoning')).out).toContain('2 gelijk gebleven');
    expect(await registry.db.selectFrom('units').selectAll().orderBy('source_id').execute()).toMatchObject([
      {
        source_id: 'E100/01',
        rung: 'opstapwoning',
        rent_cents: 41250,
        complex: 'Havenhof',
        contract: 'omklapcontract',
        home_key: '9901AB|1||',
      },
      { source_id: 'E100/02', status: 'bezet' },
    ]);
    const out = join(folder, 'uit.json');
    expect((await run(exportRows, 'units', '--vera', '--to', out)).out).toContain('2 rijen');
    const [room, other] = JSON.parse(readFileSync(out, 'utf8'));
    const { 'extra-attributen': extra, ...rest } = room;
    expect(rest).toEqual(ROOMS[0]);
    expect(other.adres.volgnummer).toBe('02');
    expect(extra).toContainEqual({ naam: 'trede:trede', waarde: 'opstapwoning' });
    // What went out can come in again, and is the same.
    expect((await run(importUnits, out)).out).toContain('0 woningen en locaties nieuw');
  });

  it('shows the codes of a unit, but never of a secret one', async () => {
    const { run, put, registry } = await region();
    const secret = {
      ...ROOMS[0],
      id: 'G1',
      'extra-attributen': [{ naam: 'trede:geheimhouding', waarde: 'geheim' }],
    };
    await run(importUnits, put('e.json', { eenheden: [ROOMS[1], secret] }), '--rung', 'opstapwoning');
    const rows = await registry.db
      .selectFrom('units')
      .select(['id', 'secrecy'])
      .orderBy('source_id')
      .execute();
    const shown = await Promise.all(
      rows.map(async ({ id }) => {
        const unit = await getUnit(registry.db, REGIO, id);
        return (await withCodes(registry.db, unit ? [unit] : []))[0]?.codes;
      }),
    );
    expect(shown[0]).toContainEqual({ of: 'doelgroep', code: 'XYZ', name: 'Iets van later' });
    expect([rows[1]?.secrecy, shown[1]]).toEqual(['geheim', undefined]);
  });

  it('is also a publication, which says of its homes how they are offered', async () => {
    const { run, put, registry, folder } = await region();
    const publication = {
      id: 'P1',
      model: { code: 'DIS', naam: 'Distributiemodel' },
      detailModel: { code: 'OMK', naam: 'Omklapcontract' },
      opleverdatum: '2026-12-01T00:00:00Z',
      einddatum: '2026-12-20T17:00:00Z',
      eenheden: [
        { id: 'E1', rekenhuur: 600, doelgroep: { code: 'XYZ', naam: 'Iets van later' }, adres: ADDRESS },
      ],
    };
    const came = put('publicaties.json', { publicaties: [publication] });
    const rows = async () => registry.db.selectFrom('units').selectAll().execute();
    expect((await run(importUnits, came, '--rung', 'opstapwoning')).err).toBe('');
    expect(await rows()).toMatchObject([{ source_id: 'E1', contract: 'omklapcontract', rent_cents: 60000 }]);
    expect((await run(importVacancies, came, '--corporation', 'De Brug')).err).toBe('');
    const free = await registry.db.selectFrom('vacancies').selectAll().execute();
    expect(free).toMatchObject([{ from_date: '2026-12-01', until_date: '2026-12-20' }]);
    // All codes are shown with the free home, those that Trede does not know too.
    const listed = await listVacancies(registry.db, REGIO, VacancyQuery.parse({}));
    expect((await vacanciesWithCodes(registry.db, listed.items))[0]?.codes).toEqual([
      { of: 'doelgroep', code: 'XYZ', name: 'Iets van later' },
      { of: 'publicatiemodel', code: 'DIS', name: 'Distributiemodel' },
      { of: 'publicatiedetailmodel', code: 'OMK', name: 'Omklapcontract' },
    ]);
    const out = join(folder, 'vrij.csv');
    await run(exportRows, 'vacancies', '--to', out);
    expect(readFileSync(out, 'utf8')).toContain(
      ';doelgroep XYZ (Iets van later), publicatiemodel DIS (Distributiemodel), publicatiedetailmodel OMK (Omklapcontract)',
    );
    // That file is read again without a word, and says the same.
    const again = await run(importVacancies, out);
    expect([again.err, again.out]).toEqual(['', expect.stringContaining('1 gelijk gebleven')]);
    const vera = join(folder, 'vrij.json');
    await run(exportRows, 'vacancies', '--vera', '--to', vera);
    expect((await run(importVacancies, vera)).out).toContain('0 vrije woningen nieuw');
    const [home] = JSON.parse(readFileSync(vera, 'utf8'));
    const { eenheden: _homes, ...told } = publication;
    expect(home.publicatie).toEqual(told);
    const people = { ...publication, huidigeGebruiker: { vertrekdatum: '2026-12-01' } };
    await expect(run(importUnits, put('p.json', [people]), '--rung', 'opstapwoning')).rejects.toThrow(
      'staat onder "huidigeGebruiker" iets over een persoon',
    );
  });

  it('says where a lease passes on in the place that VERA has for it', async () => {
    const { run, put } = await region();
    const rows = [
      'id;trede;plekken;postcode;huisnummer;contract',
      'a;opstapwoning;1;9901AB;1;omklapcontract',
    ];
    await run(importUnits, put('e.csv', rows.join('\n')));
    const [home] = JSON.parse((await run(exportRows, 'units', '--vera')).out);
    expect(home.publicatie).toEqual({ detailModel: { code: 'OMK', naam: 'Omklapcontract' } });
    expect(home.publicatiedetailmodel).toBeUndefined();
  });

  it('comes in and goes out as free homes', async () => {
    const { run, put, registry, folder } = await region();
    const offered = {
      id: 'V1',
      adres: ADDRESS,
      rekenhuur: 600,
      opleverdatum: '2026-12-01',
      status: { code: 'LEE', naam: 'Leegstand' },
    };
    const came = put('vrij.json', [offered]);
    expect((await run(importVacancies, came)).err).toContain('Vul de corporatie in');
    expect(await run(importVacancies, came, '--corporation', 'De Brug')).toMatchObject({ code: 0 });
    expect(await registry.db.selectFrom('vacancies').selectAll().execute()).toMatchObject([
      { corporation: 'De Brug', from_date: '2026-12-01', rent_cents: 60000 },
    ]);
    const out = join(folder, 'uit.json');
    await run(exportRows, 'vacancies', '--vera', '--to', out);
    const [home] = JSON.parse(readFileSync(out, 'utf8'));
    expect(home).toMatchObject({ ...offered, adres: ADDRESS });
  });

  it.each([
    ['{"id": ', /geen hele JSON/],
    ['[]', /geen enkele eenheid/],
    [[{ id: 'x', rekenhuur: 'n.v.t.' }], /bij eenheid 1 heeft rekenhuur niet de vorm van VERA/],
    [
      [{ id: 'x', relaties: [{ achternaam: 'Jansen' }] }],
      /bij eenheid 1 staat onder "relaties" iets over een persoon/,
    ],
    [[{ id: 'x', omschrijving: 'bel 06-12345678' }], /onder "omschrijving" iets over een persoon/],
  ])('refuses %j in a sentence', async (content, sentence) => {
    const { run, put } = await region();
    await expect(run(importUnits, put('e.json', content))).rejects.toThrow(sentence);
  });

  it('says what trede is missing, home by home', async () => {
    const { run, put } = await region();
    const { code, err } = await run(importUnits, put('e.json', [ROOMS[0]]));
    expect(code).toBe(1);
    expect(err).toContain('eenheid 1, kolom trede, leeg: Vul een trede in');
  });
});

describe('an export of stock', () => {
  it('is read again, and is the same', async () => {
    const { run, put, folder } = await region();
    const rows = [
      'id;complex;corporatie;buurtcode;woningen;huurklasse;mutaties;jaar',
      'S1;Havenhof;De Brug;BU99010101;40;laag;3;2025',
      'S2;;De Brug;BU99010102;12;;;2025',
    ];
    await run(importStock, put('bezit.csv', rows.join('\n')));
    const out = join(folder, 'uit.csv');
    expect((await run(exportRows, 'stock', '--to', out)).out).toContain('2 rijen');
    expect(readFileSync(out, 'utf8')).toBe(`\ufeff${rows.join('\r\n')}\r\n`);
    expect((await run(importStock, out)).out).toContain('2 gelijk gebleven');
    await expect(run(exportRows, 'stock', '--vera')).rejects.toThrow('geen woord voor bezit');
  });
});

describe('an export', () => {
  const UNITS = [
    'id;trede;plekken;straat;huisnummer;postcode;buurtcode;lon;lat;aanbieder;geheimhouding',
    'a;opstapwoning;1;Kerkstraat;1;9901AB;;;;+zorg;gebied',
    'b;beschermd-wonen;12;Kerkstraat;3;9901AB;;;;@zorg;open',
    'c;safehouse;7;;;;BU99010102;;;Verborgen;geheim',
  ].join('\n');

  it('leaves out what is secret, keeps the point of what is known by its area, and makes cells harmless', async () => {
    const { run, put } = await region();
    expect((await run(importUnits, put('e.csv', UNITS))).err).toBe('');
    for (const more of [[], ['--vera']]) {
      const { out } = await run(exportRows, 'units', ...more);
      expect(out).not.toContain('Verborgen');
      expect(out).not.toContain('BU99010102');
    }
    const [head, a, b] = (await run(exportRows, 'units')).out.trim().split('\r\n');
    const cell = (row: string | undefined, name: string) =>
      row?.split(';')[head?.replace('\ufeff', '').split(';').indexOf(name) ?? -1];
    expect([cell(a, 'lon'), cell(a, 'lat'), cell(a, 'aanbieder')]).toEqual(['', '', "'+zorg"]);
    expect([cell(b, 'lon')?.slice(0, 2), cell(b, 'aanbieder')]).toEqual(['5,', "'@zorg"]);
    const homes = JSON.parse((await run(exportRows, 'units', '--vera')).out);
    expect(homes.map((one: { adres: object }) => 'geometrie' in one.adres)).toEqual([false, true]);
  });

  it('refuses to write over a file, and says what it can write', async () => {
    const { run, put } = await region();
    await expect(run(exportRows, 'units')).rejects.toThrow('Er is niets om te schrijven');
    await expect(run(exportRows, 'tokens')).rejects.toThrow('kies units, vacancies of stock');
    await expect(run(exportRows, 'units', '--to', put('er-al.csv', 'x'))).rejects.toThrow('bestaat al');
  });
});
