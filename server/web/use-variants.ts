import { useMemo, useState } from 'preact/hooks';
import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { AsOf } from './data.ts';
import type { MapState } from './map-view-state.ts';
import { letter } from './parts/variants-panel.tsx';
import { useScenarios } from './use-scenarios.ts';
import { MOST_PUTS, type Put, type Variant, type Variants } from './variants.ts';

/** The variants of the link with what they change, and putting homes in the one that is shown. */
export function useVariants(
  variants: Variants,
  given: AsOf & { rung: string; version: string; may: boolean },
  newName: (letter: string) => string,
  onState: (change: Partial<MapState>) => void,
) {
  const [results, again] = useScenarios(variants, given);
  const [picking, setPicking] = useState(false);
  const [homes, setHomes] = useState(12);
  const [puts, setPuts] = useState(0);
  const { all, shown } = variants;
  const scenario = shown === null ? null : (results.value?.[shown] ?? null);
  const changed = useMemo(
    () => new Map((scenario?.areas ?? []).map((area) => [area.code, area])),
    [scenario],
  );

  function put(some: number, at: Put['at']): void {
    setPicking(false);
    setPuts((before) => before + 1);
    const one: Put = { rung: given.rung, homes: some, at };
    const current = shown === null ? null : all[shown];
    if (!current) {
      const fresh: Variant = { name: newName(letter(all.length)), puts: [one] };
      // The last one makes room where there are as many as a link holds.
      const kept = all.slice(0, 3);
      onState({ variants: { all: [...kept, fresh], shown: kept.length } });
      return;
    }
    if (current.puts.length >= MOST_PUTS) return;
    const next = all.map((variant, index) =>
      index === shown ? { ...variant, puts: [...variant.puts, one] } : variant,
    );
    onState({ variants: { all: next, shown } });
  }

  /** The areas as the shown variant would make them. */
  function within(areas: readonly AreaNumbers[]): readonly AreaNumbers[] {
    return changed.size === 0 ? areas : areas.map((area) => changed.get(area.code) ?? area);
  }

  const name = shown === null ? null : (all[shown]?.name ?? null);
  return {
    results,
    again,
    /** Whether a place is being pointed at, and for how many homes. */
    picking,
    setPicking,
    homes,
    setHomes,
    put,
    puts,
    within,
    changed,
    shown: name !== null && scenario !== null ? { name, scenario } : null,
  };
}
