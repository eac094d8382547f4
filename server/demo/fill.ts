import type { Clock } from '../clock.ts';
import { importAddressRows } from '../import/addresses.ts';
import type { AreaRow } from '../import/area-row.ts';
import { importAreaRows } from '../import/areas.ts';
import { saveAgreement } from '../store/agreements.ts';
import { saveNorm } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { createStock } from '../store/stock.ts';
import { createUnit } from '../store/units.ts';
import { createVacancy } from '../store/vacancies.ts';
import { saveWaiting } from '../store/waiting.ts';
import { writeRegistry } from '../store/write.ts';
import type { DemoArea } from './areas.ts';
import { placeDemo } from './placements.ts';
import { type DemoRegion, makeRegion } from './region.ts';
import { makeStock } from './stock.ts';
import { makeWaiting } from './waiting.ts';

/** The source of all that the demo writes. */
const SOURCE = 'voorbeeld';
const REGIO = { role: 'regio', organisation: null } as const;

/**
 * Fills an empty registry and its folder with the made-up region as it is today: areas, addresses, units, free homes, norms,
 * stock and an agreement, and marks it as demo. Takes a few seconds. Throws a Refusal, leaving what was written before it, when
 * someone else writes in the folder at the same time.
 */
export async function fillDemo(folder: string, registry: Registry, clock: Clock): Promise<void> {
  const region = makeRegion(clock.today());
  const by = { actor: 'demo', clock };
  await importAreaRows(registry, folder, by, {
    file: SOURCE,
    rows: areaRows(region),
    year: region.year,
    activate: true,
  });
  const course = { signal: new AbortController().signal, progress: () => {} };
  await importAddressRows(registry, folder, by, { name: SOURCE, rows: region.addresses }, course);
  await writeRegistry(registry, by, async (trx, audit) => {
    for (const norm of region.norms) await saveNorm(trx, audit, norm);
    await saveAgreement(trx, audit, region.agreement);
    for (const { sourceId, fields } of region.units)
      await createUnit(trx, audit, REGIO, { source: SOURCE, sourceId }, fields);
    for (const { sourceId, fields } of region.vacancies)
      await createVacancy(trx, audit, REGIO, { source: SOURCE, sourceId }, fields);
    for (const { sourceId, fields } of makeStock(region.buurten, clock.today()))
      await createStock(trx, audit, { source: SOURCE, sourceId }, fields);
    await trx.updateTable('state').set({ origin: 'demo' }).execute();
    for (const fields of makeWaiting(clock.today())) await saveWaiting(trx, audit, SOURCE, fields);
    await audit('registry.demo', 'registry', 'state', null, { origin: 'demo', year: region.year });
  });
  await placeDemo(folder, registry, region, clock);
}

function areaRows({ buurten, wijken, gemeenten }: DemoRegion): AreaRow[] {
  const names = new Map([...wijken, ...gemeenten].map(({ code, name }) => [code, name]));
  return [...gemeenten, ...wijken, ...buurten].map((area: DemoArea) => ({
    code: area.code,
    level: area.level,
    name: area.name,
    wijk: area.wijk,
    gemeente: area.gemeente,
    wijkName: names.get(area.wijk ?? '') ?? null,
    gemeenteName: names.get(area.gemeente) ?? null,
    figures: area.figures,
    outline: [area.rings.map((ring) => Float64Array.from(ring.flat()))],
  }));
}
