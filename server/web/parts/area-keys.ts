/** The middle of an area on the screen, in pixels; y grows downwards. */
export interface Spot {
  code: string;
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether the key moves from one area to another. */
export function isMove(key: string): boolean {
  return key in DIRECTIONS;
}

/**
 * The nearest area in the direction of an arrow key, looked for within 60 degrees to either side.
 * What lies straight ahead goes before what lies aside. Null at the edge of the map.
 */
export function nextArea(from: Spot, key: string, spots: readonly Spot[]): string | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  let best: { code: string; cost: number } | null = null;
  for (const spot of spots) {
    const dx = spot.x - from.x;
    const dy = spot.y - from.y;
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (spot.code === from.code || ahead <= 0 || aside > ahead * Math.sqrt(3)) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { code: spot.code, cost };
  }
  return best?.code ?? null;
}
