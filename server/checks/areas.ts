import type { z } from 'zod';
import type { AreaDetail, AreaList, AreaNumbers, AreaQuery } from '../../shared/api/areas.ts';
import type { Count } from '../../shared/api/common.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { hideSmall } from '../../shared/privacy.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Area, ReferenceLevel } from '../geo/types.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { fairShares } from './fair-share.ts';
import { classOf, inUse, type Room, roomIn, withParts } from './room.ts';
import type { Services } from './service.ts';
import { type RegionRules, type Snapshot, snapshots } from './snapshot.ts';
import { wireReason } from './wire.ts';

export type AreaListQuery = z.output<typeof AreaQuery>;
export interface AreaDetailQuery {
  rung?: string | undefined;
  date?: string | undefined;
}

export interface Areas {
  /** Numbers of all areas of a level, ordered by code, a page at a time. */
  list(viewer: Viewer, query: AreaListQuery): Promise<AreaList>;
  /** One area with its arithmetic. Throws NotFound for a code that the year does not have. */
  detail(viewer: Viewer, code: string, query: AreaDetailQuery, language: Language): Promise<AreaDetail>;
}

/** Figures, counts and room per area, by the same judgement that verdicts use. */
export function createAreas({ registry, references, clock }: Services): Areas {
  const snapshot = snapshots(registry, references);
  const current = (year?: number): Snapshot => {
    const now = snapshot();
    if (!now)
      throw new HttpProblem(
        503,
        'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
      );
    if (year !== undefined && year !== now.reference.year)
      throw new NotFound(`Van ${year} zijn hier geen gebieden in gebruik; wel van ${now.reference.year}.`);
    return now;
  };
  return {
    async list(viewer, query) {
      const now = current(query.year);
      const date = query.date ?? clock.today();
      const all = await numbersOf(now, query.level, query.gemeente ?? null, query.rung ?? null, date);
      const start = query.cursor ? all.findIndex(({ area }) => area.code > (query.cursor ?? '')) : 0;
      const page = start < 0 ? [] : all.slice(start, start + query.limit);
      const last = page.at(-1);
      const more = last !== undefined && last !== all.at(-1);
      return {
        dataVersion: String(now.dataVersion),
        items: page.map((one) => shown(one, viewer)),
        next: more ? last.area.code : null,
      };
    },

    async detail(viewer, code, query, language) {
      const now = current();
      const area = now.area(code);
      if (!area) throw new NotFound(`Gebied ${code} staat niet in de indeling van ${now.reference.year}.`);
      const date = query.date ?? clock.today();
      const rung = query.rung ?? null;
      const rules = await now.rules(area.gemeente, date);
      const exact = seesExactArea(viewer, area.gemeente);
      const siblings = await numbersOf(now, area.level, null, rung, date);
      const own = siblings.find((one) => one.area.code === code);
      if (!own) throw new NotFound(`Gebied ${code} staat niet in de indeling van ${now.reference.year}.`);
      const shares = rung
        ? await fairShares(
            now,
            rules,
            { rung, places: 1, date },
            { gemeente: area.gemeente, origin: null, addsHome: false },
          )
        : [];
      const texts = TEXTS[language];
      return {
        ...shown(own, viewer),
        figures: Object.entries(area.figures).map(([kind, value]) => ({
          kind,
          value,
          date: String(area.year),
        })),
        rungs: await rungCounts(now, area, rules, date, exact),
        norms: exact
          ? own.room.reasons.map((reason) => ({
              ...wireReason(reason, viewer, texts),
              room: reason.params.left === undefined ? null : reason.params.left + 1,
              title: reason.title,
            }))
          : [],
        parents: [area.wijk, area.level === 'gemeente' ? null : area.gemeente].flatMap((parent) => {
          const found = parent ? now.area(parent) : null;
          return found ? [{ level: found.level, code: found.code, name: found.name }] : [];
        }),
        nearby: exact ? nearby(siblings, area) : [],
        fairShare: shares.map((share) => ({
          agreement: share.agreement,
          gemeente: share.gemeente,
          target: share.target,
          delivered: share.delivered,
          text: texts.fairShare(share, now.area(share.gemeente)?.name ?? share.gemeente),
        })),
        dataDate: now.reference.builtOn,
      };
    },
  };
}

interface Numbers {
  area: Area;
  room: Room;
  places: number;
  /** What a viewer without right to the exact number sees. */
  hidden: Count;
}

/** Numbers of all areas of a level, remembered per version of the data. */
async function numbersOf(
  now: Snapshot,
  level: ReferenceLevel,
  gemeente: string | null,
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const all = await now.once(`areas|${level}|${rung ?? ''}|${date}`, () =>
    computeNumbers(now, level, rung, date),
  );
  return gemeente === null ? all : all.filter(({ area }) => area.gemeente === gemeente);
}

