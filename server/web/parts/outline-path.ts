import type { Shapes } from '../../../shared/api/areas.ts';

type Feature = Shapes['features'][number];
type Ring = readonly (readonly [number, number])[];

/** Where outlines lie in a drawing of `width` wide: x and y of a point, and how high the drawing is. */
export interface Fit {
  height: number;
  at(point: readonly [number, number]): [number, number];
}

/** Fits outlines into a drawing; degrees of longitude are narrower by the cosine of the latitude. */
export function fitOf(features: readonly Feature[], width: number, most: number): Fit {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features)
    for (const ring of ringsOf(feature))
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
  if (!(east > west && north > south)) return { height: 1, at: () => [0, 0] };
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * squeeze), most / (north - south));
  const margin = (width - (east - west) * squeeze * scale) / 2;
  return {
    height: Math.ceil((north - south) * scale),
    at: ([lon, lat]) => [margin + (lon - west) * squeeze * scale, (north - lat) * scale],
  };
}

/** The outline as the `d` of an SVG path, in tenths of a unit. */
export function pathOf(feature: Feature, fit: Fit): string {
  return ringsOf(feature)
    .map((ring) => `M${ring.map((point) => fit.at(point).map(tenths).join(' ')).join('L')}Z`)
    .join('');
}

/** The middle of the outline's box, to write a name at. */
export function middleOf(feature: Feature, fit: Fit): [number, number] {
  const points = ringsOf(feature).flatMap((ring) => ring.map(fit.at));
  const middle = (index: 0 | 1) => {
    const values = points.map((point) => point[index]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [tenths(middle(0)), tenths(middle(1))];
}

function ringsOf({ geometry }: Feature): readonly Ring[] {
  return geometry.type === 'Polygon'
    ? (geometry.coordinates as readonly Ring[])
    : (geometry.coordinates as readonly (readonly Ring[])[]).flat();
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
