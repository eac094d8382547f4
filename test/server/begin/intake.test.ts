import { describe, expect, it, onTestFinished } from 'vitest';
import { beginState } from '../../../server/begin/state.ts';
import { chooseGemeenten, takeIn } from '../../../server/begin/take.ts';
import { tryOut } from '../../../server/begin/trial.ts';
import { undoLast } from '../../../server/begin/undo.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import type { IntakeReport } from '../../../server/import/intake/intake.ts';
import { lookAtTable, TABLES } from '../../../server/import/look.ts';
import { mendFile } from '../../../server/import/mend.ts';
import { FILE_SOURCE, layoutFor, NO_CHOICE, type TableChoice } from '../../../server/import/row-kind.ts';
import type { ImportMend, IntakeKind } from '../../../shared/api/imports.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { home, smallRegion } from '../checks/region.ts';
import { type SheetCell, workbook } from '../import/workbook.ts';
import { BY, file, NO_STOP } from '../import/world.ts';

interface Sent {
  kind: IntakeKind;
  path: string;
  name: string;
}
type Asked = Partial<ImportMend> & { choice?: Partial<TableChoice> } & Partial<TableChoice>;

/** A region in which someone has begun: files are tried, looked at, mended and taken in. */
async function begun() {
  const { registry, folder } = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  const references = referenceHolder(folder, registry);
  onTestFinished(() => references.close());
  const beginning = { registry, folder, by: BY, pdok: 'off' };
  await chooseGemeenten(beginning, ['GM0200'], 2024);
  const state = () => beginState(registry, references.current(), BY.clock, 'off');
  const run = async (sent: Sent, doing: 'trial' | 'apply' | 'mend', asked: Asked): Promise<IntakeReport> => {
    const choice = {
      ...NO_CHOICE,
      ...(asked.choice ?? { sheet: asked.sheet ?? null, columns: asked.columns ?? null }),
    };
    const how = { path: sent.path, name: sent.name, skipRefused: false, choice };
    if (doing === 'apply') return (await takeIn(beginning, sent.kind, how, NO_STOP)).report;
    const table = TABLES[sent.kind];
    if (doing === 'mend' && table) {
      const layout = await layoutFor(registry.db, table.name, FILE_SOURCE, choice);
      await mendFile(sent, layout, table.columns, { cells: asked.cells ?? [], drop: asked.drop ?? [] });
    }
    return tryOut(beginning, sent.kind, how, NO_STOP);
  };
  return {
    registry,
    state,
    sent: (kind: IntakeKind, name: string, content: string | Uint8Array): Sent => ({
      kind,
      name,
      path: file(folder, name, content),
    }),
    async ask(sent: Sent, doing: 'trial' | 'apply' | 'mend', asked: Asked = {}) {
      try {
        const report = await run(sent, doing, asked);
        return { report, refusal: null };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { report: null, refusal: error.message };
      }
    },
    table: (sent: Sent, sheet: string | null = null, source: string | null = null) =>
      lookAtTable(registry.db, sent.kind, sent, { sheet, columns: null, source }),
    step: async (id: string) => (await state()).steps.find((one) => one.id === id),
    undo: async () => (await undoLast(beginning, null)).tidy(),
  };
}

const STOCK = 'id;complex;corporatie;buurtcode;woningen;jaar';

it('remembers the columns of each source by itself, and knows its rows again by their number', async () => {
  const { sent, ask, table, registry } = await begun();
  const rows = 'nr;complex;corporatie;buurtcode;woningen;jaar\nA1;Toren;Corporatie Een;BU99010101;40;2025';
  const file = sent('bezit', 'bezit.csv', rows);
  const choice = { source: 'corporatie-een', columns: { id: 'nr' } };
  expect((await ask(file, 'apply', { choice })).report?.told[0]).toContain('1 rijen met bezit nieuw');
  const idOf = async (source: string | null) =>
    (await table(file, null, source)).columns.find(({ name }) => name === 'id')?.as;
  expect([await idOf('corporatie-een'), await idOf('corporatie-twee'), await idOf(null)]).toEqual([
    'nr',
    null,
    null,
  ]);
  const again = await ask(file, 'apply', { choice: { source: 'corporatie-een' } });
  expect(again.report?.told[0]).toContain('1 gelijk gebleven');
  const stock = await registry.db.selectFrom('stock').select(['source', 'source_id']).execute();
  expect(stock).toEqual([{ source: 'corporatie-een', source_id: 'A1' }]);
});

