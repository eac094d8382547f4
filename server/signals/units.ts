import { addMonths, type PlainDate } from '../../shared/dates.ts';
import type { RegionPreset, Rung } from '../../shared/ladder/rung.ts';
import { afterStay, hasOmklap, termOf } from '../../shared/omklap.ts';
import { noPlaceSignal } from '../../shared/signals/no-place.ts';
import { CONFIRM_MONTHS, confirmedSince, oldUnitsSignal } from '../../shared/signals/old-data.ts';
import { OMKLAP_MONTHS, omklapSignal } from '../../shared/signals/omklap.ts';
import type { Signal, SignalUnit } from '../../shared/signals/signal.ts';
import { staySignal } from '../../shared/signals/stay.ts';
import { twoSourcesSignal } from '../../shared/signals/two-sources.ts';
import { unitNumber } from '../../shared/signals/unit-number.ts';
import type { Executor } from '../store/open.ts';
import {
  type Begun,
  homesOfTwoSources,
  oldUnits,
  type SeenRow,
  type SignalScope,
  staysLongThere,
  unitsLongThere,
  unitsNearTerm,
  unitsWithoutPoint,
} from '../store/signals.ts';

/** So many numbers are named in one signal; the rest is counted. */
const NAMED = 5;

/** What is to be seen to at the units of a region: with few statements, however many units it has. */
export async function unitSignals(
  executor: Executor,
  region: RegionPreset,
  today: PlainDate,
): Promise<Signal[]> {
  const scope = { gemeenten: region.gemeenten.map(({ code }) => code), today };
  const rungs = new Map(region.rungs.map((rung) => [rung.id, rung]));
  const seen = (row: SeenRow) => seenUnit(row, rungs.get(row.rung));
  return [
    ...(await omklaps(executor, scope, region, seen)),
    ...(await stays(executor, scope, region, seen)),
    ...(await twoSources(executor, scope, seen)),
    ...(await withoutPlace(executor, scope, region)),
    ...(await unconfirmed(executor, scope, region)),
  ].filter((signal) => signal !== null);
}

type See = (row: SeenRow) => SignalUnit;

async function omklaps(
  executor: Executor,
  scope: SignalScope,
  region: RegionPreset,
  seen: See,
): Promise<(Signal | null)[]> {
  const passing = region.rungs.filter(hasOmklap);
  const told = { rungs: passing.map(({ id }) => id), before: addMonths(scope.today, OMKLAP_MONTHS) };
  const rows = await unitsNearTerm(executor, scope, told, begunBy(passing, scope.today));
  return rows.map((row) => {
    const rung = passing.find(({ id }) => id === row.rung);
    const term = rung && termOf({ from: row.from_date, termUntil: row.term_until }, rung);
    return term ? omklapSignal(seen(row), term.on, scope.today) : null;
  });
}

/** Where one household lives the start of its unit is that of its stay, unless the stay itself is known. */
async function stays(
  executor: Executor,
  scope: SignalScope,
  region: RegionPreset,
  seen: See,
): Promise<(Signal | null)[]> {
  const limited = region.rungs.filter((rung) => rung.maxStay !== null && !hasOmklap(rung));
  const rungs = new Map(limited.map((rung) => [rung.id, rung]));
  const begun = begunBy(limited, scope.today);
  const units = await unitsLongThere(executor, scope, begun);
  const known = await staysLongThere(executor, scope, begun);
  const tell = (row: SeenRow, id: string, since: PlainDate | null) => {
    const rung = rungs.get(row.rung);
    return rung && since !== null ? staySignal({ id, unit: seen(row), since }, rung, scope.today) : null;
  };
  return [
    ...units
      .filter(({ rung, places }) => places === 1 || rungs.get(rung)?.oneHousehold)
      .map((row) => tell(row, row.id, row.from_date)),
    ...known.map((row) => tell(row, row.stay, row.since)),
  ];
}

/** The day by which what began may be near its longest stay; a few days early, as months differ in length. */
function begunBy(rungs: readonly Rung[], today: PlainDate): Begun[] {
  const near = addMonths(today, OMKLAP_MONTHS + 1);
  return rungs.flatMap(({ id, maxStay }) =>
    maxStay ? [{ rung: id, by: afterStay(near, { ...maxStay, count: -maxStay.count }) }] : [],
  );
}

async function twoSources(executor: Executor, scope: SignalScope, seen: See): Promise<(Signal | null)[]> {
  const homes = await homesOfTwoSources(executor, scope);
  return homes.map((home) => twoSourcesSignal(home.map((row) => ({ ...seen(row), source: row.source }))));
}

async function withoutPlace(executor: Executor, scope: SignalScope, region: RegionPreset): Promise<Signal[]> {
  const perArea = region.rungs.filter(({ perAreaOnly }) => perAreaOnly).map(({ id }) => id);
  const rows = await unitsWithoutPoint(executor, scope, perArea);
  const byGemeente = new Map<string, typeof rows>();
  for (const row of rows) {
    const some = byGemeente.get(row.gemeente);
    if (some) some.push(row);
    else byGemeente.set(row.gemeente, [row]);
  }
  return [...byGemeente].map(([code, units]) =>
    noPlaceSignal({
      gemeente: { code, name: region.gemeenten.find((one) => one.code === code)?.name ?? code },
      units: units.length,
      numbers: units.slice(0, NAMED).map(({ id, source_id: sourceId }) => unitNumber(id, sourceId)),
    }),
  );
}

/** One signal for each provider, else corporation, else for whoever keeps the register. */
async function unconfirmed(executor: Executor, scope: SignalScope, region: RegionPreset): Promise<Signal[]> {
  const months = region.confirmWithin?.months ?? CONFIRM_MONTHS;
  const rows = await oldUnits(executor, scope, confirmedSince(scope.today, months));
  const holders = new Map<string, Parameters<typeof oldUnitsSignal>[0]>();
  for (const { provider, corporation, units, oldest } of rows) {
    const role = provider !== null ? 'aanbieder' : corporation !== null ? 'corporatie' : 'coordinator';
    const name = provider ?? corporation;
    const before = holders.get(`${role} ${name}`);
    holders.set(`${role} ${name}`, {
      region: region.id,
      holder: { role, name },
      units: units + (before?.units ?? 0),
      oldest: before && before.oldest < oldest ? before.oldest : oldest,
      months,
    });
  }
  return [...holders.values()].map(oldUnitsSignal);
}

function seenUnit(row: SeenRow, rung: Rung | undefined): SignalUnit {
  const { id, gemeente, buurt, corporation, provider } = row;
  const number = unitNumber(id, row.source_id);
  return { id, number, rung: rung?.label ?? row.rung, gemeente, buurt, corporation, provider };
}
