import type { Outline, Ring } from './outline.ts';
import type { Rd } from './rd.ts';

/** Whether the outline holds the point; what lies in a hole is outside. A point on the line may go either way. */
export function holdsPoint(outline: Outline, point: Rd): boolean {
  return outline.some((rings) => {
    let inside = false;
    for (const ring of rings) if (crossesOddly(ring, point)) inside = !inside;
    return inside;
  });
}

function crossesOddly(ring: Ring, { x, y }: Rd): boolean {
  let odd = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ay = ring[i + 1] as number;
    const by = ring[i + 3] as number;
    if (ay > y === by > y) continue;
    const ax = ring[i] as number;
    const bx = ring[i + 2] as number;
    if (x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
  }
  return odd;
}

/**
 * How a circle (metres of the Dutch grid) lies over an area: `wholly` when its farthest corner is within the radius,
 * `touches` when the middle lies inside or some edge comes within the radius. The circle's own line counts as within.
 */
export function circleOver(
  outline: Outline,
  centre: Rd,
  metres: number,
): { touches: boolean; wholly: boolean } {
  const { nearest, farthest } = reachOf(outline, centre);
  return { touches: nearest <= metres, wholly: farthest <= metres };
}

/** How near and how far an area reaches from a point, in metres of the Dutch grid; 0 is near where it holds the point. */
export function reachOf(outline: Outline, centre: Rd): { nearest: number; farthest: number } {
  let farthest = 0;
  let nearest = Infinity;
  for (const ring of outline.flat()) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = (ring[i] as number) - centre.x;
      const ay = (ring[i + 1] as number) - centre.y;
      const bx = (ring[i + 2] as number) - centre.x;
      const by = (ring[i + 3] as number) - centre.y;
      farthest = Math.max(farthest, ax * ax + ay * ay);
      nearest = Math.min(nearest, squaredToOrigin(ax, ay, bx, by));
    }
  }
  if (nearest === Infinity) return { nearest, farthest: nearest };
  return { nearest: holdsPoint(outline, centre) ? 0 : Math.sqrt(nearest), farthest: Math.sqrt(farthest) };
}

/** Squared distance from the origin to the stretch between two points. */
function squaredToOrigin(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  const x = ax + along * dx;
  const y = ay + along * dy;
  return x * x + y * y;
}
