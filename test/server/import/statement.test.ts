import { describe, expect, it } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import { world } from '../http/world.ts';
import { file, lineOn } from './world.ts';

const HEAD = 'id;trede;plekken;buurtcode;aanbieder;bevestigd_op';

/** A region with three units of Zorg A and one of Zorg B; imports on 22 November 2026. */
async function filled() {
  const server = await world();
  const { folder, registry } = server.region;
  const run = async (rows: string[], ...options: string[]) => {
    const line = lineOn(folder);
    const code = await importUnits.run(
      [file(folder, 'opgave.csv', [HEAD, ...rows].join('\n')), ...options],
      line.io,
    );
    return { code, out: line.told.join('\n'), err: line.complained.join('\n') };
  };
  const first = ['a1', 'a2', 'a3'].map((id) => `${id};opstapwoning;1;BU99010101;Zorg A;`);
  expect((await run([...first, 'b1;opstapwoning;1;BU99010101;Zorg B;'])).code).toBe(0);
  const units = () =>
    registry.db
      .selectFrom('units')
      .select(['source_id', 'confirmed_on', 'until_date', 'id'])
      .orderBy('source_id')
      .execute();
  return { server, run, units };
}

describe('the monthly statement of a provider', () => {
  it('confirms what it names, and lists what it no longer names without ending it', async () => {
    const { run, units } = await filled();
    const { code, out } = await run(
      ['a1;opstapwoning;1;BU99010101;;2026-11-01', 'a2;opstapwoning;2;BU99010101;Zorg A;'],
      '--provider',
      'Zorg A',
    );
    expect(code).toBe(0);
    expect(out).toContain('2 gewijzigd');
    expect(out).toContain('Niet meer genoemd door Zorg A, 1 in totaal: a3. Klopt dit nog?');
    expect(await units()).toMatchObject([
      { source_id: 'a1', confirmed_on: '2026-11-01', until_date: null },
      { source_id: 'a2', confirmed_on: '2026-11-22', until_date: null },
      { source_id: 'a3', confirmed_on: null, until_date: null },
      { source_id: 'b1', confirmed_on: null, until_date: null },
    ]);
  });

  it.each([
    [
      'b1;opstapwoning;1;BU99010101;;',
      'aanbieder, waarde "Zorg B": Deze woning is van Zorg B, niet van Zorg A',
    ],
    ['a1;opstapwoning;1;BU99010101;Zorg B;', 'aanbieder, waarde "Zorg B": Deze woning is van Zorg B'],
    [
      'a1;opstapwoning;1;BU99010101;;2026-11-23',
      'bevestigd_op, waarde "2026-11-23": Deze dag ligt na vandaag',
    ],
  ])('refuses %s and changes nothing', async (row, why) => {
    const { run, units } = await filled();
    const before = await units();
    const { code, err } = await run([row], '--provider', 'Zorg A');
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(await units()).toEqual(before);
  });

  it('ends nothing by itself, so it takes no --complete', async () => {
    const { run } = await filled();
    const call = run(
      ['a1;opstapwoning;1;BU99010101;;'],
      '--provider',
      'Zorg A',
      '--complete',
      '--date',
      '2026-12-01',
    );
    await expect(call).rejects.toThrow('beëindigt niets vanzelf');
  });
});

describe('confirming one unit', () => {
  it('is for those whose it is, and never for a day to come', async () => {
    const { server, units } = await filled();
    const [first, , , other] = await units();
    const own = await server.token('aanbieder', 'Zorg A');
    const confirm = (id: string | undefined, body: object, token = own) =>
      server.ask(`/v1/units/${id}/confirm`, { body, token });
    const answer = await confirm(first?.id, {});
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { confirmedOn: '2026-11-22', version: 2 },
    ]);
    // An older day says nothing new.
    expect(await (await confirm(first?.id, { on: '2026-10-01' })).json()).toMatchObject({
      confirmedOn: '2026-11-22',
      version: 2,
    });
    expect((await confirm(other?.id, {})).status).toBe(404);
    expect((await confirm(first?.id, { on: '2026-11-23' })).status).toBe(400);
    expect((await confirm(first?.id, {}, await server.token('gemeente', 'GM9901'))).status).toBe(403);
  });

  it('makes the data of a verdict as old as the oldest that it counted', async () => {
    const { server, run } = await filled();
    const date = async () => (await server.region.check(1)).dataDate;
    await run(['a1;opstapwoning;1;BU99010101;;2026-09-01'], '--provider', 'Zorg A');
    expect(await date()).toBe('2026-09-01');
    const all = ['a1', 'a2', 'a3'].map((id) => `${id};opstapwoning;1;BU99010101;;2026-11-20`);
    await run(all, '--provider', 'Zorg A');
    // The one of Zorg B was never confirmed: it is as old as the day it was written, two days later.
    expect(await date()).toBe('2026-11-20');
  });
});
