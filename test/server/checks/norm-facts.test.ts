import { describe, expect, it } from 'vitest';
import { corporationShare, distance, freed, mixed } from '../../shared/norms/build.ts';
import { home, smallRegion, unit } from './region.ts';

/** Ten homes in the Kerkstraat, 40 m apart, west to east. */
const STREET = Array.from({ length: 10 }, (_, index) => home(index + 1, 300 + index * 40, 500));

describe('mixed living in a street', () => {
  const norm = mixed({ limit: 0.2, warnAt: 0.2 });

  it('counts the homes that are known there, and the places that stand there', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 2));
    await region.norms(norm);
    // A fifth of ten homes is two.
    expect((await region.check(1)).reasons[0]).toMatchObject({
      kind: 'gemengd',
      area: { level: 'straat', name: 'Kerkstraat' },
      base: { kind: 'woningen-straat', value: 10 },
      places: { inUse: 1, asked: 1, after: 2 },
      result: 'let-op',
    });
    await region.units(unit('a', 2), unit('b', 3));
    expect((await region.check(1)).verdict).toBe('boven-norm');
    expect((await region.check(2)).reasons[0]?.places).toMatchObject({ inUse: 2, asked: 0 });
  });

  it('never counts a secret unit, nor a street of the same name in another place', async () => {
    const elsewhere = home(1, 500, 700, { woonplaats: 'Elders', postcode: '9901ZZ' });
    const region = await smallRegion([...STREET, elsewhere]);
    await region.units(unit('geheim', 2, { secrecy: 'geheim' }));
    await region.norms(norm);
    expect((await region.check(1)).reasons[0]).toMatchObject({
      base: { value: 10 },
      places: { inUse: 0 },
    });
  });

  it('is not sure while more may stand there, of which only a buurt of the street is known', async () => {
    // The eleventh home stands in the next square: the street runs through De Haven and De Kade.
    const region = await smallRegion([...STREET, home(11, 1100, 500)]);
    await region.norms(mixed({ limit: 0.2, warnAt: 0.2 }));
    // A fifth of eleven homes is 2.2: with one asked, one more may stand there, and no two.
    const first = async (at: number) => (await region.check(at)).reasons[0];
    await region.units(unit('a', 'BU99010102'));
    expect(await first(1)).toMatchObject({ places: { inUse: 0, after: 1 }, result: 'ruimte' });
    await region.units(unit('a', 'BU99010102'), unit('b', 'BU99010101'));
    expect(await first(1)).toMatchObject({
      places: { inUse: 0, after: 1 },
      result: 'onbekend',
      code: 'gemengd.mogelijk',
      text: expect.stringContaining('misschien nog 2 plekken waarvan alleen de buurt bekend is'),
    });
    expect((await first(11))?.code).toBe('gemengd.mogelijk');
    // What is sure is enough for a verdict; what stands in another wijk is of no account.
    await region.units(unit('a', 2), unit('b', 3), unit('c', 'BU99010101'));
    expect((await first(1))?.result).toBe('boven-norm');
    await region.units(unit('a', 'BU99010201'), unit('b', 'BU99010201'), unit('c', 'BU99020101'));
    expect((await first(1))?.result).toBe('ruimte');
  });

  it('never holds a secret unit possible', async () => {
    const region = await smallRegion(STREET);
    await region.norms(norm);
    await region.units(unit('geheim', 'BU99010101', { secrecy: 'geheim', places: 9 }));
    expect((await region.check(1)).reasons[0]).toMatchObject({ places: { after: 1 }, result: 'ruimte' });
  });

  it('says nothing of a complex while nobody told how many homes it has', async () => {
    const region = await smallRegion(STREET);
    await region.norms(mixed({ of: 'complex' }));
    expect((await region.check(1)).reasons[0]).toMatchObject({
      result: 'onbekend',
      code: 'gemengd.onbekend',
    });
  });
});

