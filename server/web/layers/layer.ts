import type { AreaNumbers } from '../../../shared/api/areas.ts';

/** One class of a layer: a colour or a pattern, always with a sign and words. */
export interface LayerClass {
  id: string;
  label: string;
  /** What stands in the legend's swatch, and in the area when the layer gives no number for it. */
  sign: string;
  /** A colour, or `url(#…)` of a pattern in `parts/patterns.tsx`. */
  fill: string;
  /** Text on that fill: at least 4.5 : 1. */
  ink: string;
  /** Left out of the legend while no area is in it. */
  rare?: boolean;
}

/** One way to colour the map. A new layer is a file and its line in index.ts. */
export interface Layer {
  id: string;
  title: string;
  /** What a number in an area means, for the legend. */
  explanation: string;
  /** In the order of the legend; the last one also takes what no other class does. */
  classes: readonly LayerClass[];
  classOf(numbers: AreaNumbers): string;
  /** A few characters inside the area on the map. */
  mark(numbers: AreaNumbers): string;
  /** One short line for tooltip and screen reader, without the area's name. */
  describe(numbers: AreaNumbers): string;
}
