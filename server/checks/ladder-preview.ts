import type { RungChangeItem, RungChangePreview } from '../../shared/api/ladder-changes.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { changeLadder, type LadderChange } from '../../shared/ladder/changes.ts';
import { rungOn } from '../../shared/ladder/rules.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { rungWeights } from '../../shared/ladder/weights.ts';
import type { Viewer } from '../../shared/rights.ts';
import { RUNG_TEXTS, rungDifferences } from '../../shared/text/rung.ts';
import type { Language } from '../../shared/text/texts.ts';
import { ladderChangesFor, requireWhole } from '../store/ladder-changes.ts';
import { unitsToCheck } from '../store/unit-findings.ts';
import { stayFindings } from './findings.ts';
import { AROUND_HOMES, previewRules } from './norm-preview.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/**
 * What a change of a rung would do from its day on, or from today where that day is past: what differs, what it makes of
 * one place on the rung in each area, and of stays. Nothing is kept. Throws a Refusal when the ladder would not hold
 * together on some day.
 */
export async function previewLadder(
  now: Snapshot,
  { preset, change, today }: { preset: RegionPreset; change: LadderChange; today: PlainDate },
  viewer: Viewer,
  language: Language,
): Promise<RungChangePreview> {
  const { db } = now.registry;
  const { rung } = change;
  const kept = await ladderChangesFor(db, preset.id);
  const changes = [...kept.filter((one) => one.rung !== rung || one.from !== change.from), change];
  requireWhole(preset.id, changes);
  const date = change.from > today ? change.from : today;
  const after: RegionPreset = { ...preset, rungs: changeLadder(preset, changes, date).rungs };
  const before: RegionPreset = { ...preset, rungs: changeLadder(preset, kept, date).rungs };
  const gemeenten = preset.gemeenten.map(({ code }) => code);
  const norms = gemeenten[0] === undefined ? [] : (await now.rules(gemeenten[0], date)).norms;
  const other = {
    after: withLadder(after),
    homesToo: norms.some(({ kind, rungs }) => AROUND_HOMES.has(kind) && rungs.includes(rung)),
    onlyAround: false,
  };
  const question = { rung, date, today, gemeente: null, ownOnly: false };
  // Counts are remembered by their ladder: those of one that nobody keeps go with this imagined copy.
  const preview = await previewRules(now.imagine([]), gemeenten, other, question, language);
  const units = await unitsToCheck(db, viewer, gemeenten, date, true);
  const here = units.filter((unit) => unit.rung === rung);
  const late = (region: RegionPreset) =>
    stayFindings(here, region, date).filter(({ code }) => code === 'verblijf.voorbij').length;
  const names = new Map([...before.rungs, ...after.rungs].map(({ id, label }) => [id, label]));
  return {
    ...preview,
    differences: rungDifferences(
      RUNG_TEXTS[language],
      rungOn(before, rung),
      rungOn(after, rung),
      (id) => names.get(id) ?? id,
    ),
    inUse: {
      units: here.length,
      places: here.reduce((sum, { places }) => sum + places, 0),
      late: { before: late(before), after: late(after) },
    },
  };
}

/** Changes of a region, oldest first, each with what differs on its day from the day before. */
export function toldChanges(
  preset: RegionPreset,
  changes: readonly LadderChange[],
  language: Language,
): RungChangeItem[] {
  return changes.map(({ rung, from, source }) => {
    const earlier = changes.filter((change) => change.from < from);
    const before = { ...preset, rungs: changeLadder(preset, earlier, from).rungs };
    const after = { ...preset, rungs: changeLadder(preset, changes, from).rungs };
    const names = new Map([...before.rungs, ...after.rungs].map(({ id, label }) => [id, label]));
    const nameOf = (id: string) => names.get(id) ?? id;
    return {
      rung,
      label: nameOf(rung),
      from,
      source,
      differences: rungDifferences(RUNG_TEXTS[language], rungOn(before, rung), rungOn(after, rung), nameOf),
    };
  });
}

/** The rules of a region under another ladder: made once for the same rules. */
function withLadder(preset: RegionPreset): (rules: RegionRules) => RegionRules {
  const made = new Map<RegionRules, RegionRules>();
  return (rules) => {
    const known = made.get(rules);
    if (known) return known;
    const after = { ...rules, preset, weights: rungWeights(preset) };
    made.set(rules, after);
    return after;
  };
}
