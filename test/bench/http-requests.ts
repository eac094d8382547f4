import { createChecks } from '../../server/checks/service.ts';
import { machineClock } from '../../server/clock.ts';
import { makeRegion } from '../../server/demo/region.ts';
import { referenceHolder } from '../../server/geo/holder.ts';
import { openRegistry } from '../../server/store/open.ts';
import { CheckRequest, type CheckResponse } from '../../shared/api/checks.ts';

/** What is asked while measuring. */
export interface Requests {
  /** One home each. */
  singles: string[];
  /** A hundred homes each. */
  batches: string[];
  /** The answer whose size is nearest to that of the middle one. */
  typical: CheckResponse;
  /** CBS codes without their prefix, and their year, to import a table of. */
  buurten: string[];
  year: number;
}

/** Questions about the homes of a folder with the demo region. */
export async function demoRequests(data: string): Promise<Requests> {
  const clock = machineClock(null);
  const registry = await openRegistry(data);
  const references = referenceHolder(data, registry);
  try {
    const reference = references.current();
    if (!reference) throw new Error('The demo has no areas');
    const viewer = { role: 'regio', organisation: null } as const;
    const homes = makeRegion(clock.today()).addresses.map(
      ({ straat, huisnummer, huisletter, huisnummertoevoeging, postcode }) => ({
        readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode }],
      }),
    );
    // Strides that share no factor with the number of homes: each question is about homes all over the region.
    const at = (turn: number) => homes[(turn * 37) % homes.length];
    const singles = Array.from({ length: 500 }, (_, turn) => ({
      rung: 'opstapwoning',
      addresses: [at(turn)],
    }));
    const batches = Array.from({ length: 20 }, (_, batch) => ({
      rung: 'opstapwoning',
      addresses: Array.from({ length: 100 }, (_, turn) => at(batch * 100 + turn)),
    }));
    const checks = createChecks({ registry, references, clock });
    const answers: CheckResponse[] = [];
    for (const single of singles) answers.push(await checks.run(viewer, CheckRequest.parse(single), 'nl'));
    answers.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
    const typical = answers[Math.floor(answers.length / 2)];
    if (!typical) throw new Error('The demo has no homes');
    return {
      singles: singles.map((single) => JSON.stringify(single)),
      batches: batches.map((batch) => JSON.stringify(batch)),
      typical,
      buurten: reference.areas('buurt', null).map(({ code }) => code.slice(2)),
      year: reference.year,
    };
  } finally {
    references.close();
    await registry.close();
  }
}