describe('a spreadsheet', () => {
  const book = (...rows: SheetCell[][]) =>
    workbook({ Uitleg: [['lees mij']], Cijfers: [['Gebied', 'jaar', 'naam', 'waarde'], ...rows] });

  it('has its sheet and columns chosen for figures, and they are remembered', async () => {
    const { sent, ask, table, registry } = await begun();
    const id = await sent('cijfers', 'cijfers.xlsx', book(['BU99010101', 2025, 'huishoudens', 1100]));
    expect((await ask(id, 'trial')).refusal).toContain('2 bladen: "Uitleg", "Cijfers"');
    expect(await table(id)).toMatchObject({ sheets: ['Uitleg', 'Cijfers'], sheet: null, header: [] });
    const seen = await table(id, 'Cijfers');
    expect(seen).toMatchObject({ sheet: 'Cijfers', header: ['Gebied', 'jaar', 'naam', 'waarde'] });
    expect(seen.columns[0]).toEqual({ name: 'code', as: null });
    const choice = {
      sheet: 'Cijfers',
      columns: { code: 'Gebied', year: 'jaar', name: 'naam', value: 'waarde' },
    };
    expect((await ask(id, 'trial', choice)).report?.told[0]).toContain('1 cijfers van 2025');
    // A trial is on a copy, and so is what it remembers.
    expect(await registry.db.selectFrom('source_layouts').selectAll().execute()).toEqual([]);
    expect((await ask(id, 'apply', choice)).report?.written).toBe(true);
    const next = await sent('cijfers', 'cijfers.xlsx', book(['BU99010101', 2026, 'huishoudens', 1200]));
    expect((await table(next)).columns[0]).toEqual({ name: 'code', as: 'Gebied' });
    expect((await ask(next, 'apply')).report?.written).toBe(true);
    const rows = await registry.db.selectFrom('figures').select(['year', 'value']).orderBy('year').execute();
    expect(rows).toEqual([
      { year: 2025, value: 1100 },
      { year: 2026, value: 1200 },
    ]);
    // A CSV that calls its columns as Trede does needs no choice.
    const csv = await sent('cijfers', 'lijst.csv', 'code,year,name,value\nBU99010102,2026,huishoudens,160');
    expect((await ask(csv, 'trial')).report?.written).toBe(true);
  });

  it('of another kind has nothing to choose', async () => {
    const { sent, table } = await begun();
    const rules = sent('regels', 'regels.yaml', 'region: demo');
    await expect(table(rules)).rejects.toThrow('In regels.yaml valt geen blad of kolom te kiezen.');
  });
});

describe('refused rows', () => {
  it('are mended in place and tried again, on their own lines', async () => {
    const { sent, ask, registry } = await begun();
    const rows = [
      STOCK,
      '1;Havenhof;De Brug;BU99010101;40;2025',
      '',
      '2;"Hof;oud";De Brug;BU99010102;veel;2025',
      '2;Dubbel;De Brug;BU99010102;5;2025',
    ];
    const id = await sent('bezit', 'bezit.csv', rows.join('\r\n'));
    const refused = await ask(id, 'trial');
    expect(refused.report?.refused.map(({ line, column }) => [line, column])).toEqual([
      [4, 'woningen'],
      [5, 'id'],
    ]);
    const half = await ask(id, 'mend', { cells: [{ line: 4, column: 'woningen', value: '30' }], drop: [] });
    expect(half.report?.refused.map(({ line, column }) => [line, column])).toEqual([[5, 'id']]);
    const whole = await ask(id, 'mend', { cells: [], drop: [5] });
    expect(whole).toMatchObject({ report: { written: true, refusedRows: 0 } });
    expect((await ask(id, 'apply')).report?.written).toBe(true);
    const kept = await registry.db
      .selectFrom('stock')
      .select(['complex', 'homes'])
      .orderBy('homes')
      .execute();
    expect(kept).toEqual([
      { complex: 'Hof;oud', homes: 30 },
      { complex: 'Havenhof', homes: 40 },
    ]);
  });

  it('of a spreadsheet are mended under the names that it uses', async () => {
    const { sent, ask, registry } = await begun();
    const sheet = [
      ['Nr', 'corporatie', 'buurtcode', 'Aantal', 'jaar'],
      ['1', 'De Brug', 'BU99010101', 'n.v.t.', 2025],
    ];
    const id = await sent('bezit', 'bezit.xlsx', workbook({ Bezit: sheet }));
    const choice = { columns: { id: 'Nr', woningen: 'Aantal' } };
    expect((await ask(id, 'trial', choice)).report?.refused).toMatchObject([{ line: 2, column: 'woningen' }]);
    const cells = [{ line: 2, column: 'woningen', value: '12' }];
    expect((await ask(id, 'mend', { cells, drop: [], choice })).report?.written).toBe(true);
    expect((await ask(id, 'apply', choice)).report?.written).toBe(true);
    expect(await registry.db.selectFrom('stock').select('homes').execute()).toEqual([{ homes: 12 }]);
  });

  it('are refused in a sentence where they cannot be mended', async () => {
    const { sent, ask } = await begun();
    const id = await sent('bezit', 'bezit.csv', `${STOCK}\n1;A;De Brug;BU99010101;veel;2025`);
    const wrong = async (body: Asked) => (await ask(id, 'mend', { cells: [], drop: [], ...body })).refusal;
    expect(await wrong({ cells: [{ line: 9, column: 'woningen', value: '1' }] })).toContain('geen regel 9');
    expect(await wrong({ cells: [{ line: 2, column: 'boom', value: '1' }] })).toContain('geen kolom "boom"');
    expect(await wrong({ drop: [2] })).toContain('geen rij over');
  });
});

