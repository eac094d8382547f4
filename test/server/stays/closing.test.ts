import { describe, expect, it, onTestFinished } from 'vitest';
import { snapshots } from '../../../server/checks/snapshot.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { closingOf } from '../../../server/stays/closing.ts';
import type { Closing } from '../../../shared/api/closing.ts';
import { TEXTS } from '../../../shared/text/index.ts';
import { maximum } from '../../shared/norms/build.ts';
import { home, REGIO, smallRegion, unit } from '../checks/region.ts';

const PROVIDER = 'Aanbieder 09';
const mine = (id: string, at: number | string, more: Parameters<typeof unit>[2] = {}) =>
  unit(id, at, { provider: PROVIDER, ...more });
const offer = (id: string, huisnummer: number) =>
  `${id};Corporatie Een;Kerkstraat;${huisnummer};;;9901AB;Meerwijk;600;2026-11-01;`;

/** Homes 1 and 3 in the first buurt; 11, 13 and 15 free in the first, 21 free in the second, each of one kilometre. */
async function region() {
  const made = await smallRegion([
    home(1, 500, 500),
    home(3, 520, 500),
    home(11, 560, 500),
    home(13, 600, 500),
    home(15, 640, 500),
    home(21, 1500, 500),
  ]);
  const references = referenceHolder(made.folder, made.registry);
  onTestFinished(() => references.close());
  const snapshot = snapshots(made.registry, references);
  const closing = async (): Promise<Closing> => {
    const now = snapshot();
    if (!now) throw new Error('no areas');
    return closingOf(now, REGIO, { provider: PROVIDER, date: '2026-11-22' }, TEXTS.nl);
  };
  return { ...made, closing };
}

const numbersOf = ({ items }: Closing) =>
  items.map(({ alternative }) => alternative?.address.huisnummer ?? null);

describe('a provider that closes', () => {
  it('gets for each place the nearest home that keeps the norms, and no home twice', async () => {
    const made = await region();
    // Four places a buurt. Three stand in the first, so one more fits there; the other goes to the second buurt.
    await made.norms(maximum({ limit: 4, warnAt: 5 }));
    await made.units(mine('a', 1), mine('b', 3), unit('c', 'BU99010101', { provider: 'Aanbieder 01' }));
    await made.vacancies(offer('v1', 11), offer('v2', 13), offer('v3', 21));
    const told = await made.closing();
    expect([...numbersOf(told)].sort()).toEqual([11, 21]);
    expect(told).toMatchObject({ without: 0, more: false, provider: PROVIDER });
  });

  it('is told which places are left without', async () => {
    const made = await region();
    await made.norms(maximum({ limit: 12, warnAt: 13 }));
    await made.units(mine('a', 1), mine('b', 3));
    await made.vacancies(offer('v1', 11));
    const told = await made.closing();
    expect(told.without).toBe(1);
    expect(told.items[1]).toMatchObject({
      alternative: null,
      why: expect.stringMatching(/geen vrije woning meer/),
    });
  });

  it('has a line for each place of a location, in the order of the ladder', async () => {
    const made = await region();
    await made.norms(maximum({ limit: 40, warnAt: 41, rungs: ['opstapwoning', 'beschermd-wonen'] }));
    await made.units(mine('a', 1), mine('b', 3, { rung: 'beschermd-wonen', places: 2 }));
    await made.vacancies(offer('v1', 11), offer('v2', 13), offer('v3', 15));
    const told = await made.closing();
    expect(told.items.map(({ rung, places }) => [rung, places])).toEqual([
      ['beschermd-wonen', 1],
      ['beschermd-wonen', 1],
      ['opstapwoning', 1],
    ]);
    expect(new Set(numbersOf(told))).toEqual(new Set([11, 13, 15]));
  });

  it('tells nothing of where a secret place stands, and offers nothing near it', async () => {
    const made = await region();
    await made.norms(maximum());
    await made.units(mine('a', 1, { secrecy: 'geheim' }));
    await made.vacancies(offer('v1', 11));
    const told = await made.closing();
    expect(told.items).toMatchObject([
      { unit: { address: null, buurt: null, gemeente: null }, alternative: null },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Kerkstraat|9901|Meerwijk/);
  });

  it('leaves out what is free, what ended, and what is of another', async () => {
    const made = await region();
    await made.units(
      mine('vrij', 1, { status: 'vrij' }),
      mine('voorbij', 3, { until: '2026-11-01' }),
      unit('ander', 'BU99010101', { provider: 'Aanbieder 01' }),
    );
    expect((await made.closing()).items).toEqual([]);
  });
});
