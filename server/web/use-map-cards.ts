import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../../shared/address/reading.ts';
import { type AsOf, check, loadArea, type PresentRegion } from './data.ts';
import type { ShapeStore } from './shapes.ts';
import { useLoaded } from './use-loaded.ts';
import { useChosenOutline } from './use-outline.ts';
import type { View } from './view.ts';

/** The home that was looked for; never part of the link. */
export interface Asked {
  line: string;
  readings: Reading[];
}

export interface NamedRung {
  id: string;
  label: string;
}

/** What was chosen on the map: the card of an area, or the verdict on an address, with where it lies. */
export function useMapCards(given: {
  view: View;
  region: PresentRegion;
  rung: NamedRung;
  asOf: AsOf;
  /** Changes when the registry does. */
  version: string;
  shapes: ShapeStore;
}) {
  const { view, region, rung, asOf, version, shapes } = given;
  const [asked, setAsked] = useState<Asked | null>(null);
  const about = `${version} ${rung.id} ${asOf.date} ${asOf.as}`;
  const [area, againArea] = useLoaded(
    view.area && asked === null ? `${about} ${view.area}` : null,
    async (signal) => ({ detail: await loadArea(view.area ?? '', rung.id, asOf, signal), rung }),
  );
  const [verdict, againVerdict] = useLoaded(
    asked && `${version} ${rung.id} ${JSON.stringify(asked.readings)}`,
    async (signal) => ({
      verdict: await check(asked?.readings ?? [], rung.id, region, signal),
      rung,
      line: asked?.line ?? '',
    }),
  );
  const answer = asked ? (verdict.value?.verdict ?? null) : null;
  const buurt = answer?.areas.find(({ level }) => level === 'buurt')?.code ?? null;
  const outline = useChosenOutline(asked ? buurt : view.area, shapes, view.place === null);
  const home = useMemo(() => {
    const point = answer?.address?.point;
    return answer?.address && point ? { ...point, label: answer.address.label } : null;
  }, [answer]);
  // An address without a point is shown by its buurt.
  useEffect(() => {
    if (answer && !home && buurt) outline.flyTo(buurt);
  }, [answer]);
  return {
    asked,
    setAsked,
    area,
    verdict,
    again: () => (asked ? againVerdict() : againArea()),
    home,
    outline,
  };
}
