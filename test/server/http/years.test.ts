import { describe, expect, it } from 'vitest';
import { importGroups } from '../../../server/commands/import-groups.ts';
import { importStock } from '../../../server/commands/import-stock.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { groupsOfAreas } from '../../../server/store/group-counts.ts';
import { stockOfAreas } from '../../../server/store/stock-counts.ts';
import type { YearActivated } from '../../../shared/api/years.ts';
import { AREAS, unit } from '../checks/region.ts';
import { BY, file, lineOn } from '../import/world.ts';
import { world } from './world.ts';

/** The division of 2025: De Haven and De Kade changed codes, so that each means the other place. */
const LATER = AREAS.map((area) => {
  const [haven, kade] = AREAS;
  if (!haven || !kade) throw new Error('no areas');
  if (area === haven) return { ...haven, code: kade.code, name: 'De Haven' };
  return area === kade ? { ...kade, code: haven.code, name: 'De Kade' } : area;
});

/** Units by address, by point and by code alone; stock and a group by code; and the areas of 2025 beside those of 2024. */
async function two() {
  const server = await world();
  const { registry, folder, units } = server.region;
  await units(
    unit('adres', 1),
    unit('code', 'BU99010102'),
    unit('geheim', 'BU99010102', { secrecy: 'geheim' }),
  );
  const load = async (command: typeof importStock, ...lines: string[]) => {
    const { io } = lineOn(folder);
    expect(await command.run([file(folder, 'in.csv', lines.join('\n'))], io)).toBe(0);
  };
  await load(importStock, 'id;corporatie;buurtcode;woningen;jaar', 'S1;De Brug;BU99010101;40;2024');
  await load(importGroups, 'groep;code;jaar;aantal', 'statushouders;BU99010101;2026;12');
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: LATER, year: 2025, activate: false });
  const regio = await server.token('regio');
  const ask = (path: string, body?: unknown, token = regio) => server.ask(`/v1/${path}`, { token, body });
  const told = async (path: string, body?: unknown) => {
    const answer = await ask(path, body);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return answer.json();
  };
  const counts = async (areaYear: number) => {
    const codes = ['BU99010101', 'BU99010102'];
    const moment = { year: 2026, areaYear };
    const stock = await stockOfAreas(registry.db, 'buurt', codes, moment);
    const groups = await groupsOfAreas(registry.db, codes, moment);
    return codes.map((code) => [stock.get(code)?.homes ?? null, groups.get(code)?.statushouders ?? null]);
  };
  return { server, registry, load, ask, told, counts };
}

const NOTHING = [
  [null, null],
  [null, null],
];

describe('a year of areas over the API', () => {
  it('says first what would happen, is used when asked, audited and undone', async () => {
    const { registry, told, ask, server } = await two();
    expect((await told('years')).items).toEqual([
      { year: 2024, inUse: true },
      { year: 2025, inUse: false },
    ]);
    const before = registry.state();
    const would: YearActivated = await told('years/2025/activate', { preview: true });
    // The home by its address has a point; two units, a row of stock and a number of a group have a code alone.
    expect(would).toMatchObject({ preview: true, moved: 1, toReplace: 2, rowsToReplace: 2 });
    expect(would.told.join(' ')).toContain('4 komen op de lijst "opnieuw plaatsen"');
    expect(registry.state()).toEqual(before);
    const done: YearActivated = await told('years/2025/activate', {});
    expect(done).toMatchObject({ preview: false, moved: 1, toReplace: 2, rowsToReplace: 2 });
    expect((await told('years')).items.at(-1)).toEqual({ year: 2025, inUse: true });
    expect((await verifyAudit(registry.db)).broken).toBeNull();
    const { undo, steps } = await told('begin');
    expect(undo.title).toBe('Jaar van de gebieden kiezen');
    expect(steps.find(({ id }: { id: string }) => id === 'opnieuw')).toMatchObject({
      found: '4 dingen hebben een code van een ander jaar en tellen in geen uitkomst mee.',
    });
    // What is there in another year is no reason to read it in again.
    expect(steps.find(({ id }: { id: string }) => id === 'woningen').state).toBe('klaar');
    await told('begin/undo', { id: undo.id });
    expect((await told('years')).items[0]).toEqual({ year: 2024, inUse: true });
    expect((await ask('years/2019/activate', {})).status).toBe(404);
    expect((await ask('years/2025/activate', {}, await server.token('coordinator'))).status).toBe(403);
  });

  it('leaves what has a code alone in its own year, so that a code that was used again never mixes', async () => {
    const { load, told, counts } = await two();
    expect(await counts(2024)).toEqual([
      [40, 12],
      [null, null],
    ]);
    await told('years/2025/activate', {});
    expect(await counts(2025)).toEqual(NOTHING);
    // The same code in 2025 is the other place: its number stands beside the old one, and replaces nothing.
    await load(importGroups, 'groep;code;jaar;aantal', 'statushouders;BU99010101;2026;99');
    expect(await counts(2025)).toEqual([
      [null, 99],
      [null, null],
    ]);
    expect(await counts(2024)).toEqual([
      [40, 12],
      [null, null],
    ]);
  });

  it('lists what is to be placed again, and places it in the area that someone chooses', async () => {
    const { told, ask, counts, registry } = await two();
    await told('years/2025/activate', {});
    const list = await told('replacements');
    expect(list).toMatchObject({ year: 2025, total: 4 });
    expect(list.items).toMatchObject([
      {
        kind: 'unit',
        number: 'code',
        what: 'opstapwoning',
        code: 'BU99010102',
        name: 'De Kade',
        areaYear: 2024,
      },
      { kind: 'unit', number: 'geheim', code: null, name: null, gemeente: null },
      { kind: 'stock', number: 'S1', what: 'De Brug', code: 'BU99010101', name: 'De Haven' },
      { kind: 'group', what: 'statushouders', code: 'BU99010101', name: 'De Haven' },
    ]);
    const [home, , stock, group] = list.items;
    const place = (one: { kind: string; id: string }, code: string) =>
      ask(`replacements/${one.kind}/${one.id}`, { code });
    // De Kade is now called by the other code.
    expect((await (await place(home, 'BU99010101')).json()).total).toBe(3);
    const wijk = await place(stock, 'WK990101');
    expect([wijk.status, (await wijk.json()).detail]).toEqual([
      400,
      'WK990101 is geen buurt; kies de buurt waarin dit staat.',
    ]);
    expect((await place(stock, 'BU03630000')).status).toBe(400);
    await place(stock, 'BU99010102');
    await place(group, 'BU99010102');
    expect(await counts(2025)).toEqual([
      [null, null],
      [40, 12],
    ]);
    expect(await counts(2024)).toEqual(NOTHING);
    expect((await place(home, 'BU99010101')).status).toBe(404);
    const placed = await registry.db
      .selectFrom('units')
      .selectAll()
      .where('source_id', '=', 'code')
      .executeTakeFirst();
    expect(placed).toMatchObject({ buurt: 'BU99010101', area_year: 2025, version: 2 });
    const audit = await registry.db
      .selectFrom('audit')
      .select('action')
      .where('action', 'like', '%.place')
      .orderBy('seq')
      .execute();
    // The first one by the year itself.
    expect(audit.map(({ action }) => action)).toEqual([
      'unit.place',
      'unit.place',
      'stock.place',
      'group.place',
    ]);
    expect((await verifyAudit(registry.db)).broken).toBeNull();
  });
});
