import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../server/commands/index.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { normsFor } from '../../../server/store/norms.ts';
import { countRegistry } from '../../../server/store/totals.ts';
import { PRESETS } from '../../../shared/ladder/presets/index.ts';
import { oostVeluwe } from '../../../shared/ladder/presets/oost-veluwe.ts';
import { NormSchema } from '../../../shared/norms/index.ts';
import { sampleNorms } from '../../../shared/norms/samples.ts';
import { lineOn, newFolder } from '../import/world.ts';
import { areas, postcodes, TWO_UNITS, units } from './files.ts';
import { audit, missing, run, standOf, stateOf, withRegistry } from './line.ts';

const TWO = ['--gemeenten', 'GM0200,gm0213', '--year', '2024'];
const counted = (folder: string) => withRegistry(folder, ({ db }) => countRegistry(db));

/** Everything up to and with the units. */
async function begun(): Promise<string> {
  const folder = newFolder();
  const files = ['--areas', areas(folder), '--addresses', postcodes(folder), '--rules', 'alle'];
  const { code, err } = await run(folder, ['begin', ...TWO, ...files, '--units', units(folder, TWO_UNITS)]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return folder;
}

describe('beginning on the command line', () => {
  it('goes step by step, while doctor says what is missing at each stage', async () => {
    const folder = newFolder();
    const always = { voorbeeld: 'klaar' };
    expect(await standOf(folder)).toMatchObject({
      ...always,
      gemeenten: 'nu',
      gebieden: 'later',
      regels: 'later',
    });
    const all = ['gebieden', 'jaar', 'cijfers', 'adressen', 'ladder', 'eenheden', 'normen'];
    expect(await missing(folder)).toEqual(all);

    expect((await run(folder, ['begin', ...TWO])).out).toContain(
      '2 gemeenten gekozen, met de gebieden van 2024.',
    );
    expect(await standOf(folder)).toMatchObject({ gemeenten: 'klaar', gebieden: 'nu', adressen: 'later' });

    const read = await run(folder, ['begin', '--areas', areas(folder)]);
    expect(read.out).toContain('3 buurten van 2024 ingelezen.');
    expect(read.out).toContain('1 gebieden van andere gemeenten zijn overgeslagen.');
    expect(await standOf(folder)).toMatchObject({ gebieden: 'klaar', cijfers: 'klaar', adressen: 'nu' });
    expect(await missing(folder)).toEqual(['adressen', 'eenheden', 'normen']);

    const table = await run(folder, ['begin', '--addresses', postcodes(folder)]);
    expect(table.out).toContain('2 van 3 postcodes met huisnummer ingelezen.');
    expect(await standOf(folder)).toMatchObject({ adressen: 'klaar', regels: 'kan', woningen: 'nu' });
    expect(await missing(folder)).toEqual(['eenheden', 'normen']);

    expect((await run(folder, ['begin', '--rules', 'alle'])).out).toContain('door niemand vastgesteld');
    expect(await missing(folder)).toEqual(['eenheden']);
    await run(folder, ['begin', '--units', units(folder, TWO_UNITS)]);
    expect(await missing(folder)).toEqual([]);
    expect(await stateOf(folder)).toMatchObject({
      ready: true,
      undo: { title: 'Woningen en locaties inlezen' },
    });
    expect(await standOf(folder)).toMatchObject({ woningen: 'klaar', bezit: 'kan', browser: 'kan' });
  });

  it('repeats a step without changing what is the same', async () => {
    const folder = await begun();
    const before = await audit(folder);
    const again = await run(folder, [
      'begin',
      '--units',
      units(folder, TWO_UNITS),
      '--rules',
      'alle',
      ...TWO,
    ]);
    expect(again.out).toContain('0 woningen en locaties nieuw, 0 gewijzigd, 2 gelijk gebleven.');
    expect(again.out).toContain('De voorbeeldnormen golden al.');
    expect(await audit(folder)).toEqual(before);
  });

  it('undoes the last step first, down to nothing, and never gives a name to another file', async () => {
    const folder = await begun();
    expect(await counted(folder)).toMatchObject({ units: 2, norms: 4 });
    const undone: string[] = [];
    for (let step = 0; step < 5; step++) {
      const { code, out } = await run(folder, ['begin', '--undo']);
      expect(code).toBe(0);
      undone.push(/^Ongedaan gemaakt: ([^.(]+)/.exec(out)?.[1]?.trim() ?? out);
    }
    expect(undone).toEqual([
      'Woningen en locaties inlezen',
      'Regels kiezen',
      'Adressen inlezen',
      'Gebieden inlezen',
      'Gemeenten kiezen',
    ]);
    expect(await counted(folder)).toMatchObject({ units: 0, norms: 0 });
    expect(await stateOf(folder)).toMatchObject({ choice: null, undo: null });
    expect((await run(folder, ['begin', '--undo'])).err).toBe('Er is geen stap om ongedaan te maken.');
    expect(await audit(folder)).toMatchObject({ broken: null });
    const references = () => readdirSync(folder).filter((name) => /^reference.*db$/.test(name));
    expect(references()).toEqual([]);
    await run(folder, ['begin', ...TWO, '--areas', areas(folder)]);
    // Areas and addresses were the first and second file of 2024.
    expect(references()).toEqual(['reference-2024-3.db']);
  });

  it('takes a step again after it was undone, with the same result', async () => {
    const folder = await begun();
    await run(folder, ['begin', '--undo']);
    expect(await counted(folder)).toMatchObject({ units: 0, norms: 4 });
    await run(folder, ['begin', '--units', units(folder, TWO_UNITS)]);
    expect(await counted(folder)).toMatchObject({ units: 2, norms: 4 });
    expect((await run(folder, ['begin', '--undo'])).code).toBe(0);
    expect((await run(folder, ['begin', '--undo'])).code).toBe(0);
    expect(await counted(folder)).toMatchObject({ units: 0, norms: 0 });
  });

  it('does not undo over a change that came after it', async () => {
    const folder = await begun();
    const more = units(folder, ['B1;opstapwoning;1;BU02000101'], 'meer.csv');
    expect((await run(folder, ['import', 'units', more])).code).toBe(0);
    const { code, err } = await run(folder, ['begin', '--undo']);
    expect(code).toBe(1);
    expect(err).toContain('Na deze stap is nog iets anders gewijzigd');
    expect(await counted(folder)).toMatchObject({ units: 3 });
  });

  it('pairs a browser meanwhile without standing in the way of undoing', async () => {
    const folder = await begun();
    expect((await run(folder, ['token', '--role', 'coordinator'])).code).toBe(0);
    expect((await run(folder, ['begin', '--undo'])).code).toBe(0);
    expect((await run(folder, ['begin', '--undo'])).code).toBe(0);
  });

  it('writes nothing of a file with a wrong row, names the row, and takes it once mended', async () => {
    const folder = await begun();
    const wrong = units(
      folder,
      ['C1;opstapwoning;1;BU02000101', 'C2;opstapwoning;nul;BU02000101'],
      'fout.csv',
    );
    const refused = await run(folder, ['begin', '--units', wrong]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('regel 3, kolom plekken, waarde "nul"');
    expect(await counted(folder)).toMatchObject({ units: 2 });
    const skipped = await run(folder, ['begin', '--units', wrong, '--skip-refused']);
    expect(skipped.out).toContain('1 woningen en locaties nieuw');
    expect(await counted(folder)).toMatchObject({ units: 3 });
  });

  it.each([
    [['begin', '--region', 'atlantis'], 2, 'heeft hier geen ladder'],
    [['begin', '--year', '2024'], 2, 'Bij --year hoort'],
    [['begin', '--gemeenten', 'Apeldoorn', '--year', '2024'], 1, '"APELDOORN" is geen code'],
    [['begin', '--gemeenten', 'GM9901', '--year', '2024'], 1, 'geen code van een echte gemeente'],
    [['begin', '--undo', '--rules', 'alle'], 2, 'Zet bij --undo geen andere stappen'],
    [['begin', '--rules', 'alle'], 1, 'Kies eerst de gemeenten'],
    [['begin', '--areas', 'pdok'], 1, 'Kies eerst de gemeenten'],
    [['begin', '--leave-demo'], 1, 'Hier staan geen voorbeeldgegevens'],
    [['begin', ...TWO, '--areas', 'pdok'], 1, 'PDOK staat uit'],
    // The same line again, after what went wrong in it: the demo was left already.
    [['begin', '--leave-demo', ...TWO, '--areas', 'pdok'], 1, 'PDOK staat uit'],
  ])('%j is refused in a sentence', async (words, code, sentence) => {
    const said = await run(newFolder(), words);
    expect(said.err).toContain(sentence);
    expect(said.code).toBe(code);
  });

  it('says what was done when it is stopped between two steps', async () => {
    const folder = newFolder();
    const stop = new AbortController();
    const { io, told, complained } = lineOn(folder, stop.signal);
    const out = (text: string) => {
      told.push(text);
      stop.abort();
    };
    const words = ['begin', ...TWO, '--areas', areas(folder)];
    expect(await runCommand(COMMANDS, words, { ...io, out })).toBe(1);
    expect(told).toEqual(['2 gemeenten gekozen, met de gebieden van 2024.']);
    expect(complained).toEqual(['Afgebroken; wat hierboven staat, is gedaan. De stap daarna niet.']);
    expect(await standOf(folder)).toMatchObject({ gemeenten: 'klaar', gebieden: 'nu' });
  });

  it('asks on a terminal, and asks again for what it refused', async () => {
    const folder = newFolder();
    const { code, out, err } = await run(folder, ['begin'], {
      answers: [
        'oost-veluwe',
        'vorig jaar',
        'oost-veluwe',
        '2024',
        'bestaat-niet.geojson',
        areas(folder),
        // Four of the six gemeenten are not in the file: the step stays open, and is left for later.
        '',
      ],
    });
    expect(code).toBe(0);
    expect(err).toContain('"vorig jaar" is geen jaar; schrijf het als 2024.');
    expect(err).toContain('Het bestand bestaat-niet.geojson is er niet');
    expect(out).toContain('6 gemeenten gekozen');
    expect(out).toContain('Van GM0232, GM0244, GM0246, GM0285 staat niets in gebieden.geojson');
    expect(await standOf(folder)).toMatchObject({ gemeenten: 'klaar', gebieden: 'nu' });
  });
});

describe('leaving the demo', () => {
  it('keeps it aside, mixes nothing, and brings it back while there is nothing else', async () => {
    const folder = join(newFolder(), 'gegevens');
    expect((await run(folder, ['demo'])).code).toBe(0);
    const demo = await counted(folder);
    const chain = await audit(folder);
    expect((await run(folder, ['begin', ...TWO])).err).toContain('verlaat eerst het voorbeeld');
    expect(await standOf(folder)).toMatchObject({ voorbeeld: 'nu', gemeenten: 'later' });

    const left = await run(folder, ['begin', '--leave-demo', ...TWO]);
    const kept = /voorbeeld-[\dT-]+/.exec(left.out)?.[0] ?? '';
    expect(existsSync(join(folder, kept, 'registry.db'))).toBe(true);
    expect(await counted(folder)).toEqual({ units: 0, vacancies: 0, norms: 0 });
    const own = await audit(folder);
    // That it began, and the choice.
    expect(own).toMatchObject({ rows: 2, broken: null });
    expect(await withRegistry(folder, async (registry) => registry.state())).toMatchObject({
      origin: null,
      referenceFile: null,
    });

    await run(folder, ['begin', '--undo']);
    const back = await run(folder, ['begin', '--undo']);
    expect(back.out).toContain('Het voorbeeld is terug');
    expect(await counted(folder)).toEqual(demo);
    expect(await audit(folder)).toMatchObject({ rows: chain.rows + 1, broken: null });
    expect(await withRegistry(folder, async (registry) => registry.state().origin)).toBe('demo');
    const { code } = await run(folder, [
      'check',
      '--postcode',
      '9901AA',
      '--huisnummer',
      '1',
      '--rung',
      'opstapwoning',
    ]);
    expect(code).toBe(0);
  });
});

describe('sample norms', () => {
  it('are samples on rungs of their region that can be counted, and say that their levels are ours', () => {
    for (const preset of PRESETS)
      for (const norm of sampleNorms(preset)) {
        expect(NormSchema.parse(norm)).toEqual(norm);
        expect(norm).toMatchObject({ status: 'voorbeeld', region: preset.id });
        expect(norm.source.document).toBe('Voorbeeldnormen van Trede');
        const counted = norm.rungs.map((id) => preset.rungs.find((rung) => rung.id === id));
        expect(counted.every((rung) => rung && !rung.perAreaOnly && rung.secrecy !== 'geheim')).toBe(true);
      }
    expect(sampleNorms(oostVeluwe)[0]?.rungs).toEqual(['begeleid-wonen', 'geclusterd-wonen', 'opstapwoning']);
  });

  it('hold as chosen: those left out end, and undoing brings them back', async () => {
    const folder = await begun();
    const held = () =>
      withRegistry(folder, async ({ db }) => (await normsFor(db, '2026-11-22')).map(({ id }) => id));
    expect(await held()).toHaveLength(4);
    await run(folder, ['begin', '--rules', 'oost-veluwe-voorbeeld-straat']);
    expect(await held()).toEqual(['oost-veluwe-voorbeeld-straat']);
    await run(folder, ['begin', '--rules', 'geen']);
    expect(await held()).toEqual([]);
    await run(folder, ['begin', '--undo']);
    expect(await held()).toEqual(['oost-veluwe-voorbeeld-straat']);
  });
});
