import type { PlainDate } from '../../shared/dates.ts';
import { addMonths } from '../../shared/dates.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import type { CorporationShareNorm, MaximumNorm, Norm, PerThousandNorm } from '../../shared/norms/norm.ts';
import type { Reason } from '../../shared/norms/reason.ts';
import { exceeds } from '../../shared/norms/tally.ts';
import { type CountedUnit, crossing, normSignal } from '../../shared/signals/norm-crossed.ts';
import type { CrossedBy, Signal, Writer } from '../../shared/signals/signal.ts';
import { stopSignal } from '../../shared/signals/stop-ends.ts';
import { unitNumber } from '../../shared/signals/unit-number.ts';
import { numbersOf } from '../checks/area-numbers.ts';
import type { RegionRules, Snapshot } from '../checks/snapshot.ts';
import { type CountedRow, countedIn, writersOf } from '../store/crossings.ts';

type AreaNorm = PerThousandNorm | CorporationShareNorm | MaximumNorm;
type Level = AreaNorm['level'];

/** Norms of a region that are crossed by what is in use, and stops of it that end. */
export async function normSignals(now: Snapshot, region: RegionPreset, today: PlainDate): Promise<Signal[]> {
  const gemeenten = region.gemeenten.map(({ code }) => code).filter((code) => now.area(code) !== null);
  const [first] = gemeenten;
  if (first === undefined) return [];
  const rules = await now.rules(first, today);
  const found: Signal[] = [];
  for (const norm of rules.norms) {
    if (norm.kind === 'stop') {
      const area = norm.area.level === 'regio' ? null : now.area(norm.area.code);
      const ends = stopSignal(norm, norm.gemeente ?? area?.gemeente ?? null, today);
      if (ends) found.push(ends);
    } else if (isAreaNorm(norm)) found.push(...(await crossed(now, norm, rules, gemeenten, today)));
  }
  return found;
}

function isAreaNorm(norm: Norm): norm is AreaNorm {
  return norm.kind === 'per-1000' || norm.kind === 'aandeel-corporatie' || norm.kind === 'maximum';
}

/** An area over its norm, with what the norm leaves there. */
interface Over {
  level: Level;
  code: string;
  name: string;
  gemeente: string;
  inUse: number;
  most: number;
  /** Places of other groups that the norm counts: they are not units, and stand as they are. */
  groups: number;
}

async function crossed(
  now: Snapshot,
  norm: AreaNorm,
  rules: RegionRules,
  gemeenten: readonly string[],
  today: PlainDate,
): Promise<Signal[]> {
  const [rung] = norm.rungs;
  if (rung === undefined) return [];
  const asked = norm.gemeente === undefined ? gemeenten : gemeenten.filter((code) => code === norm.gemeente);
  const numbers = await numbersOf(now, norm.level, asked, rung, today);
  const over = new Map<string, Over>();
  for (const { area, room } of numbers) {
    const reason = room.reasons.find((one) => one.norm === norm.id);
    const found = reason && overNow(norm, reason, area.gemeente);
    if (found) over.set(found.code, found);
  }
  const levels = new Set([...over.values()].map(({ level }) => level));
  const signals: Signal[] = [];
  for (const level of levels)
    signals.push(
      ...(await since(
        now,
        norm,
        rules,
        level,
        [...over.values()].filter((one) => one.level === level),
        today,
      )),
    );
  return signals;
}

/** Whether what is in use alone is over, without the place that was judged, holds and plans. */
function overNow(norm: AreaNorm, reason: Reason, gemeente: string): Over | null {
  const { area, places, base, params } = reason;
  const level = area?.level;
  if (!area?.code || !places || (level !== 'buurt' && level !== 'wijk' && level !== 'gemeente')) return null;
  const most = mostIn(norm, base?.value ?? null, params.scaled);
  if (most === null || !exceeds(places.inUse, most)) return null;
  const groups = params.groups?.places ?? 0;
  return {
    level,
    code: area.code,
    name: area.name ?? area.code,
    gemeente,
    inUse: places.inUse,
    most,
    groups,
  };
}

