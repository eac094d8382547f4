import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { importUnits } from '../../../server/commands/import-units.ts';
import { importVacancies } from '../../../server/commands/import-vacancies.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { file, lineOn } from '../import/world.ts';
import { type Office, office } from '../placements/office.ts';

const UNITS = 'id;trede;plekken;complex;huisnummer;postcode;vanaf;status';
const VACANCIES = 'id;corporatie;huisnummer;postcode;vanaf;tot';

async function monthly(at: Office, command: typeof importUnits, header: string, row: string): Promise<void> {
  const line = lineOn(at.region.folder);
  const path = file(at.region.folder, 'maand.csv', [header, row].join('\n'));
  expect(await command.run([path, '--source', 'maand'], line.io), line.complained.join('\n')).toBe(0);
}

/** Every row of every table of the registry, as text. */
async function everything({ region: { registry } }: Office): Promise<string> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    registry.db,
  );
  const rows = [];
  for (const { name } of tables.rows)
    rows.push((await sql`select * from ${sql.table(name)}`.execute(registry.db)).rows);
  return JSON.stringify(rows);
}

const HOME = /9901AB|Kerkstraat|Lindehof/;
const COPY = 'v;Corporatie Een;1;9901AB;2026-11-01;2026-11-22';

it('a home that passed to its resident leaves no address in any table, and the chain of the audit is whole', async () => {
  const at = await office();
  await monthly(at, importUnits, UNITS, 'g;opstapwoning;1;Lindehof;1;9901AB;2025-01-01;vrij');
  await monthly(at, importVacancies, VACANCIES, 'v;Corporatie Een;1;9901AB;2026-11-01;');
  const { body } = await at.hold(1);
  await at.ask(`/placements/${body.id}/confirm`, {
    startsOn: '2026-11-22',
    lease: 'driepartijenovereenkomst',
  });
  expect(await everything(at)).toMatch(HOME);
  at.later(400);
  const { status } = await at.ask(`/placements/${body.id}/omklap`, { outcome: 'omgeklapt' });
  expect(status).toBe(200);
  expect((await everything(at)).match(HOME)).toBeNull();
  expect(await verifyAudit(at.region.registry.db)).toMatchObject({ broken: null });
  // Older news of the same parties brings nothing back.
  await monthly(at, importUnits, UNITS, 'g;opstapwoning;1;Lindehof;1;9901AB;2025-01-01;bezet');
  await monthly(at, importVacancies, VACANCIES, COPY);
  expect((await everything(at)).match(HOME)).toBeNull();
});

it('a home given as one’s own leaves no address from the start of its lease', async () => {
  const at = await office();
  await monthly(at, importVacancies, VACANCIES, 'v;Corporatie Een;1;9901AB;2026-11-01;');
  const { body } = await at.hold(1, { rung: 'zelfstandig-wonen' }, { key: 'k' });
  const { status } = await at.ask(`/placements/${body.id}/confirm`, {
    startsOn: '2026-11-22',
    lease: 'huurcontract',
  });
  expect(status).toBe(200);
  const { registry } = at.region;
  expect((await everything(at)).match(HOME)).toBeNull();
  await monthly(at, importVacancies, VACANCIES, COPY);
  expect(await registry.db.selectFrom('vacancies').selectAll().execute()).toEqual([]);
  await monthly(at, importVacancies, VACANCIES, 'v;Corporatie Een;1;9901AB;2028-01-01;');
  expect(await registry.db.selectFrom('vacancies').select('from_date').execute()).toEqual([
    { from_date: '2028-01-01' },
  ]);
});
