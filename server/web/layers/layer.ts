import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Count } from '../../../shared/api/common.ts';
import type { LAYER_NAMES } from '../../../shared/api/layers.ts';
import type { Capacity } from '../../../shared/norms/norm.ts';
import type { Language } from '../language.ts';
import type { Level } from '../view.ts';

/** One class of a layer: a colour or a pattern, always with a sign and words. */
export interface LayerClass {
  id: string;
  label: Record<Language, string>;
  /** What stands in the legend's swatch, and in the area when the layer gives no number for it. */
  sign: string;
  /** A colour, or `url(#…)` of a pattern in `parts/patterns.tsx`. */
  fill: string;
  /** Text on that fill: at least 4.5 : 1. */
  ink: string;
  /** Left out of the legend while no area is in it. */
  rare?: boolean;
  /** Only for who sees numbers: left out of the legend while areas are in a class that tells the same without one. */
  numbered?: boolean;
}

/** What a gemeente promised and delivered under one agreement in the period of the day. */
export interface GemeenteShare {
  target: number;
  delivered: number;
}

/** What the norms say of an area beside a number: a stop until a day, or what its wijk can bear. */
export interface AreaRule {
  stop: { until: string | null; reason: string } | null;
  capacity: Capacity | null;
}

/** What layers look at beside the numbers of an area. */
export interface LayerData {
  language: Language;
  /** Places and households of all areas of the level together; null where some of them may not be seen. */
  whole: { places: number; households: number } | null;
  /** What the server told for this layer, by code of the area. */
  values: ReadonlyMap<string, Count>;
  /** By code of the gemeente. */
  shares: ReadonlyMap<string, GemeenteShare>;
  /** By code of the area that is spoken of: buurt, wijk or gemeente. */
  rules: ReadonlyMap<string, AreaRule>;
}

/** One way to colour the map. A new layer is a file and its line in index.ts. */
export interface Layer {
  id: string;
  title: Record<Language, string>;
  /** What a number in an area means, for the legend. */
  explanation: Record<Language, string>;
  /** What it needs beside the numbers of the areas. */
  needs?: (typeof LAYER_NAMES)[number] | 'ledger' | 'norms';
  /** The only level that it speaks of. */
  level?: Level;
  /** In the order of the legend; the last one also takes what no other class does. */
  classes: readonly LayerClass[];
  classOf(numbers: AreaNumbers, data: LayerData): string;
  /** A few characters inside the area on the map. */
  mark(numbers: AreaNumbers, data: LayerData): string;
  /** One short line for tooltip and screen reader, without the area's name. */
  describe(numbers: AreaNumbers, data: LayerData): string;
}

/** What a layer looks at while nothing more is known. */
export function noLayerData(language: Language): LayerData {
  return { language, whole: null, values: new Map(), shares: new Map(), rules: new Map() };
}
