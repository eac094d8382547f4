import type { Finding } from '../../shared/api/unit-findings.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import type { RegionPreset, Rung } from '../../shared/ladder/rung.ts';
import {
  checkProviders,
  checkRents,
  checkSeekers,
  checkStays,
  clientsPerProvider,
  type UnitFinding,
} from '../../shared/ladder/unit-checks.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import { UNIT_CHECK_TEXTS } from '../../shared/text/unit-checks.ts';
import { laddersFor } from '../store/ladder.ts';
import type { Executor } from '../store/open.ts';
import { seekerReports } from '../store/seekers.ts';
import { type CheckedUnit, gemeentenOfProviders, unitsToCheck } from '../store/unit-findings.ts';

export interface FindingsQuery {
  /** Regions to check, by their presets. */
  regions: readonly RegionPreset[];
  /** Only units of one gemeente; what is about whole providers is then left out. */
  gemeente: string | null;
  date: PlainDate;
}

/** Reports of so many months are told. */
const MONTHS = 12;

/**
 * What checks on a viewer's own units and providers find on a day: stays near or past their end, rents over the limit,
 * providers of another size than the region wants, newcomers who were not registered as house-seeker in time. By region,
 * units first. Secret units are left out; their places count in the size of a provider, for who may see all of them.
 */
export async function findFindings(
  executor: Executor,
  viewer: Viewer,
  { regions, gemeente, date }: FindingsQuery,
  language: Language,
): Promise<Finding[]> {
  const ladders = await laddersFor(executor);
  const found: Finding[] = [];
  for (const { id } of regions) {
    const region = ladders.of(id, date)?.region;
    if (!region) continue;
    const codes = region.gemeenten
      .map(({ code }) => code)
      .filter((code) => gemeente === null || code === gemeente);
    const units = await unitsToCheck(executor, viewer, codes, date, false);
    const rungOf = new Map(units.map((unit) => [unit.id, unit.rung]));
    const findings = [
      ...ofUnits(units, region, date),
      ...(gemeente === null
        ? [
            ...(await ofProviders(executor, viewer, region, date)),
            ...(await ofSeekers(executor, viewer, region, date)),
          ]
        : []),
    ];
    found.push(...findings.map((finding) => told(finding, id, rungOf, language)));
  }
  return found;
}

/** Until stays are kept apart, the start of a unit is that of its stay: so only where one household lives. */
function ofUnits(units: readonly CheckedUnit[], region: RegionPreset, date: PlainDate): UnitFinding[] {
  const rents = oneHouseholds(units, region).map(({ id, rung, rent }) => ({
    unit: id,
    rung,
    rent,
    home: null,
  }));
  return [...stayFindings(units, region, date), ...checkRents(rents, region.rungs, Number(date.slice(0, 4)))];
}

/** What is found of how long people stay in these units. */
export function stayFindings(
  units: readonly CheckedUnit[],
  region: RegionPreset,
  date: PlainDate,
): UnitFinding[] {
  const stays = oneHouseholds(units, region)
    .filter(({ status }) => status === 'bezet')
    .map(({ id, rung, from }) => ({ unit: id, rung, since: from }));
  return checkStays(stays, region.rungs, date);
}

function oneHouseholds(units: readonly CheckedUnit[], region: RegionPreset): CheckedUnit[] {
  const rungs = new Map(region.rungs.map((rung) => [rung.id, rung]));
  return units.filter((unit) => isOneHousehold(unit, rungs.get(unit.rung)));
}

function isOneHousehold({ places }: CheckedUnit, rung: Rung | undefined): boolean {
  return places === 1 || (rung?.oneHousehold === true && !rung.perAreaOnly);
}

/** Whoever is beside a stay has a place elsewhere, and would be a client twice. */
async function ofProviders(
  executor: Executor,
  viewer: Viewer,
  region: RegionPreset,
  date: PlainDate,
): Promise<UnitFinding[]> {
  if (region.providerBands.length === 0) return [];
  const codes = region.gemeenten.map(({ code }) => code);
  const beside = new Set(region.rungs.flatMap((rung) => (rung.beside ? [rung.id] : [])));
  const units = (await unitsToCheck(executor, viewer, codes, date, true)).filter(
    ({ rung }) => !beside.has(rung),
  );
  const sizes = clientsPerProvider(units).filter(({ provider }) => owns(viewer, { provider }));
  // Where no unit names its provider, nothing is known of their number: that is not none.
  if (sizes.length === 0) return [];
  const whole = owns(viewer, {});
  return checkProviders(sizes, region.providerBands).filter(
    ({ code }) => whole || code !== 'aanbieders.aantal',
  );
}

/** A provider reports to the regions where it has units; one without any, to each that asks. */
async function ofSeekers(
  executor: Executor,
  viewer: Viewer,
  region: RegionPreset,
  date: PlainDate,
): Promise<UnitFinding[]> {
  // Reports speak of one month: they say nothing of a rule with another term.
  const rule = region.rungs.map(({ seekerWithin }) => seekerWithin).find((one) => one?.months === 1);
  if (!rule) return [];
  const last = date.slice(0, 7);
  const first = addMonths(`${last}-01`, 1 - MONTHS).slice(0, 7);
  const standsIn = await gemeentenOfProviders(executor);
  const reports = (await seekerReports(executor, { first, last })).filter(({ provider }) => {
    const gemeenten = standsIn.get(provider);
    const here = !gemeenten || region.gemeenten.some(({ code }) => gemeenten.has(code));
    return here && owns(viewer, { provider });
  });
  return checkSeekers(reports, rule);
}

function told(
  finding: UnitFinding,
  region: string,
  rungOf: ReadonlyMap<string, string>,
  language: Language,
): Finding {
  const unit = 'unit' in finding ? finding.unit : null;
  const report = 'report' in finding ? finding.report : null;
  return {
    code: finding.code,
    text: UNIT_CHECK_TEXTS[language](finding),
    region,
    unit,
    rung: unit === null ? null : (rungOf.get(unit) ?? null),
    provider: report?.provider ?? ('provider' in finding ? finding.provider : null),
    month: report?.month ?? null,
    source: sourceOf(finding),
  };
}

function sourceOf(finding: UnitFinding): Finding['source'] {
  if ('max' in finding) return finding.max.source;
  if ('limit' in finding) return finding.limit.source;
  if ('band' in finding) return finding.band.source;
  if ('within' in finding) return finding.within.source;
  return finding.bands[0]?.source ?? null;
}