describe('the least distance between schemes', () => {
  const norm = distance({ rungs: ['opstapwoning', 'safehouse'], limit: 100, warnAt: 200 });

  it.each([
    // The unit stands at number 1; homes are 40 m apart, 25 m is the own scheme.
    [3, 'boven-norm', 80],
    [4, 'let-op', 120],
    [6, 'ruimte', 200],
  ])('from number %i is %s', async (number, result, metres) => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 1));
    await region.norms(norm);
    const [reason] = (await region.check(number)).reasons;
    expect(reason).toMatchObject({ kind: 'afstand', result });
    if (result !== 'ruimte') expect(reason?.text).toContain(`${metres} m`);
  });

  it('is not sure where one is known by its buurt only', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 'BU99010101', { rung: 'safehouse' }));
    await region.norms(norm);
    expect((await region.check(5)).reasons[0]).toMatchObject({
      result: 'onbekend',
      code: 'afstand.mogelijk',
    });
    // A kilometre east nothing of that buurt comes within 200 m.
    const far = await smallRegion([home(1, 2500, 500)]);
    await far.units(unit('a', 'BU99010101', { rung: 'safehouse' }));
    await far.norms(norm);
    expect((await far.check(1)).reasons[0]?.result).toBe('ruimte');
  });

  it('tells a gemeente that one stands near, and not how near: it may stand in another gemeente', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 1));
    await region.norms(norm);
    const [reason] = (await region.check(3, {}, { role: 'gemeente', organisation: 'GM9901' })).reasons;
    expect(reason?.result).toBe('boven-norm');
    expect(reason?.text).toContain('Een andere locatie staat te dichtbij');
    expect(reason?.text).not.toContain('80 m');
  });

  it('never sees a secret unit', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 1, { secrecy: 'geheim' }));
    await region.norms(norm);
    expect((await region.check(2)).reasons[0]?.result).toBe('ruimte');
  });
});

describe('homes that came free', () => {
  const norm = freed({ level: 'buurt', limit: 0.5, warnAt: 0.5, minBase: 2 });
  const offer = (id: number, from: string) =>
    `v${id};Corporatie Een;Kerkstraat;${id};;;9901AB;Meerwijk;600;${from};`;

  it('are those of twelve months, against places that began in them', async () => {
    const region = await smallRegion(STREET);
    await region.norms(norm);
    // On 2026-11-22 the twelve months begin on 2025-11-23.
    await region.vacancies(
      offer(1, '2025-11-22'),
      offer(2, '2025-11-23'),
      offer(3, '2026-11-22'),
      offer(4, '2026-11-23'),
      offer(5, '2026-06-01'),
      offer(6, '2026-06-01'),
    );
    await region.units(
      unit('oud', 7, { from: '2025-11-22' }),
      unit('nieuw', 8, { from: '2025-11-23' }),
      unit('weg', 9, { from: '2026-01-01', until: '2026-03-01' }),
    );
    // Four came free: two may be given, and two were.
    expect((await region.check(1)).reasons[0]).toMatchObject({
      base: { kind: 'vrijgekomen', value: 4 },
      places: { inUse: 2, asked: 1, after: 3 },
      result: 'boven-norm',
    });
  });

  it('are not known while nobody told of any', async () => {
    const region = await smallRegion(STREET);
    await region.norms(norm);
    expect((await region.check(1)).reasons[0]?.code).toBe('vrijgekomen.onbekend');
    const [haven] = (
      await region.areas.list(
        { role: 'regio', organisation: null },
        { level: 'buurt', rung: 'opstapwoning', limit: 10 },
      )
    ).items;
    expect(haven?.class).toBe('geen-cijfers');
  });
});

it('homes of corporations are not known where the areas do not tell', async () => {
  const region = await smallRegion(STREET);
  await region.norms(corporationShare());
  expect((await region.check(1)).reasons[0]).toMatchObject({ result: 'onbekend', code: 'cijfers.geen' });
});