/** The most places there may be; null where figures are missing. */
function mostIn(norm: AreaNorm, base: number | null, scaled: number | undefined): number | null {
  if (norm.kind === 'maximum') return scaled ?? norm.limit;
  if (base === null || base < norm.minBase) return null;
  const most = scaled ?? (norm.limit * base) / (norm.kind === 'per-1000' ? 1000 : 1);
  return Math.max(most, norm.alwaysAllowed);
}

async function since(
  now: Snapshot,
  norm: AreaNorm,
  rules: RegionRules,
  level: Level,
  areas: readonly Over[],
  today: PlainDate,
): Promise<Signal[]> {
  const rows = await countedIn(
    now.registry.db,
    level,
    areas.map(({ code }) => code),
    { rungs: norm.rungs, areaYear: now.reference.year, today },
  );
  const byArea = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const some = byArea.get(row.area);
    if (some) some.push(row);
    else byArea.set(row.area, [row]);
  }
  const found = areas.map((area) => ({
    area,
    at: crossing(
      (byArea.get(area.code) ?? []).flatMap((row) => counted(row, norm, rules, level)),
      (sum) => exceeds(sum + area.groups, area.most),
      today,
    ),
  }));
  // A secret unit counts, and is not named: the area would tell where it stands.
  const open = rows.filter(({ secret }) => !secret);
  const numbers = new Map(open.map(({ id, source_id: sourceId }) => [id, unitNumber(id, sourceId)]));
  const writers = await writersOf(
    now.registry.db,
    found.flatMap(({ at }) => at?.unit ?? []),
  );
  const byUnit = (id: string | null): CrossedBy => {
    const number = id === null ? undefined : numbers.get(id);
    return id === null || number === undefined
      ? { kind: 'unknown' }
      : { kind: 'unit', number, who: writer(writers.get(id)) };
  };
  return found.map(({ area, at }) => {
    const start = at?.since ?? null;
    // What stood there before the norm began to hold was over it from that day on, and no earlier.
    const byNorm = norm.from !== null && (start === null || start < norm.from);
    const by: CrossedBy = byNorm ? { kind: 'norm' } : byUnit(at?.unit ?? null);
    return normSignal({
      norm: { id: norm.id, title: norm.title, status: norm.status, gemeente: norm.gemeente ?? null },
      area,
      places: area.inUse,
      since: byNorm ? norm.from : start,
      by,
    });
  });
}

/** A unit as the norm counts it; nothing for one that it leaves out. */
function counted(row: CountedRow, norm: AreaNorm, rules: RegionRules, level: Level): CountedUnit[] {
  if (norm.funding && !norm.funding.includes(row.funding)) return [];
  if (row.secret && (level === 'buurt' || norm.rungs.length === 1)) return [];
  const weight = row.places * (norm.weights?.[row.rung] ?? rules.weights?.[row.rung] ?? 1);
  const rung = rules.preset?.rungs.find(({ id }) => id === row.rung);
  const months = rung?.countsUntil.kind === 'months' ? rung.countsUntil.months : null;
  const counts = months === null || row.from === null ? null : addMonths(row.from, months);
  const until = counts !== null && (row.until === null || counts < row.until) ? counts : row.until;
  return weight === 0 ? [] : [{ id: row.id, from: row.from, until, weight }];
}

/** Who wrote it, as far as others may know: the map signs in as the region. */
function writer(
  found: { actor: string; role: Writer['kind'] | null; organisation: string | null } | undefined,
): Writer | null {
  if (!found) return null;
  const { actor, role, organisation } = found;
  if (role !== null) return { kind: role, organisation };
  if (actor === 'demo') return { kind: 'voorbeeld', organisation: null };
  if (actor === 'opdrachtregel') return { kind: 'opdrachtregel', organisation: null };
  return actor.startsWith('session:') ? { kind: 'regio', organisation: null } : null;
}
