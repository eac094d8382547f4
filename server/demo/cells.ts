import { Delaunay } from 'd3-delaunay';
import { COAST, type Km, TOWNS, WIJKEN } from './plan.ts';
import type { Random } from './seed.ts';

/** Small cells that together make the map: each has a site and belongs to one buurt, or to the sea (-1). */
export interface Mosaic {
  delaunay: Delaunay<Km>;
  /** Number of the buurt of each site. */
  labels: Int32Array;
  /** Of each buurt: its seed, and its wijk as an index in WIJKEN. */
  buurten: { at: Km; wijk: number }[];
}

const EXTENT = 34;
/** Small cells across one buurt: enough that borders look grown, few enough to be quick. */
const FINENESS = 0.16;

/** Covers land and sea with small cells, and gives each on land to its nearest buurt. */
export function makeMosaic(random: Random): Mosaic {
  const coast = rounded(rounded(COAST));
  const onLand = (point: Km) => inside(warped(point), coast);
  const seeds = buurtSeeds(random, onLand);
  const sites = spread(random, [-2, -2], EXTENT + 4);
  const nearest = Delaunay.from(seeds);
  const delaunay = Delaunay.from(sites);
  const labels = Int32Array.from(sites, (site) => (onLand(site) ? nearest.find(...warped(site)) : -1));
  const centres = Delaunay.from(WIJKEN.map((wijk) => wijk.at));
  joinLoosePieces(delaunay, labels);
  return { delaunay, labels, buurten: seeds.map((at) => ({ at, wijk: centres.find(...at) })) };
}

/** Distance that buurten keep from one another: small in town, growing into the country. Kilometres. */
export function spacing([x, y]: Km): number {
  const outside = Math.min(...TOWNS.map(({ at, radius }) => Math.hypot(x - at[0], y - at[1]) - radius));
  return Math.min(0.86 + 0.58 * Math.max(0, outside), 4.2);
}

function buurtSeeds(random: Random, onLand: (point: Km) => boolean): Km[] {
  const seeds: Km[] = [];
  for (let attempt = 0; attempt < 30_000; attempt++) {
    const point: Km = [random.between(0, EXTENT), random.between(0, EXTENT)];
    if (!onLand(point)) continue;
    const apart = spacing(point);
    if (seeds.every(([x, y]) => Math.hypot(x - point[0], y - point[1]) > apart)) seeds.push(point);
  }
  return seeds;
}

/** One site somewhere in each square of a tree that is finer where buurten are smaller. */
function spread(random: Random, [x, y]: Km, size: number): Km[] {
  const half = size / 2;
  if (size <= 5 && size < FINENESS * 1.4 * spacing([x + half, y + half]))
    return [[x + random.between(0.12, 0.88) * size, y + random.between(0.12, 0.88) * size]];
  return [
    ...spread(random, [x, y], half),
    ...spread(random, [x + half, y], half),
    ...spread(random, [x, y + half], half),
    ...spread(random, [x + half, y + half], half),
  ];
}

/** Bends straight lines a little, the same way everywhere, as rivers and old lanes do. */
function warped([x, y]: Km): Km {
  const bend = (a: number, b: number) =>
    0.42 * Math.sin(0.75 * a + 0.4 * b) +
    0.2 * Math.sin(1.3 * a + 0.7 * b) +
    0.12 * Math.sin(2.9 * b - 1.1 * a) +
    0.05 * Math.sin(7 * a + 5 * b);
  return [x + bend(y, x), y + bend(x + 3, y - 5)];
}

/** A buurt is one piece: a stray small cell goes to the neighbour that it touches most. */
function joinLoosePieces(delaunay: Delaunay<Km>, labels: Int32Array): void {
  const pieces = connected(delaunay, labels);
  const largest = new Map<number, number[]>();
  for (const piece of pieces) {
    const label = labels[piece[0] ?? 0] ?? -1;
    if (piece.length > (largest.get(label)?.length ?? 0)) largest.set(label, piece);
  }
  for (const piece of pieces) {
    const label = labels[piece[0] ?? 0] ?? -1;
    if (largest.get(label) === piece) continue;
    const touches = new Map<number, number>();
    for (const site of piece)
      for (const other of delaunay.neighbors(site)) {
        const found = labels[other] ?? -1;
        if (found !== label) touches.set(found, (touches.get(found) ?? 0) + 1);
      }
    const [to] = [...touches].sort((a, b) => b[1] - a[1])[0] ?? [-1];
    for (const site of piece) labels[site] = to;
  }
}

function connected(delaunay: Delaunay<Km>, labels: Int32Array): number[][] {
  const seen = new Uint8Array(labels.length);
  const pieces: number[][] = [];
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const piece = [start];
    for (const site of piece)
      for (const other of delaunay.neighbors(site))
        if (!seen[other] && labels[other] === labels[start]) {
          seen[other] = 1;
          piece.push(other);
        }
    pieces.push(piece);
  }
  return pieces;
}

/** Cuts each corner of a closed line at a quarter (Chaikin). */
export function rounded(line: readonly Km[]): Km[] {
  return line.flatMap((from, index) => {
    const to = line[(index + 1) % line.length] ?? from;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
}

/** The point at a share of the way. */
export function between(from: Km, to: Km, share: number): Km {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Whether a point lies within a closed line (even-odd rule). */
export function inside([x, y]: Km, line: readonly (readonly [number, number])[]): boolean {
  let within = false;
  let [px, py] = line[line.length - 1] ?? [0, 0];
  for (const [qx, qy] of line) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) within = !within;
    [px, py] = [qx, qy];
  }
  return within;
}
