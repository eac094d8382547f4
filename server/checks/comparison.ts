import type { Count } from '../../shared/api/common.ts';
import type { LadderComparison } from '../../shared/api/ladder.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { type ComparedRegion, compareByKind, sumOf } from '../../shared/ladder/compare.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { RUNG_TEXTS } from '../../shared/text/rung.ts';
import type { Language } from '../../shared/text/texts.ts';
import { laddersFor } from '../store/ladder.ts';
import { hiddenCounts } from './hidden-counts.ts';
import { inUse } from './room.ts';
import type { Services } from './service.ts';
import { type Snapshot, snapshots } from './snapshot.ts';

/**
 * Puts regions side by side by kind of rung. Exact for who may see the exact counts of all gemeenten of a region;
 * others get the sums of what they may see per gemeente, so that nothing can be worked out of the two together. What is
 * secret is not in it.
 */
export function createComparison({ registry, references }: Services) {
  const snapshot = snapshots(registry, references);
  return async (
    viewer: Viewer,
    presets: readonly RegionPreset[],
    date: PlainDate,
    language: Language,
  ): Promise<LadderComparison> => {
    const now = snapshot();
    const missing = (preset: RegionPreset) =>
      preset.gemeenten.flatMap(({ code }) => (now?.area(code) ? [] : [code]));
    const ladders = now === null ? await laddersFor(registry.db) : await now.ladders();
    const regions = await Promise.all(
      presets.map((preset) =>
        now === null || missing(preset).length > 0
          ? unknown(ladders.of(preset.id, date)?.region ?? preset)
          : compared(now, preset, viewer, date),
      ),
    );
    return {
      dataVersion: String(registry.state().dataVersion),
      date,
      regions: presets.map((preset) => ({ id: preset.id, name: preset.name, missing: missing(preset) })),
      kinds: compareByKind(regions).map((row) => ({ ...row, label: RUNG_TEXTS[language].kind(row.kind) })),
    };
  };
}

function unknown(preset: RegionPreset): ComparedRegion {
  return { region: preset, rungs: preset.rungs, figures: () => null };
}

async function compared(
  now: Snapshot,
  preset: RegionPreset,
  viewer: Viewer,
  date: PlainDate,
): Promise<ComparedRegion> {
  const codes = preset.gemeenten.map(({ code }) => code);
  const rules = await now.rules(codes[0] ?? '', date);
  const { rungs } = rules.preset ?? preset;
  if (!codes.every((code) => seesExactArea(viewer, code))) {
    const hidden = await hiddenCounts(now, codes, rules, date);
    const places = (rung: string): Count => sumOf(codes.map((code) => hidden.places(code, rung)));
    return { region: preset, rungs, figures: (rung) => ({ places: places(rung), units: null }) };
  }
  const counts = now.counts(rules.preset, date);
  await counts.ensureAreas(now.registry.db, 'gemeente', codes);
  const buckets = codes.flatMap((code) => counts.area('gemeente', code));
  return { region: preset, rungs, figures: (rung) => inUse(buckets, rung) };
}
