import { expect, it, onTestFinished } from 'vitest';
import { createChecks } from '../../../server/checks/service.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { normsFor, saveNorm } from '../../../server/store/norms.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { CheckRequest } from '../../../shared/api/checks.ts';
import { PRESETS } from '../../../shared/ladder/presets/index.ts';
import { maximum } from '../../shared/norms/build.ts';
import { address, BY, buurt, NO_STOP, newRegistry, SIZE, SOUTH, WEST } from '../import/world.ts';
import { REGIO } from './region.ts';

/** One buurt of each real region side by side, with one home in its middle. */
const REGIONS = PRESETS.filter(({ fictional }) => !fictional).map((preset, column) => {
  const gemeente = preset.gemeenten[0]?.code ?? '';
  const code = `BU${gemeente.slice(2)}0101`;
  return {
    id: preset.id,
    rung: preset.rungs[0]?.id ?? '',
    limit: column + 3,
    area: buurt(code, column),
    home: address({
      straat: 'Kerkstraat',
      huisnummer: column + 1,
      postcode: '9901AB',
      buurt: null,
      point: toWgs({ x: WEST + column * SIZE + 500, y: SOUTH + 500 }),
    }),
  };
});

it('judges each home by its own region, with all four regions loaded at once', async () => {
  expect(REGIONS).toHaveLength(4);
  const { registry, folder } = await newRegistry();
  const areas = REGIONS.map(({ area }) => area);
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: areas, year: 2024, activate: false });
  const homes = REGIONS.map(({ home }) => home);
  await importAddressRows(registry, folder, BY, { name: 'proef', rows: homes }, NO_STOP);
  await writeRegistry(registry, BY, async (trx, audit) => {
    for (const { id, rung, limit } of REGIONS)
      await saveNorm(
        trx,
        audit,
        maximum({ id: `hoogstens-${id}`, region: id, rungs: [rung], warnAt: limit, limit }),
      );
  });
  expect(await normsFor(registry.db, '2026-11-22')).toHaveLength(4);
  const references = referenceHolder(folder, registry);
  onTestFinished(() => references.close());
  const checks = createChecks({ registry, references, clock: BY.clock });

  for (const { id, rung, limit } of REGIONS) {
    const request = CheckRequest.parse({
      rung,
      addresses: REGIONS.map((_, at) => ({ readings: [{ postcode: '9901 AB', huisnummer: at + 1 }] })),
    });
    const { results } = await checks.run(REGIO, request, 'nl');
    const own = REGIONS.findIndex((region) => region.id === id);
    // One request over four regions: each home by the norm of its own, and nowhere by that of another.
    expect(results[own]).toMatchObject({ verdict: 'ruimte', reasons: [{ norm: `hoogstens-${id}`, limit }] });
    results.forEach((verdict, at) => {
      const norms = verdict.reasons.flatMap(({ norm, result }) => (result === 'nvt' ? [] : (norm ?? [])));
      expect(norms.filter((norm) => norm !== `hoogstens-${REGIONS[at]?.id}`)).toEqual([]);
      expect(verdict.match, REGIONS[at]?.id).toBe('exact');
    });
  }
});
