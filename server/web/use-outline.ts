import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Shapes } from '../../shared/api/areas.ts';
import type { ShapeStore } from './shapes.ts';
import { levelOf } from './view.ts';

export interface ChosenOutline {
  chosen: { code: string; outline: Shapes } | null;
  /** Where the map should fly; a new object is a new flight. */
  goal: Shapes | null;
  flyTo(code: string): void;
}

/** The outline of the chosen area, of whatever level, and the flights to it. `flyFirst` goes there as soon as it is known. */
export function useChosenOutline(code: string | null, store: ShapeStore, flyFirst: boolean): ChosenOutline {
  const [chosen, setChosen] = useState<ChosenOutline['chosen']>(null);
  const [goal, setGoal] = useState<Shapes | null>(null);
  const flyTo = useCallback(
    (to: string) => void outlineOf(store, to).then((outline) => outline && setGoal(outline)),
    [store],
  );
  useEffect(() => {
    let late = false;
    setChosen(null);
    if (code === null) return;
    void outlineOf(store, code).then((outline) => {
      if (!late && outline) setChosen({ code, outline });
    });
    return () => {
      late = true;
    };
  }, [code, store]);
  useEffect(() => {
    if (flyFirst && code !== null) flyTo(code);
  }, []);
  return { chosen, goal, flyTo };
}

/** Null when the region has no such area, or its outlines cannot be fetched: then nothing is ringed. */
async function outlineOf(store: ShapeStore, code: string): Promise<Shapes | null> {
  const level = levelOf(code);
  const shapes = level && (await store.level(level).catch(() => null));
  const feature = shapes?.features.find(({ properties }) => properties.code === code);
  return feature ? { type: 'FeatureCollection', features: [feature] } : null;
}
