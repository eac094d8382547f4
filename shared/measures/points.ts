/** A location on the grid, in metres. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Clark-Evans R: mean distance to the nearest other location over what chance would give on the same area (m2).
 * 1 is random, below 1 clustered, above 1 spread (Clark and Evans, 1954). Null for fewer than two locations.
 */
export function clarkEvans(spots: readonly Spot[], squareMetres: number): number | null {
  if (spots.length < 2 || !(squareMetres > 0)) return null;
  let sum = 0;
  spots.forEach((spot, i) => {
    let nearest = Number.POSITIVE_INFINITY;
    spots.forEach((other, j) => {
      if (i !== j) nearest = Math.min(nearest, Math.hypot(spot.x - other.x, spot.y - other.y));
    });
    sum += nearest;
  });
  const expected = 0.5 / Math.sqrt(spots.length / squareMetres);
  return sum / spots.length / expected;
}

/**
 * Ripley's K at a distance in metres, in square metres and without edge correction: pi r^2 when random, more when
 * clustered (Ripley, 1977). Null for fewer than two locations.
 */
export function ripleyK(spots: readonly Spot[], squareMetres: number, distance: number): number | null {
  const n = spots.length;
  if (n < 2 || !(squareMetres > 0)) return null;
  let pairs = 0;
  spots.forEach((spot, i) => {
    spots.forEach((other, j) => {
      if (i !== j && Math.hypot(spot.x - other.x, spot.y - other.y) <= distance) pairs += 1;
    });
  });
  return (squareMetres * pairs) / (n * (n - 1));
}