describe('steps for what a region may leave out', () => {
  it('vacancies and groups say what there is, and are undone one by one', async () => {
    const { sent, ask, step, undo, state } = await begun();
    expect(await step('vrije-woningen')).toMatchObject({
      state: 'later',
      found: 'Er zijn nog geen vrije woningen.',
    });
    const homes = await sent(
      'vrije-woningen',
      'vrij.csv',
      'id;corporatie;postcode;huisnummer\n1;De Brug;9901AB;1',
    );
    await ask(homes, 'apply');
    expect(await step('vrije-woningen')).toMatchObject({
      state: 'klaar',
      found: '1 vrije woning.',
      told: ['vrij.csv: 1 vrije woningen nieuw, 0 gewijzigd, 0 gelijk gebleven.'],
    });
    const groups = await sent(
      'groepen',
      'groepen.csv',
      'groep;code;jaar;aantal\nstatushouders;BU99010101;2026;12',
    );
    await ask(groups, 'apply');
    expect(await step('groepen')).toMatchObject({
      state: 'klaar',
      found: 'Eén aantal van een andere aandachtsgroep.',
    });
    expect((await state()).undo?.title).toBe('Aandachtsgroepen inlezen');
    await undo();
    expect((await step('groepen'))?.state).toBe('later');
    expect((await state()).undo?.title).toBe('Vrije woningen inlezen');
  });

  it('rules come from a file of the own region, and every mistake is named with its line', async () => {
    const { sent, ask, step, registry } = await begun();
    const norm = (limit: string) =>
      [
        'region: oost-veluwe',
        'from: 2026-01-01',
        'norms:',
        '  - id: eigen-norm',
        '    title: Eigen norm',
        '    kind: maximum',
        '    rungs: [opstapwoning]',
        '    level: buurt',
        '    owner: regio',
        '    warnAt: 2',
        `    limit: ${limit}`,
        '    status: vastgesteld',
        '    source: {document: Beleidsregel, paragraph: art. 1, year: 2026}',
      ].join('\n');
    const wrong = await ask(await sent('regels', 'regels.yaml', norm('veel')), 'trial');
    expect(wrong.report).toMatchObject({ written: false, refused: [{ line: 11, column: 'norms.0.limit' }] });
    const other = await ask(await sent('regels', 'r.yaml', 'region: amersfoort\nnorms: []'), 'trial');
    expect(other.refusal ?? other.report?.told[0]).toContain('amersfoort');
    const taken = await ask(await sent('regels', 'regels.yaml', norm('3')), 'apply');
    expect(taken).toMatchObject({ report: { written: true } });
    expect((await step('regels'))?.told[0]).toContain('normen: 1 nieuw');
    expect(await registry.db.selectFrom('norms').select('id').execute()).toEqual([{ id: 'eigen-norm' }]);
  });
});
