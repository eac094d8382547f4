import { describe, expect, it, onTestFinished } from 'vitest';
import { type PreviewQuestion, previewNorms } from '../../../server/checks/norm-preview.ts';
import { snapshots } from '../../../server/checks/snapshot.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import type { Norm } from '../../../shared/norms/norm.ts';
import { maximum, mixed, radius } from '../../shared/norms/build.ts';
import { home, smallRegion, unit } from './region.ts';

/** Metres east of the first corner: Meerwijk ends at 3,000, where Broekhoven begins. */
const EAST = { 1: 500, 2: 600, 3: 1500, 4: 2950, 5: 550, 6: 3050, 7: 520, 8: 650 };
const offer = (at: number, from = '2026-01-01') =>
  `v${at};Corporatie Een;Kerkstraat;${at};;;9901AB;Meerwijk;600;${from};`;
const TODAY = '2026-11-22';

/** Free are 1 to 4; 8 not yet, and 7 not, as a secret unit stands there. Two places stand at 5 and three at 6. */
async function world(...norms: Norm[]) {
  const region = await smallRegion(Object.entries(EAST).map(([at, east]) => home(Number(at), east, 500)));
  await region.units(
    unit('a', 5, { places: 2 }),
    unit('b', 6, { places: 3 }),
    unit('geheim', 7, { places: 9, secrecy: 'geheim' }),
  );
  await region.vacancies(...[1, 2, 3, 4, 7].map((at) => offer(at)), offer(8, '2026-12-01'));
  await region.norms(...norms);
  const references = referenceHolder(region.folder, region.registry);
  onTestFinished(() => references.close());
  const now = snapshots(region.registry, references)();
  return (given: Norm, more: Partial<PreviewQuestion> = {}) => {
    if (!now) throw new Error('no areas');
    const question = { rung: 'opstapwoning', date: TODAY, today: TODAY, gemeente: null, ownOnly: false };
    return previewNorms(now, [given], { ...question, ...more }, 'nl');
  };
}

describe('what a norm around a home would change', () => {
  it('is told per free home and per home in use: more than 2 places within 250 m', async () => {
    const preview = await world(radius({ limit: 10, warnAt: 10 }));
    const told = await preview(radius({ limit: 2, warnAt: 2 }));
    // 1 and 2 have 2 + 1, 3 has 0 + 1, 4 has 3 + 1; 5 itself has 2, where the warning begins, and 6 has 3.
    expect(told).toMatchObject({
      changes: [],
      homes: [
        { which: 'free', total: 4, leftOut: 0, changes: [{ from: 'ruimte', to: 'boven-norm', count: 3 }] },
        {
          which: 'inUse',
          total: 2,
          leftOut: 0,
          changes: [
            { from: 'ruimte', to: 'boven-norm', count: 1 },
            { from: 'ruimte', to: 'let-op', count: 1 },
          ],
        },
      ],
      text:
        '3 van de 4 vrije woningen gaan van ruimte naar boven norm. ' +
        '1 van de 2 woningen en locaties in gebruik op deze trede gaat van ruimte naar boven norm. ' +
        '1 van de 2 woningen en locaties in gebruik op deze trede gaat van ruimte naar let op.',
    });
    expect(JSON.stringify(told)).not.toMatch(/Kerkstraat|9901AB/);
    expect((await preview(radius({ limit: 9, warnAt: 9 }))).text).toBe(
      'Geen van de 4 vrije woningen krijgt een andere uitkomst. ' +
        'Geen van de 2 woningen en locaties in gebruik op deze trede krijgt een andere uitkomst.',
    );
  });

  it('tells a gemeente nothing of homes whose circle reaches into another one', async () => {
    const preview = await world(radius({ limit: 10, warnAt: 10 }));
    const own = radius({ id: 'eigen', gemeente: 'GM9901', limit: 2, warnAt: 2 });
    const told = await preview(own, { gemeente: 'GM9901', ownOnly: true });
    expect(told.homes).toEqual([
      { which: 'free', total: 3, leftOut: 1, changes: [{ from: 'ruimte', to: 'boven-norm', count: 2 }] },
      { which: 'inUse', total: 1, leftOut: 0, changes: [{ from: 'ruimte', to: 'let-op', count: 1 }] },
    ]);
    expect(told.text).toContain('1 woning dicht bij een andere gemeente telt hier niet mee.');
    expect(told.text).toContain(
      'De ene woning of locatie in gebruik op deze trede gaat van ruimte naar let op.',
    );
  });

  it('looks at a street within its gemeente alone, up to the border', async () => {
    const preview = await world(mixed({ limit: 1, warnAt: 1 }));
    // The street of Meerwijk has seven homes (6 stands in Broekhoven) and 2 places: one more is 3, over 2.8.
    const own = mixed({ id: 'eigen', gemeente: 'GM9901', limit: 0.4, warnAt: 0.4 });
    expect((await preview(own, { gemeente: 'GM9901', ownOnly: true })).homes).toEqual([
      { which: 'free', total: 4, leftOut: 0, changes: [{ from: 'ruimte', to: 'boven-norm', count: 4 }] },
      { which: 'inUse', total: 1, leftOut: 0, changes: [] },
    ]);
  });

  it('judges by the day of the norm the homes that are free today', async () => {
    const preview = await world();
    const later = radius({ from: '2028-01-01', limit: 2, warnAt: 2 });
    const { homes } = await preview(later, { date: '2028-01-01' });
    expect(homes[0]).toMatchObject({
      total: 4,
      changes: [
        { from: 'geen-norm', to: 'boven-norm', count: 3 },
        { from: 'geen-norm', to: 'ruimte', count: 1 },
      ],
    });
  });

  it('is not told of a norm over areas', async () => {
    const preview = await world();
    expect((await preview(maximum())).homes).toEqual([]);
  });
});
