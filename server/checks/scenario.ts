import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { Scenario, ScenarioRequest } from '../../shared/api/scenarios.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Clock } from '../clock.ts';
import { numbersOf } from './area-numbers.ts';
import { shown } from './area-rows.ts';
import { fairShares } from './fair-share.ts';
import { regionMeasures } from './measures.ts';
import { imaginedPlaces, judgePuts, type Put, placePuts } from './scenario-puts.ts';
import type { Snapshot } from './snapshot.ts';

const LEVELS = ['gemeente', 'wijk', 'buurt'] as const;

/**
 * What homes that stand nowhere yet would change: verdicts, rooms, measures and ledgers. Nothing is kept. Throws NotFound
 * for a place outside all areas, Forbidden where a role asks for more than it may.
 */
export async function scenario(
  now: Snapshot,
  viewer: Viewer,
  request: ScenarioRequest,
  clock: Clock,
  language: Language,
): Promise<Scenario> {
  const today = clock.today();
  const date = request.date ?? today;
  const puts = placePuts(now, request.puts);
  const verdicts = await judgePuts(now, puts, viewer, { date, today }, language);
  const then = now.imagine(puts.map(imaginedPlaces));
  const gemeenten = [...new Set(puts.map(({ area }) => area.gemeente))];
  const exact = gemeenten.filter((code) => seesExactArea(viewer, code));
  const about = { rung: request.rung, date };
  return {
    dataVersion: String(now.dataVersion),
    ...about,
    puts: verdicts,
    areas: await changedAreas(now, then, viewer, exact, about),
    aboveNorm:
      exact.length < gemeenten.length
        ? null
        : {
            before: await aboveNorm(now, gemeenten, about),
            after: await aboveNorm(then, gemeenten, about),
          },
    measures: await measuresOf(now, then, viewer, gemeenten, about, language),
    ledgers: await ledgersOf(now, puts, date),
  };
}

interface About {
  rung: string;
  date: PlainDate;
}

/** Areas whose numbers become others, as this viewer may see them. */
async function changedAreas(
  now: Snapshot,
  then: Snapshot,
  viewer: Viewer,
  gemeenten: readonly string[],
  { rung, date }: About,
): Promise<AreaNumbers[]> {
  const changed: AreaNumbers[] = [];
  for (const level of LEVELS) {
    const before = await numbersOf(now, level, gemeenten, rung, date);
    const after = await numbersOf(then, level, gemeenten, rung, date);
    for (const [at, one] of after.entries()) {
      const old = before[at];
      const same =
        old?.places === one.places && old.room.left === one.room.left && old.room.class === one.room.class;
      if (!same) changed.push(await shown(then, one, viewer, rung, date));
    }
  }
  return changed;
}

async function aboveNorm(now: Snapshot, gemeenten: readonly string[], about: About): Promise<number> {
  const buurten = await numbersOf(now, 'buurt', gemeenten, about.rung, about.date);
  return buurten.filter(({ room }) => room.class === 'boven-norm').length;
}

/** Only of puts within one region: over several there is no whole to measure. */
async function measuresOf(
  now: Snapshot,
  then: Snapshot,
  viewer: Viewer,
  gemeenten: readonly string[],
  about: About,
  language: Language,
): Promise<Scenario['measures']> {
  const [region, ...others] = [...new Set(gemeenten.map((code) => regionOf(code)?.id ?? null))];
  if (!region || others.length > 0) return null;
  const query = { ...about, level: 'buurt' as const };
  const { spread: before } = await regionMeasures(now, region, viewer, query, language);
  const { spread: after } = await regionMeasures(then, region, viewer, query, language);
  if (!before || !after) return null;
  const both = (name: 'dissimilarity' | 'hhi' | 'hoover') => ({ before: before[name], after: after[name] });
  return { dissimilarity: both('dissimilarity'), hhi: both('hhi'), hoover: both('hoover') };
}

/** What the homes add to agreements that count them where they stand. */
async function ledgersOf(now: Snapshot, puts: readonly Put[], date: PlainDate): Promise<Scenario['ledgers']> {
  const ledgers = new Map<string, Scenario['ledgers'][number]>();
  for (const { rung, homes, area } of puts) {
    const { gemeente } = area;
    const rules = await now.rules(gemeente, date);
    const shares = await fairShares(now, rules, { rung, date, gemeente, origin: null, addsHome: true });
    for (const share of shares) {
      if (!('after' in share)) continue;
      const { agreement, title, period, target, delivered } = share;
      const key = `${agreement}|${gemeente}`;
      const row = ledgers.get(key) ?? {
        agreement,
        title,
        gemeente,
        name: now.area(gemeente)?.name ?? gemeente,
        period,
        target,
        before: delivered,
        after: delivered,
      };
      row.after += homes * (share.after - share.delivered);
      ledgers.set(key, row);
    }
  }
  return [...ledgers.values()];
}
