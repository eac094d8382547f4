import type { Count } from '../api/common.ts';
import type { RegionPreset, Rung, RungKind } from './rung.ts';

/** The kinds from the foot of the ladder to its top: what regions have in common, whatever they call their rungs. */
export const RUNG_KINDS: readonly RungKind[] = [
  'opvang',
  'beschermd-wonen',
  'tussenvorm',
  'opstap',
  'zelfstandig',
];

/** What stands on a rung; null where that is not known. */
export interface RungFigures {
  places: Count;
  units: Count;
}

/** One region as it takes part: its ladder, and what stands on each rung. */
export interface ComparedRegion {
  region: Pick<RegionPreset, 'id' | 'name'>;
  rungs: readonly Rung[];
  /** Null where the figures of the whole region are not known. */
  figures(rung: string): RungFigures | null;
}

/** One region in one row. */
export interface KindCell extends RungFigures {
  region: string;
  rungs: (RungFigures & Pick<Rung, 'label' | 'beside' | 'perAreaOnly'> & { rung: string })[];
}

export interface KindRow {
  kind: RungKind;
  cells: KindCell[];
}

/**
 * Regions side by side, a row per kind and a cell per region in the order given. A cell sums its rungs, but for those
 * beside a stay: whoever is there has a place elsewhere and would count twice. A sum over what is unknown is unknown; a
 * sum over what is hidden is hidden, so that it gives nothing away; a region without rungs of the kind has 0.
 */
export function compareByKind(regions: readonly ComparedRegion[]): KindRow[] {
  return RUNG_KINDS.map((kind) => ({
    kind,
    cells: regions.map(({ region, rungs, figures }) => {
      const own = rungs
        .filter((rung) => rung.kind === kind)
        .map(({ id, label, beside, perAreaOnly }) => ({
          rung: id,
          label,
          beside,
          perAreaOnly,
          ...(figures(id) ?? { places: null, units: null }),
        }));
      const counted = own.filter(({ beside }) => !beside);
      return {
        region: region.id,
        rungs: own,
        places: sumOf(counted.map(({ places }) => places)),
        units: sumOf(counted.map(({ units }) => units)),
      };
    }),
  }));
}

/** The sum of counts: unknown if one is unknown, else hidden if one is hidden. */
export function sumOf(counts: readonly Count[]): Count {
  let sum = 0;
  let hidden: Count = null;
  for (const count of counts) {
    if (count === null) return null;
    if (typeof count === 'number') sum += count;
    else hidden = count;
  }
  return hidden ?? sum;
}
