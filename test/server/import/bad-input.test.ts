import { describe, expect, it } from 'vitest';
import { importStock } from '../../../server/commands/import-stock.ts';
import { importUnits } from '../../../server/commands/import-units.ts';
import { importVacancies } from '../../../server/commands/import-vacancies.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { home, smallRegion } from '../checks/region.ts';
import { workbook } from './workbook.ts';
import { file, lineOn } from './world.ts';

const HEAD = 'id;trede;plekken;postcode;huisnummer;buurtcode;gemeentecode;huur';
const GOOD = 'a;opstapwoning;1;9901AB;1;;;577,91';
const COMMANDS = [importUnits, importVacancies, importStock];

async function region() {
  const made = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  const run = async (words: string[], signal?: AbortSignal) => {
    const line = lineOn(made.folder, signal);
    const code = await runCommand(COMMANDS, words, line.io);
    return { code, out: line.told.join('\n'), err: line.complained.join('\n') };
  };
  const units = (content: string | Uint8Array, name = 'lijst.csv', ...more: string[]) =>
    run(['import', 'units', file(made.folder, name, content), ...more]);
  const count = async () => (await made.registry.db.selectFrom('units').select('id').execute()).length;
  return { ...made, run, units, count };
}

/** What is wrong, the file, and the sentence; the same file mended is then read. */
const BAD: [string, string, string | RegExp, string][] = [
  [
    'another region',
    `${HEAD}\nx;opstapwoning;1;;;BU03630101;;\ny;opstapwoning;1;;;BU03630102;;`,
    'Geen enkele rij ligt in de gebieden die zijn ingelezen (Meerwijk, Broekhoven); is dit het bestand van een andere regio?',
    `${HEAD}\nx;opstapwoning;1;;;BU99010101;;`,
  ],
  [
    'moved columns',
    `${HEAD}\nopstapwoning;a;1;9901AB;1;;;577,91`,
    /regel 2, kolom trede, waarde "a": De ladder van .* heeft deze trede niet/,
    `trede;id;plekken;postcode;huisnummer\nopstapwoning;a;1;9901AB;1`,
  ],
  [
    'a column that is gone',
    `nummer;trede;plekken\n1;opstapwoning;1`,
    'In lijst.csv ontbreekt op de eerste regel de kolom: id. Daar staat nu: nummer, trede, plekken.',
    `${HEAD}\n${GOOD}`,
  ],
  [
    'another separator half-way',
    `${HEAD}\n${GOOD}\nb,opstapwoning,1,9901AB,3,,,600`,
    'lijst.csv heeft vanaf regel 3 een ander scheidingsteken (,) dan in de kopregel (;); gebruik overal hetzelfde.',
    `${HEAD}\n${GOOD}\nb;opstapwoning;1;9901AB;3;;;600`,
  ],
  [
    'zeros in the text',
    `${HEAD}\n${GOOD}\nb;opstap\0woning;1;9901AB;3;;;600`,
    'lijst.csv heeft op regel 3 tekens die geen tekst zijn (nulbytes); sla het opnieuw op',
    `${HEAD}\n${GOOD}`,
  ],
  [
    'a newline within quotes',
    `${HEAD};aanbieder\n${GOOD};"Zorg\nA"`,
    'regel 2, kolom aanbieder, waarde "Zorg\nA": In dit veld staat een regeleinde; zet de tekst op één regel.',
    `${HEAD};aanbieder\n${GOOD};"Zorg A"`,
  ],
  [
    'two rows for one home',
    `${HEAD}\n${GOOD}\nb;opstapwoning;1;9901 ab;1;;;`,
    'regel 3, kolom id, waarde "b": Deze woning staat ook op regel 2; haal een van beide weg',
    `${HEAD};volgnummer\n${GOOD};1\nb;opstapwoning;1;9901 ab;1;;;;2`,
  ],
  [
    'a unit outside its gemeente',
    `${HEAD}\na;opstapwoning;1;9901AB;1;;GM9902;`,
    'kolom gemeentecode, waarde "GM9902": De plek ligt in GM9901 (buurt BU99010101); verbeter de gemeentecode of de plek.',
    `${HEAD}\na;opstapwoning;1;9901AB;1;;9901;`,
  ],
  [
    'a rent in words',
    `${HEAD}\na;opstapwoning;1;9901AB;1;;;n.v.t.`,
    'kolom huur, waarde "n.v.t.": Schrijf de huur per maand in euro, zoals 577,91; laat het veld leeg als er geen is.',
    `${HEAD}\na;opstapwoning;1;9901AB;1;;;`,
  ],
];

