import { expect, it } from 'vitest';
import type { Holders } from '../../../shared/api/holders.ts';
import type { Report, ReportNote } from '../../../shared/api/reports.ts';
import { world } from './world.ts';

const YEAR = { region: 'demo', period: '2026' };
const NOTE = { ...YEAR, sheet: 'GM9901', kind: 'opmerking', note: 'Besproken in het overleg.' };

it('keeps what people write on their own sheet and on that of the region, until it is final', async () => {
  const { ask, token } = await world();
  const meerwijk = await token('gemeente', 'GM9901');
  const broekhoven = await token('gemeente', 'GM9902');
  const regio = await token('regio');
  const post = (path: string, by: string, body: unknown) => ask(path, { method: 'POST', token: by, body });

  expect((await post('/v1/reports/notes', broekhoven, NOTE)).status).toBe(403);
  const written = await post('/v1/reports/notes', meerwijk, NOTE);
  expect(written.status).toBe(201);
  const { id } = (await written.json()) as ReportNote;
  const point = { ...NOTE, sheet: 'regio', kind: 'besluitpunt', note: 'Sleutel herzien.' };
  expect((await post('/v1/reports/notes', broekhoven, point)).status).toBe(201);

  const sheet = { ...YEAR, sheet: 'GM9901', state: 'definitief' };
  expect((await post('/v1/reports/sheets', broekhoven, sheet)).status).toBe(403);
  expect((await post('/v1/reports/sheets', meerwijk, { ...sheet, sheet: 'regio' })).status).toBe(403);
  expect((await post('/v1/reports/sheets', meerwijk, sheet)).status).toBe(200);
  const late = await post('/v1/reports/notes', meerwijk, NOTE);
  expect(late.status).toBe(400);
  expect(await late.text()).toContain('Dit blad is definitief');
  expect((await post(`/v1/reports/notes/${id}/remove`, meerwijk, {})).status).toBe(400);

  const read = async (by: string) =>
    (await (await ask('/v1/reports?region=demo&period=2026', { token: by })).json()) as Report;
  const seen = await read(broekhoven);
  expect(seen.sheets.map(({ sheet: of, state, on }) => [of, state, on])).toEqual([
    ['GM9901', 'definitief', '2026-11-22'],
  ]);
  expect(seen.notes.map(({ note, own }) => [note, own]).sort()).toEqual([
    ['Besproken in het overleg.', false],
    ['Sleutel herzien.', true],
  ]);

  expect((await post('/v1/reports/sheets', regio, { ...sheet, state: 'concept' })).status).toBe(200);
  expect((await post(`/v1/reports/notes/${id}/remove`, broekhoven, {})).status).toBe(403);
  expect((await post(`/v1/reports/notes/${id}/remove`, meerwijk, {})).status).toBe(200);
  expect((await read(regio)).notes).toHaveLength(1);
});

it('keeps nothing about a person', async () => {
  const { ask, token } = await world();
  const answer = await ask('/v1/reports/notes', {
    method: 'POST',
    token: await token('regio'),
    body: { ...NOTE, note: 'Bel 06-12345678 over deze woning.' },
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Trede bewaart geen gegevens over personen');
});

it('counts per provider, each viewer their own, and a complex never with what is secret', async () => {
  const { ask, token } = await world();
  const regio = await token('regio');
  const unit = (places: number, more: object) => ({
    rung: 'beschermd-wonen',
    places,
    provider: 'Oever',
    complex: 'De Hoek',
    address: { buurt: 'BU99010101' },
    ...more,
  });
  for (const body of [
    unit(4, {}),
    unit(3, { status: 'vrij' }),
    unit(2, { secrecy: 'geheim' }),
    unit(5, { provider: 'Brug', address: { buurt: 'BU99020101' } }),
    // It has not opened yet.
    unit(9, { status: 'gepland', from: '2027-03-01' }),
  ])
    expect((await ask('/v1/units', { method: 'POST', token: regio, body })).status).toBe(201);
  const holders = async (by: string, query: string) => {
    const answer = await ask(`/v1/regions/demo/holders?${query}`, { token: by });
    const { items, whole } = (await answer.json()) as Holders;
    return { whole, items: items.map((one) => [one.name, one.gemeente, one.units, one.places, one.clients]) };
  };

  // 4 bezet + 3 vrij + 2 secret = 9 places, of which 6 are lived in.
  expect(await holders(regio, 'by=provider')).toEqual({
    whole: true,
    items: [
      ['Oever', null, 3, 9, 6],
      ['Brug', null, 1, 5, 5],
    ],
  });
  expect(await holders(await token('gemeente', 'GM9901'), 'by=provider')).toEqual({
    whole: false,
    items: [['Oever', null, 2, 7, 4]],
  });
  expect(await holders(await token('aanbieder', 'Brug'), 'by=rung')).toEqual({
    whole: false,
    items: [['beschermd-wonen', null, 1, 5, 5]],
  });
  expect((await holders(regio, 'by=complex')).items).toEqual([
    ['De Hoek', 'GM9901', 2, 7, 4],
    ['De Hoek', 'GM9902', 1, 5, 5],
  ]);
});
