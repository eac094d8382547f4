import type { Reading } from '../../shared/address/reading.ts';
import type { AgreementItem } from '../../shared/api/agreements.ts';
import type { AreaDetail, AreaNumbers, Shapes } from '../../shared/api/areas.ts';
import type { CheckRequestInput, CheckResponse, Verdict } from '../../shared/api/checks.ts';
import type { Ladder, Region, RegionList } from '../../shared/api/ladder.ts';
import type { RungChangeItem } from '../../shared/api/ladder-changes.ts';
import type { NormShown } from '../../shared/api/norms.ts';
import type { Unit } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { get, getAll, post } from './client.ts';
import type { Level } from './view.ts';

/** A region that the server holds areas of, with the region whose ladder it uses: its own, where it has one. */
export type PresentRegion = Pick<Region, 'id' | 'name' | 'fictional' | 'gemeenten'> & { ladder: string };

export interface Rules {
  ladder: Ladder;
  /** What the region ever changed of its ladder, and has decided to change. */
  changes: RungChangeItem[];
  norms: NormShown[];
  agreements: AgreementItem[];
}

/** Above this many areas a server holds more than a region: each gemeente is then asked for by itself. */
const FEW_AREAS = 3000;

/** The gemeenten that requests name; `[null]` asks for all in one go. */
export function scopeOf(region: PresentRegion, areasOnServer: number): (string | null)[] {
  return areasOnServer <= FEW_AREAS ? [null] : region.gemeenten.map((gemeente) => gemeente.code);
}

/** More gemeenten than this are no region, and too much to draw at once. */
const MOST_GEMEENTEN = 60;

/**
 * The regions whose areas the server holds. Where it holds areas of none that Trede knows, its gemeenten make up one
 * region without rules, so that areas that were read can be seen.
 */
export async function loadRegions(areasOnServer: number, signal: AbortSignal): Promise<PresentRegion[]> {
  const { items } = await get<RegionList>('regions', {}, signal);
  const known = items.filter((region) => region.present).map((region) => ({ ...region, ladder: region.id }));
  const ladder = items.find((region) => !region.fictional)?.id;
  if (known.length > 0 || areasOnServer === 0 || ladder === undefined) return known;
  const gemeenten = await getAll<AreaNumbers>('areas', { level: 'gemeente' }, signal);
  if (gemeenten.length === 0 || gemeenten.length > MOST_GEMEENTEN) return [];
  return [{ id: 'ingelezen', name: 'nog zonder regels', fictional: false, gemeenten, ladder }];
}

/** The rungs of a region in the order of its ladder; null for the first region that the server holds areas of. */
export async function loadRungs(region: string | null, signal: AbortSignal): Promise<Ladder['rungs']> {
  const ladder = await get<Ladder>('ladder', { region }, signal);
  return ladder.rungs.toSorted((one, other) => one.order - other.order);
}

/** All rules of a region that hold today: its ladder with what it changed of it, norms and agreements. */
export async function loadRules(region: PresentRegion, signal: AbortSignal): Promise<Rules> {
  const [ladder, changes, norms, agreements] = await Promise.all([
    get<Ladder>('ladder', { region: region.ladder }, signal),
    getAll<RungChangeItem>('ladder/changes', { region: region.ladder }, signal),
    getAll<NormShown>('norms', { region: region.id }, signal),
    getAll<AgreementItem>('agreements', { region: region.id }, signal),
  ]);
  return { ladder, changes, norms, agreements };
}

/** On which day, and by whose eyes: `lezer` where others look on. Absent or null for today and one's own. */
export interface AsOf {
  date?: PlainDate | null;
  as?: 'lezer' | null;
}

/** Numbers of all areas of a level in the region on a rung (null: all together), ordered by name. */
export async function loadNumbers(
  level: Level,
  rung: string | null,
  region: PresentRegion,
  scope: (string | null)[],
  asOf: AsOf,
  signal: AbortSignal,
): Promise<AreaNumbers[]> {
  const lists = await Promise.all(
    scope.map((gemeente) => getAll<AreaNumbers>('areas', { level, rung, gemeente, ...asOf }, signal)),
  );
  const own = new Set(region.gemeenten.map((gemeente) => gemeente.code));
  return lists
    .flat()
    .filter((area) => own.has(area.gemeente))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** Outlines of all areas of a level in the region. */
export async function loadShapes(
  level: Level,
  region: PresentRegion,
  scope: (string | null)[],
): Promise<Shapes> {
  const lists = await Promise.all(scope.map((gemeente) => get<Shapes>('shapes', { level, gemeente })));
  const own = new Set(region.gemeenten.map((gemeente) => gemeente.code.slice(2)));
  const features = lists
    .flatMap((list) => list.features)
    .filter(({ properties }) => own.has(properties.code.slice(2, 6)));
  return { type: 'FeatureCollection', features };
}

/** One area's card for a rung. */
export function loadArea(code: string, rung: string, asOf: AsOf, signal: AbortSignal): Promise<AreaDetail> {
  return get<AreaDetail>(`areas/${encodeURIComponent(code)}`, { rung, ...asOf }, signal);
}

/** Units that may be shown as a point, and stand or are planned on a day (null: today). */
export async function loadOpenUnits(
  region: PresentRegion,
  signal: AbortSignal,
  date: PlainDate | null = null,
): Promise<Unit[]> {
  const own = new Set(region.gemeenten.map((gemeente) => gemeente.code));
  const units = await getAll<Unit>('units', { secrecy: 'open', date }, signal);
  return units.filter(
    ({ status, until, gemeente }) =>
      (status !== 'beeindigd' || (date !== null && until !== null)) && gemeente !== null && own.has(gemeente),
  );
}

/** The verdict on one home, for one place. */
export async function check(
  readings: Reading[],
  rung: string,
  region: PresentRegion,
  signal: AbortSignal,
): Promise<Verdict> {
  const body: CheckRequestInput = {
    rung,
    gemeenten: region.gemeenten.map((gemeente) => gemeente.code),
    addresses: [{ readings: readings.slice(0, 8) }],
  };
  const answer = await post<CheckResponse>('checks', body, signal);
  return answer.results[0] as Verdict;
}
