import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import {
  changeVacancy,
  createVacancy,
  endVacancy,
  listVacancies,
  type VacancyFields,
} from '../../../server/store/vacancies.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { VacancyQuery } from '../../../shared/api/vacancies.ts';
import { ROLES, type Viewer } from '../../../shared/rights.ts';
import { TESTER } from '../clock.ts';
import { placeIn } from './rows.ts';

const REGIO: Viewer = { role: 'regio', organisation: null };
const EEN: Viewer = { role: 'corporatie', organisation: 'Corporatie Een' };
const TWEE: Viewer = { role: 'corporatie', organisation: 'Corporatie Twee' };
let registry: Registry;
beforeEach(async () => {
  registry = await openRegistry(null);
});
afterEach(() => registry.close());

const home: VacancyFields = {
  ...placeIn(),
  corporation: 'Corporatie Een',
  rent_cents: 60000,
  from_date: '2026-12-01',
  until_date: null,
};
const add = (viewer: Viewer, sourceId = 'a') =>
  writeRegistry(registry, TESTER, (trx, audit) =>
    createVacancy(trx, audit, viewer, { source: 'toets', sourceId }, home),
  );

describe('a free home', () => {
  it.each(ROLES)('is seen by %s with its point', async (role) => {
    await add(REGIO);
    const { items } = await listVacancies(registry.db, { role, organisation: 'x' }, VacancyQuery.parse({}));
    expect(items).toMatchObject([
      { corporation: 'Corporatie Een', rent: 600, address: { point: { lon: 5.96 } } },
    ]);
  });

  it('is added by its own corporation and by no other', async () => {
    expect(await add(EEN)).toMatchObject({ version: 1 });
    await expect(add(TWEE, 'b')).rejects.toThrow('niet van uw organisatie');
  });

  it('is changed by its own corporation, and by no other, nor handed to another', async () => {
    const { id } = await add(REGIO);
    const change = (viewer: Viewer, changes: Partial<VacancyFields>) =>
      writeRegistry(registry, TESTER, (trx, audit) => changeVacancy(trx, audit, viewer, id, changes));
    expect(await change(TWEE, { rent_cents: 1 })).toBeNull();
    await expect(change(EEN, { corporation: 'Corporatie Twee' })).rejects.toThrow('niet van uw organisatie');
    expect(await change(EEN, { rent_cents: 61050 })).toMatchObject({ rent: 610.5, version: 2 });
  });

  it('is off the list from the day on which its offer ends', async () => {
    const { id } = await add(REGIO);
    await writeRegistry(registry, TESTER, (trx, audit) => endVacancy(trx, audit, REGIO, id, '2027-01-01'));
    const on = async (date: string) =>
      (await listVacancies(registry.db, REGIO, VacancyQuery.parse({ date }))).items.length;
    expect([
      await on('2026-11-30'),
      await on('2026-12-01'),
      await on('2026-12-31'),
      await on('2027-01-01'),
    ]).toEqual([0, 1, 1, 0]);
  });
});
