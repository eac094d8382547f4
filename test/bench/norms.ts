import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChecks } from '../../server/checks/service.ts';
import { machineClock } from '../../server/clock.ts';
import { fillDemo } from '../../server/demo/fill.ts';
import { makeRegion } from '../../server/demo/region.ts';
import { referenceHolder } from '../../server/geo/holder.ts';
import { endNorm, normsFor, saveNorm } from '../../server/store/norms.ts';
import { openRegistry, type Registry } from '../../server/store/open.ts';
import { writeRegistry } from '../../server/store/write.ts';
import { CheckRequest } from '../../shared/api/checks.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { atMost, type Row } from './row.ts';

const TODAY = '2026-11-22';
const BY = { actor: 'bench', clock: machineClock(TODAY) };
const REGIO = { role: 'regio', organisation: null } as const;
const ROUNDS = 40;
const WARM = 5;

/**
 * 100 addresses of the demo judged under 20 norms of all kinds that count places, beside 2 of them. Each figure is the
 * middle of forty batches taken by turns on a server that runs; each batch is of homes that it never judged before.
 */
export async function run(): Promise<Row[]> {
  const [few, many] = [await world(2), await world(20)];
  try {
    const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
    for (let round = -WARM; round < ROUNDS; round++) {
      const [one, other] = [await few.batch(round + WARM), await many.batch(round + WARM)];
      // The first rounds warm the engine up.
      if (round < 0) continue;
      times.few.push(one);
      times.many.push(other);
    }
    const ratio = middle(times.many) / middle(times.few);
    return [atMost('100 addresses under 20 norms / under 2', ratio, 2)];
  } finally {
    await few.close();
    await many.close();
  }
}

async function world(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'trede-bench-'));
  const registry = await openRegistry(folder);
  await fillDemo(folder, registry, BY.clock);
  await setNorms(registry, normsOf(count));
  const references = referenceHolder(folder, registry);
  const region = makeRegion(TODAY);
  const step = Math.floor(region.addresses.length / 100);
  const checks = createChecks({ registry, references, clock: BY.clock });
  const batchOf = (round: number) => ({
    rung: 'opstapwoning',
    addresses: Array.from({ length: 100 }, (_, index) => {
      const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } =
        region.addresses[index * step + round] ?? {};
      return {
        readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats }],
      };
    }),
  });
  return {
    /** Milliseconds of one batch; each round asks for other homes. */
    async batch(round: number): Promise<number> {
      const request = CheckRequest.parse(batchOf(round));
      const start = performance.now();
      const { results } = await checks.run(REGIO, request, 'nl');
      const took = performance.now() - start;
      if (results.some(({ match, reasons }) => match !== 'exact' || reasons.length !== count))
        throw new Error(`Not every address was judged under ${count} norms.`);
      return took;
    },
    async close() {
      references.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function setNorms(registry: Registry, norms: readonly Norm[]): Promise<void> {
  await writeRegistry(registry, BY, async (trx, audit) => {
    for (const { id } of await normsFor(trx, TODAY)) await endNorm(trx, audit, id, TODAY);
    for (const norm of norms) await saveNorm(trx, audit, norm);
  });
}

/** The first two are the kinds that any region has: a rate per buurt and a number within a distance. */
function normsOf(count: number): Norm[] {
  const levels = ['buurt', 'wijk', 'gemeente'] as const;
  return Array.from({ length: count }, (_, index): Norm => {
    const base = {
      id: `bench-${index}`,
      title: `Norm ${index}`,
      region: 'demo',
      rungs: ['opstapwoning', 'begeleid-wonen'],
      from: '2025-01-01',
      until: null,
      status: 'voorbeeld' as const,
      owner: 'Regio Voorbeeldland',
      source: { document: 'Bench', paragraph: String(index), year: 2026 },
    };
    const level = levels[Math.floor(index / 7) % 3] ?? 'buurt';
    const rate = { minBase: 1, alwaysAllowed: 1 };
    switch (index % 7) {
      case 0:
        return { ...base, ...rate, kind: 'per-1000', per: 'huishoudens', level, warnAt: 6, limit: 9 };
      case 1:
        return { ...base, kind: 'straal', metres: 200 + index * 10, warnAt: 4, limit: 6 };
      case 2:
        return { ...base, kind: 'maximum', level, warnAt: 30, limit: 40 };
      case 3:
        return { ...base, ...rate, kind: 'gemengd', of: 'straat', warnAt: 0.1, limit: 0.2 };
      case 4:
        return { ...base, kind: 'afstand', warnAt: 200, limit: 100 };
      case 5:
        return {
          ...base,
          ...rate,
          kind: 'vrijgekomen',
          level,
          window: 'twaalf-maanden',
          warnAt: 0.3,
          limit: 0.5,
        };
      default:
        return { ...base, ...rate, kind: 'aandeel-corporatie', level, warnAt: 0.1, limit: 0.2 };
    }
  });
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
