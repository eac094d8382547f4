import type { Closing } from '../../shared/api/closing.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { RegionPreset, Urgency } from '../../shared/ladder/rung.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { VerdictTexts } from '../../shared/text/texts.ts';
import type { Snapshot } from '../checks/snapshot.ts';
import { wireAddress } from '../checks/wire.ts';
import { livedInOf } from '../store/closing.ts';
import type { StaysTable } from '../store/placement-schema.ts';
import type { UnitsTable } from '../store/schema.ts';
import { type Found, Rehousing, type Wanted } from './rehousing.ts';
import { shownUnit } from './shown.ts';

/** So many places are looked at in one answer. */
const MOST = 500;

/** Who has the law behind them goes first; then the order of the ladder. */
const URGENCY: Record<Urgency['kind'], number> = { wettelijk: 0, verordening: 1, gedeeld: 2, geen: 3 };

interface Line extends Wanted {
  unit: UnitsTable;
  origin: string;
  order: [number, number];
}

/**
 * What must be found again when a provider closes: each place that is lived in, in the region's order, with a free home that
 * keeps the norms. No two get the same home, and each counts those that were given out before it. A secret place is named
 * without where it stands, and gets no home: what is near it would tell where it is.
 */
export async function closingOf(
  snapshot: Snapshot,
  viewer: Viewer,
  asked: { provider: string; date: PlainDate },
  texts: VerdictTexts,
): Promise<Closing> {
  const { provider, date } = asked;
  const lines: Line[] = [];
  for (const { unit, stays } of await livedInOf(snapshot.registry.db, provider, date)) {
    const { preset } = await snapshot.rules(unit.gemeente, date);
    lines.push(...linesOf(snapshot, unit, stays, preset));
  }
  lines.sort(inOrder);
  const looked = lines.slice(0, MOST);
  const rehousing = new Rehousing(snapshot, date);
  const found = await rehousing.find(looked);
  const items = looked.map((line, index) => itemOf(viewer, line, found[index] ?? null, texts));
  return {
    provider,
    date,
    items,
    without: items.filter(({ alternative }) => alternative === null).length,
    more: lines.length > looked.length,
  };
}

/** One line per stay; of what nobody knows more of, one per place. */
function linesOf(
  snapshot: Snapshot,
  unit: UnitsTable,
  stays: readonly StaysTable[],
  preset: RegionPreset | null,
): Line[] {
  const spot = unit.secrecy === 'geheim' ? null : spotOf(snapshot, unit);
  const line = (rung: string, places: number, origin: string): Line => {
    const known = preset?.rungs.find(({ id }) => id === rung);
    return {
      unit,
      rung,
      places,
      origin,
      spot,
      order: [URGENCY[known?.urgency?.kind ?? 'geen'], known?.order ?? Number.POSITIVE_INFINITY],
    };
  };
  const each = (rung: string, places: number) =>
    Array.from({ length: places }, () => line(rung, 1, 'onbekend'));
  if (stays.length === 0) return each(unit.rung, unit.places);
  return stays.flatMap(({ rung, places, origin, placement_id: placement }) =>
    placement === null ? each(rung, places) : [line(rung, places, origin)],
  );
}

/** Where it stands; the middle of its buurt where only that is known. */
function spotOf(snapshot: Snapshot, { rd_x: x, rd_y: y, buurt }: UnitsTable): Line['spot'] {
  return x !== null && y !== null ? { x, y } : (snapshot.area(buurt)?.centre ?? null);
}

function inOrder(one: Line, other: Line): number {
  const [urgency, order] = one.order;
  const [otherUrgency, otherOrder] = other.order;
  if (urgency !== otherUrgency) return urgency - otherUrgency;
  if (order !== otherOrder) return order < otherOrder ? -1 : 1;
  return one.unit.id < other.unit.id ? -1 : one.unit.id > other.unit.id ? 1 : 0;
}

function itemOf(
  viewer: Viewer,
  line: Line,
  found: Found | null,
  texts: VerdictTexts,
): Closing['items'][number] {
  const { unit, rung, places, origin, spot } = line;
  const base = { unit: shownUnit(viewer, unit), rung, places, origin };
  if (found?.one.home.address)
    return {
      ...base,
      alternative: {
        address: wireAddress(found.one.home.address),
        corporation: found.one.corporation,
        distance: found.metres,
        verdict: 'ruimte',
        text: texts.alternative('ruimte', found.metres),
      },
      why: null,
    };
  const secret = unit.secrecy === 'geheim';
  const why = secret
    ? 'Deze plek is geheim: zoek met de aanbieder en de centrumgemeente.'
    : spot === null
      ? 'De plek staat niet op de kaart; plaats haar opnieuw.'
      : 'Binnen 15 km is geen vrije woning meer die binnen de normen past.';
  return { ...base, alternative: null, why };
}
