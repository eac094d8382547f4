import { expect, it } from 'vitest';
import { saveLadderChange } from '../../../server/store/ladder-changes.ts';
import { createUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { LadderChange } from '../../../shared/ladder/changes.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { maximum } from '../../shared/norms/build.ts';
import { BY } from '../import/world.ts';
import { unitIn } from '../store/rows.ts';
import { type World, world } from './world.ts';

const HOME = { postcode: '9901AB', huisnummer: 3 };
const source = { document: 'Besluit van de regio', paragraph: '3', year: 2026 };

async function change(server: World, rung: string, from: string, set: LadderChange['set']): Promise<void> {
  await writeRegistry(server.region.registry, BY, (trx, audit) =>
    saveLadderChange(trx, audit, 'demo', { rung, set, source, from }),
  );
}

async function asked(server: World, path: string, body?: unknown, method?: string) {
  const token = await server.token('regio');
  const response = await server.ask(path, { token, body, ...(method && { method }) });
  return { status: response.status, told: await response.json() };
}

it('tells the ladder of a day', async () => {
  const server = await world();
  await change(server, 'groepswonen', '2027-01-01', { label: 'Samen wonen' });
  const label = async (query: string) =>
    ((await asked(server, `/v1/ladder?region=demo${query}`)).told as Ladder).rungs.find(
      ({ id }) => id === 'groepswonen',
    )?.label;
  expect(await label('')).toBe('Groepswonen');
  expect(await label('&date=2026-12-31')).toBe('Groepswonen');
  expect(await label('&date=2027-01-01')).toBe('Samen wonen');
});

it('keeps a unit on a rung that the region added, and refuses it before', async () => {
  const server = await world();
  const unit = { rung: 'woongroep', places: 4, address: HOME };
  expect((await asked(server, '/v1/units', unit)).status).toBe(400);
  await change(server, 'woongroep', '2026-11-22', {
    label: 'Woongroep',
    kind: 'tussenvorm',
    secrecy: 'open',
  });
  const made = await asked(server, '/v1/units', unit);
  expect(made).toMatchObject({ status: 201, told: { rung: 'woongroep', secrecy: 'open' } });
});

it('gives a unit the secrecy that the region gave its rung, also when it comes there later', async () => {
  const server = await world();
  await change(server, 'safehouse', '2026-01-01', { secrecy: 'geheim' });
  const made = await asked(server, '/v1/units', { rung: 'safehouse', places: 6, address: HOME });
  expect(made.told).toMatchObject({ secrecy: 'geheim', address: null });
  const open = await asked(server, '/v1/units', { rung: 'beschermd-wonen', places: 6, address: HOME });
  expect(open.told).toMatchObject({ secrecy: 'open' });
  const moved = await asked(server, `/v1/units/${open.told.id}`, { rung: 'safehouse' }, 'PATCH');
  expect(moved).toMatchObject({ status: 200, told: { secrecy: 'geheim', address: null } });
});

it('hides at once what stands on a rung that becomes secret, in its own region only', async () => {
  const server = await world();
  const made = await asked(server, '/v1/units', { rung: 'beschermd-wonen', places: 6, address: HOME });
  const { registry } = server.region;
  const elsewhere = await writeRegistry(registry, BY, (trx, audit) =>
    createUnit(
      trx,
      audit,
      { role: 'regio', organisation: null },
      { source: 'toets', sourceId: 'apeldoorn' },
      unitIn({ rung: 'beschermd-wonen', places: 6, secrecy: 'open' }),
    ),
  );
  await change(server, 'beschermd-wonen', '2027-01-01', { secrecy: 'geheim' });
  const { told } = await asked(server, `/v1/units/${made.told.id}`);
  expect(told).toMatchObject({ secrecy: 'geheim', address: null, buurt: null, version: 2 });
  expect((await asked(server, `/v1/units/${elsewhere.id}`)).told).toMatchObject({ secrecy: 'open' });
});

it('calls a rung in norms and agreements as the region calls it', async () => {
  const server = await world();
  await change(server, 'woongroep', '2026-01-01', { label: 'Woongroep', kind: 'tussenvorm' });
  const norm = await asked(server, '/v1/norms', maximum({ id: 'groepen', rungs: ['woongroep'] }));
  expect(norm.told.text).toContain('Voor: Woongroep.');
  const counts = { ...agreement().counts, rungs: ['woongroep'] };
  const made = await asked(server, '/v1/agreements', agreement({ counts }));
  expect(made.told.text).toContain('Mee tellen woongroep, bij het begin van de huur');
});

it('lets what stands on a rung that was dropped be confirmed and ended, and no other come there', async () => {
  const server = await world();
  const unit = { rung: 'groepswonen', places: 4, address: HOME, from: '2025-01-01' };
  const made = await asked(server, '/v1/units', unit);
  await change(server, 'groepswonen', '2026-07-01', null);
  expect((await asked(server, '/v1/units', unit)).status).toBe(400);
  const path = `/v1/units/${made.told.id}`;
  expect((await asked(server, `${path}/confirm`, {})).status).toBe(200);
  expect((await asked(server, path, { provider: 'Aanbieder 02' }, 'PATCH')).status).toBe(200);
  expect((await asked(server, `${path}/end`, { until: '2026-12-01' })).status).toBe(200);
});
