/** A place on the screen, in pixels. */
interface Spot {
  x: number;
  y: number;
}

/** A dot that lies over the map. */
export interface Dot extends Spot {
  radius: number;
}

/** So far from the middle of a mark its characters reach. */
const REACH = 9;
/** The middle and corners of the characters: all of them stay in the area, or they would seem to be of the one beside it. */
const BOX: readonly (readonly [number, number])[] = [
  [0, 0],
  [-6, -6],
  [6, -6],
  [-6, 6],
  [6, 6],
];
/** How far a mark may be moved, near before far: further off it would seem to belong to another area. */
const STEPS = [14, 20, 28];
const AROUND: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.7, -0.7],
  [-0.7, -0.7],
];

/** Where a mark is not under a dot: its own spot, else the nearest around it within its area; its own where there is none. */
export function besideDots<Own extends Spot>(
  spot: Own,
  dots: readonly Dot[],
  inside: (spot: Spot) => boolean,
): Own {
  const reach = REACH + (STEPS.at(-1) ?? 0);
  const near = dots.filter(
    (dot) => Math.abs(dot.x - spot.x) < reach + dot.radius && Math.abs(dot.y - spot.y) < reach + dot.radius,
  );
  const free = ({ x, y }: Spot) =>
    near.every((dot) => Math.hypot(dot.x - x, dot.y - y) >= dot.radius + REACH);
  if (free(spot)) return spot;
  for (const step of STEPS)
    for (const [right, down] of AROUND) {
      const moved = { ...spot, x: spot.x + right * step, y: spot.y + down * step };
      const held = BOX.every(([x, y]) => inside({ x: moved.x + x, y: moved.y + y }));
      if (held && free(moved)) return moved;
    }
  return spot;
}
