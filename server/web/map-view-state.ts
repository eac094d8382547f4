import { isPlainDate, type PlainDate } from '../../shared/dates.ts';
import { LAYERS } from './layers/index.ts';
import type { Layer } from './layers/layer.ts';
import { POINT_LOOKS, type PointLook } from './layers/points.ts';
import { readVariants, type Variants, writeVariants } from './variants.ts';
import type { View } from './view.ts';

/** What the map keeps in its link beside what all pages keep. */
export interface MapState {
  layer: Layer;
  points: PointLook;
  /** The day that is shown; null for today. */
  date: PlainDate | null;
  /** The earlier day of a change; null for twelve months before. */
  since: PlainDate | null;
  /** How far clusters look, in metres. */
  metres: number;
  /** The only class that is shown; null for all. */
  only: string | null;
  /** Whether others look on: then nothing is shown that the weakest of them may not see. */
  presenting: boolean;
  variants: Variants;
}

export const RADII = [250, 500, 1000] as const;

/** Reads what a link says of the map; what it does not understand stays as at the start. */
export function readMapState({ more }: Pick<View, 'more'>): MapState {
  const metres = RADII.find((one) => String(one) === more.straal) ?? 500;
  const layer = LAYERS.find(({ id }) => id === more.laag) ?? LAYERS[0];
  return {
    layer,
    points: POINT_LOOKS.find(({ id }) => id === more.punten) ?? POINT_LOOKS[0],
    date: day(more.datum),
    since: day(more.sinds),
    metres,
    only: layer.classes.some(({ id }) => id === more.klasse) ? (more.klasse ?? null) : null,
    presenting: more.presentatie === 'ja',
    variants: readVariants(more.varianten, more.variant),
  };
}

/** The same link with something changed. Another layer shows all of its classes. */
export function withMapState(more: View['more'], change: Partial<MapState>): View['more'] {
  const fields: Record<string, string> = { ...more };
  if (change.layer)
    Object.assign(fields, { laag: change.layer.id === LAYERS[0].id ? '' : change.layer.id, klasse: '' });
  if (change.points) fields.punten = change.points.id === POINT_LOOKS[0].id ? '' : change.points.id;
  if (change.date !== undefined) fields.datum = change.date ?? '';
  if (change.since !== undefined) fields.sinds = change.since ?? '';
  if (change.metres !== undefined) fields.straal = change.metres === 500 ? '' : String(change.metres);
  if (change.only !== undefined) fields.klasse = change.only ?? '';
  if (change.presenting !== undefined) fields.presentatie = change.presenting ? 'ja' : '';
  if (change.variants) Object.assign(fields, writeVariants(change.variants));
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function day(text: string | undefined): PlainDate | null {
  return text !== undefined && isPlainDate(text) ? text : null;
}