describe('a file with', () => {
  it.each(BAD)(
    '%s is refused in a sentence, and read once it is mended',
    async (_what, bad, sentence, mended) => {
      const { units, count } = await region();
      const refused = await units(bad);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(sentence instanceof RegExp ? sentence : new RegExp(escaped(sentence)));
      expect(await count()).toBe(0);
      const read = await units(mended);
      expect([read.code, read.err]).toEqual([0, '']);
      expect(await count()).toBeGreaterThan(0);
    },
  );

  it('a mark at its start is read as without', async () => {
    const { units } = await region();
    expect(await units(`\ufeff${HEAD}\n${GOOD}`)).toMatchObject({ code: 0, err: '' });
  });

  it('two rows for one home one after the other, or on two rungs, is right', async () => {
    const { units, count } = await region();
    const rows = [
      'a;opstapwoning;2024-01-01;2025-01-01',
      'b;opstapwoning;2025-01-01;',
      'c;kamertraining;2024-01-01;',
    ];
    const text = [
      'id;trede;vanaf;tot;plekken;postcode;huisnummer',
      ...rows.map((row) => `${row};1;9901AB;1`),
    ];
    expect(await units(text.join('\n'))).toMatchObject({ code: 0, err: '' });
    expect(await count()).toBe(3);
  });

  it('one free home twice is refused', async () => {
    const { run, folder } = await region();
    const rows = ['id;corporatie;postcode;huisnummer', '1;De Brug;9901AB;1', '2;De Brug;9901AB;1'];
    const path = file(folder, 'vrij.csv', rows.join('\n'));
    expect((await run(['import', 'vacancies', path])).err).toContain(
      'regel 3, kolom id, waarde "2": Deze woning staat ook op regel 2',
    );
  });

  it('more homes that came free than there are is refused, and a year in words', async () => {
    const { run, folder } = await region();
    const stock = [
      'id;corporatie;buurtcode;woningen;mutaties;jaar',
      '1;De Brug;BU99010101;40;41;2026',
      '2;De Brug;BU99010101;40;;vorig',
    ];
    const { code, err } = await run(['import', 'stock', file(folder, 'bezit.csv', stock.join('\n'))]);
    expect(code).toBe(1);
    expect(err).toContain('Er kwamen niet meer woningen vrij dan er staan (40)');
    expect(err).toContain('waarde "vorig": Schrijf het jaar waarvan dit de stand is, zoals 2025.');
  });
});

describe('a spreadsheet', () => {
  const rows = (huur: string | { formula: string; outcome: string | null }) => [
    ['Nummer', 'Soort', 'plekken', 'postcode', 'huisnummer', 'Huurprijs'],
    ['a', 'opstapwoning', 1, '9901AB', 1, huur],
  ];
  const CHOICE = ['--sheet', 'Opgave', '--columns', 'id=Nummer,trede=soort,huur=Huurprijs'];

  it('is read by the chosen sheet and columns, which are remembered for its source', async () => {
    const { units, registry, count } = await region();
    const book = workbook({ Uitleg: [['lees mij']], Opgave: rows('577,91') });
    expect((await units(book, 'opgave.xlsx', '--source', 'zorg')).err).toContain(
      'Kies er een (op de opdrachtregel met --sheet',
    );
    expect(await units(book, 'opgave.xlsx', '--source', 'zorg', ...CHOICE)).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await registry.db.selectFrom('units').selectAll().execute()).toMatchObject([
      { source_id: 'a', rung: 'opstapwoning', rent_cents: 57791 },
    ]);
    const again = await units(book, 'opgave.xlsx', '--source', 'zorg');
    expect(again.out).toContain('1 gelijk gebleven');
    // Another source has its own layout, and a column that moved away is missed by name.
    expect((await units(book, 'opgave.xlsx', '--source', 'ander')).err).toContain(
      'Kies er een (op de opdrachtregel met --sheet',
    );
    const renamed = workbook({ Opgave: [['Nr'], ['b']] });
    expect((await units(renamed, 'opgave.xlsx', '--source', 'zorg')).err).toContain(
      'In opgave.xlsx staat geen kolom "Nummer", die voor "id" is gekozen; kies opnieuw (op de opdrachtregel met --columns id=NAAM). Er staat nu: Nr.',
    );
    expect(await count()).toBe(1);
  });

  it('with a formula is read by its outcome, which is said', async () => {
    const { units } = await region();
    const book = workbook({ Opgave: rows({ formula: '500+77', outcome: '577' }) });
    const { code, err } = await units(book, 'opgave.xlsx', ...CHOICE);
    expect([code, err]).toEqual([0, expect.stringContaining('in cel F2 een formule')]);
  });
});

describe('a stop half-way', () => {
  it('leaves what was, and remembers no layout', async () => {
    const { run, folder, registry, count } = await region();
    const stop = new AbortController();
    stop.abort();
    const path = file(folder, 'lijst.csv', `${HEAD}\n${GOOD}`);
    const { err } = await run(['import', 'units', path, '--columns', 'huur=huur'], stop.signal);
    expect(err).toBe('Afgebroken; er is niets veranderd.');
    expect(await count()).toBe(0);
    expect(await registry.db.selectFrom('source_layouts').selectAll().execute()).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