async function computeNumbers(
  now: Snapshot,
  level: ReferenceLevel,
  rung: string | null,
  date: PlainDate,
): Promise<Numbers[]> {
  const areas = now.reference.areas(level, null);
  const byRules = new Map<RegionRules, Area[]>();
  for (const area of areas) {
    const rules = await now.rules(area.gemeente, date);
    byRules.set(rules, [...(byRules.get(rules) ?? []), area]);
  }
  const found: Numbers[] = [];
  const inside = level === 'buurt' || rung === null ? [] : await numbersOf(now, 'buurt', null, rung, date);
  const parts = new Map<string, Room[]>();
  for (const { area, room } of inside) {
    const parent = level === 'wijk' ? area.wijk : area.gemeente;
    if (parent !== null) parts.set(parent, [...(parts.get(parent) ?? []), room]);
  }
  for (const [rules, some] of byRules) {
    const counts = now.counts(rules.preset, date);
    for (const each of ['buurt', 'wijk', 'gemeente'] as const)
      await counts.ensureAreas(now.registry.db, each, codesAt(some, each));
    const cells = some.map((area) => ({ area, ...inUse(counts.area(level, area.code), rung) }));
    const hidden = hideSmall(
      cells.map(({ area, ...sum }) => ({ ...sum, group: area.wijk ?? area.gemeente })),
    );
    cells.forEach(({ area, places }, index) => {
      const own: Room =
        rung === null
          ? { class: 'geen-norm', left: null, reasons: [] }
          : roomIn(now, area, rules, rung, date);
      found.push({
        area,
        places,
        hidden: hidden[index] ?? null,
        room: withParts(own, parts.get(area.code) ?? []),
      });
    });
  }
  return found.sort((a, b) => (a.area.code < b.area.code ? -1 : 1));
}

/** Codes of one level among areas and the areas around them. */
function codesAt(areas: readonly Area[], level: ReferenceLevel): Set<string> {
  const codes = new Set<string>();
  for (const area of areas) {
    const code =
      area.level === level
        ? area.code
        : level === 'gemeente'
          ? area.gemeente
          : level === 'wijk'
            ? area.wijk
            : null;
    if (code !== null) codes.add(code);
  }
  return codes;
}

function shown({ area, room, places, hidden }: Numbers, viewer: Viewer): AreaNumbers {
  const exact = seesExactArea(viewer, area.gemeente);
  return {
    code: area.code,
    level: area.level,
    name: area.name,
    year: area.year,
    gemeente: area.gemeente,
    wijk: area.wijk,
    households: area.figures.huishoudens,
    places: exact ? places : hidden,
    room: exact ? room.left : null,
    // How much room is left would tell how many places there are.
    class: !exact && room.class === classOf(room.left) && (room.left ?? 0) > 0 ? 'ruimte' : room.class,
  };
}

/** Places per rung of the ladder now, and the change in twelve months; small numbers hidden from who may not see them. */
async function rungCounts(
  now: Snapshot,
  area: Area,
  rules: RegionRules,
  date: PlainDate,
  exact: boolean,
): Promise<AreaDetail['rungs']> {
  const before = now.counts(rules.preset, addMonths(date, -12));
  await before.ensureAreas(now.registry.db, area.level, [area.code]);
  const buckets = now.counts(rules.preset, date).area(area.level, area.code);
  const rows: AreaDetail['rungs'] = [];
  for (const rung of [...(rules.preset?.rungs ?? [])].sort((a, b) => a.order - b.order)) {
    const current = inUse(buckets, rung.id);
    const earlier = inUse(before.area(area.level, area.code), rung.id);
    if (exact) {
      rows.push({
        rung: rung.id,
        label: rung.label,
        ...current,
        yearChange: current.places - earlier.places,
      });
      continue;
    }
    const peers = await numbersOf(now, area.level, null, rung.id, date);
    const hidden = peers.find((one) => one.area.code === area.code)?.hidden ?? null;
    rows.push({
      rung: rung.id,
      label: rung.label,
      places: hidden,
      units: current.units === 0 ? 0 : null,
      yearChange: null,
    });
  }
  return rows;
}

/** Areas of the same level with room, nearest first, three at most. */
function nearby(siblings: readonly Numbers[], area: Area): AreaDetail['nearby'] {
  return siblings
    .filter((one) => one.area.code !== area.code && (one.room.left ?? 0) > 0)
    .map(({ area: other, room }) => ({
      code: other.code,
      name: other.name,
      distance: Math.round(Math.hypot(other.centre.x - area.centre.x, other.centre.y - area.centre.y)),
      room: room.left,
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
}
