import { afterEach, beforeEach, expect, it } from 'vitest';
import { Folder } from './folder.ts';

const HEAD =
  'id;corporatie;straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;huur;vanaf;tot';

let folder: Folder;
beforeEach(async () => {
  folder = new Folder();
  await folder.fill();
});
afterEach(() => folder.remove());

const vacancies = (content: string, ...options: string[]) =>
  folder.run(['import', 'vacancies', folder.file('vrij.csv', content), ...options]);
const rows = () =>
  folder.withRegistry(({ db }) => db.selectFrom('vacancies').selectAll().orderBy('source_id').execute());

it('reads free homes, and the same file twice changes nothing', async () => {
  const file = `${HEAD}\nv1;Corporatie Een;Voorbeeldlaan;2;;;7311AB;Apeldoorn;612.5;2026-12-01;\nv2;Corporatie Twee;;7;;;7311 AC;;;;`;
  expect(await vacancies(file)).toMatchObject({ code: 0 });
  const before = await rows();
  expect(before).toMatchObject([
    {
      source_id: 'v1',
      straat: 'Voorbeeldlaan',
      buurt: 'BU02000101',
      rent_cents: 61250,
      from_date: '2026-12-01',
    },
    { source_id: 'v2', buurt: 'BU02000102', gemeente: 'GM0200', rent_cents: null },
  ]);
  expect((await vacancies(file)).out).toContain('0 vrije woningen nieuw, 0 gewijzigd, 2 gelijk gebleven');
  expect(await rows()).toEqual(before);
});

it('refuses a home without corporation or number, and writes nothing', async () => {
  const { code, err } = await vacancies(
    `${HEAD}\nv1;Corporatie Een;;2;;;7311AB;;;;\nv2;;;2;;;7311AB;;;;\nv3;Corporatie Een;;;;;7311AB;;;;`,
  );
  expect(code).toBe(1);
  expect(err).toContain('2 rijen zijn geweigerd; er is niets gewijzigd.');
  expect(err).toContain('regel 3, kolom corporatie, leeg: Vul de corporatie in');
  expect(err).toContain('regel 4, kolom huisnummer, leeg: Vul het huisnummer in');
  expect(await rows()).toEqual([]);
});
