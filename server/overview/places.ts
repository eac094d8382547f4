import type { Count } from '../../shared/api/common.ts';
import type { Overview } from '../../shared/api/overview.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { compareByKind, sumOf } from '../../shared/ladder/compare.ts';
import type { PlacesPath, RegionPreset } from '../../shared/ladder/rung.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { RUNG_TEXTS } from '../../shared/text/rung.ts';
import type { Language } from '../../shared/text/texts.ts';
import { hiddenCounts } from '../checks/hidden-counts.ts';
import { inUse } from '../checks/room.ts';
import type { Snapshot } from '../checks/snapshot.ts';

/**
 * Places in use per kind of rung in some gemeenten, with the paths that the region set itself beside them. Exact for who may
 * see that of each gemeente; others get the sums of what they may see. A path speaks of the whole region: of less than that,
 * or for who may not see exact numbers, nothing is counted for it.
 */
export async function placesNow(
  now: Snapshot,
  { region, gemeenten, whole }: { region: RegionPreset; gemeenten: readonly string[]; whole: boolean },
  viewer: Viewer,
  date: PlainDate,
  language: Language,
): Promise<Overview['places']> {
  const rules = await now.rules(gemeenten[0] ?? '', date);
  const { rungs, paths } = rules.preset ?? region;
  const exact = gemeenten.every((code) => seesExactArea(viewer, code));
  const counts = now.counts(rules.preset, date);
  await counts.ensureAreas(now.registry.db, 'gemeente', gemeenten);
  const buckets = exact ? gemeenten.flatMap((code) => counts.area('gemeente', code)) : [];
  const hidden = exact ? null : await hiddenCounts(now, gemeenten, rules, date);
  const placesOn = (rung: string): Count =>
    hidden === null ? inUse(buckets, rung).places : sumOf(gemeenten.map((code) => hidden.places(code, rung)));
  const rows = compareByKind([
    { region, rungs, figures: (rung) => ({ places: placesOn(rung), units: null }) },
  ]);
  return rows
    .filter(({ cells }) => (cells[0]?.rungs.length ?? 0) > 0)
    .map(({ kind, cells }) => {
      const counted = new Set(cells[0]?.rungs.filter(({ beside }) => !beside).map(({ rung }) => rung));
      return {
        kind,
        label: RUNG_TEXTS[language].kind(kind),
        places: cells[0]?.places ?? null,
        paths: paths
          .filter((path) => path.kind === kind)
          .map((path) => ({
            label: path.label,
            counted: exact && whole ? countedFor(path, counted, buckets) : null,
            points: path.points,
            source: path.source,
          })),
      };
    });
}

/** Places in use on the rungs of a kind that are paid in a way that the path counts. */
function countedFor(path: PlacesPath, rungs: ReadonlySet<string>, buckets: readonly Bucket[]): number {
  const fundings: readonly string[] = path.funding;
  return inUse(
    buckets.filter(({ rung, funding }) => rungs.has(rung) && fundings.includes(funding)),
    null,
  ).places;
}
