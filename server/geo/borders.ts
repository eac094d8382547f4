import type { Position } from 'geojson';
import type { AreaShapes } from './types.ts';

/**
 * Finds which areas lie side by side: those whose outlines share a stretch of border, drawn with the same points. Areas
 * that touch in a single point are no neighbours.
 */
export class Borders {
  readonly #owners = new Map<string, string>();
  readonly #pairs = new Map<string, [string, string]>();

  add({ features }: AreaShapes): void {
    for (const { properties, geometry } of features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of polygons.flat())
        for (let i = 1; i < ring.length; i++)
          this.#stretch(properties.code, ring[i - 1] as Position, ring[i] as Position);
    }
  }

  /** Each pair of neighbours once. */
  pairs(): [string, string][] {
    return [...this.#pairs.values()];
  }

  #stretch(code: string, from: Position, to: Position): void {
    const [a, b] = [`${from[0]} ${from[1]}`, `${to[0]} ${to[1]}`];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const owner = this.#owners.get(key);
    if (owner === undefined) this.#owners.set(key, code);
    else if (owner !== code) {
      const pair: [string, string] = owner < code ? [owner, code] : [code, owner];
      this.#pairs.set(pair.join(' '), pair);
    }
  }
}
