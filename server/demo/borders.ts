import type { Mosaic } from './cells.ts';
import { between } from './cells.ts';
import { CORNER, type Km } from './plan.ts';

/** A point on the Dutch grid in whole metres. */
export type GridPoint = readonly [number, number];
/** An outer ring, then holes; each ring closed, the outer one counter-clockwise. */
export type Rings = GridPoint[][];

/** A stretch of border between two buurten (or a buurt and the sea, -1), drawn once and shared by both. */
interface Stretch {
  from: number;
  to: number;
  left: number;
  right: number;
  line: GridPoint[];
}

interface Edge {
  a: number;
  b: number;
  left: number;
  right: number;
}

/** The borders between the buurten of a mosaic. */
export class Borders {
  readonly #stretches: Stretch[];

  constructor(mosaic: Mosaic) {
    const { edges, corner } = borderEdges(mosaic);
    this.#stretches = chains(edges).map((chain) => ({
      ...chain,
      line: smooth(chain.nodes.map(corner)).map(onGrid),
    }));
  }

  /** The outline of these buurten taken together. Throws, as a defect, when they are not one piece. */
  outline(buurten: ReadonlySet<number>): Rings {
    const open: Stretch[] = [];
    for (const stretch of this.#stretches) {
      const [left, right] = [buurten.has(stretch.left), buurten.has(stretch.right)];
      if (left && !right) open.push(stretch);
      if (right && !left) open.push(turned(stretch));
    }
    const starts = new Map(open.map((stretch) => [stretch.from, stretch]));
    const rings: Rings = [];
    for (const first of open) {
      if (!starts.delete(first.from)) continue;
      const ring = [...first.line];
      for (let at = first.to; at !== first.from; ) {
        const next = starts.get(at);
        if (!next) throw new Error('a border that does not close');
        starts.delete(at);
        ring.push(...next.line.slice(1));
        at = next.to;
      }
      rings.push(ring.filter((point, index) => index === 0 || !same(point, ring[index - 1])));
    }
    rings.sort((a, b) => signedArea(b) - signedArea(a));
    if (rings.filter((ring) => signedArea(ring) > 0).length !== 1)
      throw new Error('an area of the demo region is in pieces');
    return rings;
  }
}

/** Square metres, positive when counter-clockwise. */
export function signedArea(ring: readonly GridPoint[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [p, q] = [ring[index - 1] ?? [0, 0], ring[index] ?? [0, 0]];
    twice += p[0] * q[1] - q[0] * p[1];
  }
  return twice / 2;
}

function borderEdges({ delaunay, labels }: Mosaic) {
  const { halfedges, triangles } = delaunay;
  const { circumcenters } = delaunay.voronoi([-100, -100, 200, 200]);
  const corner = (triangle: number): Km => [
    circumcenters[2 * triangle] ?? 0,
    circumcenters[2 * triangle + 1] ?? 0,
  ];
  const edges: Edge[] = [];
  for (let half = 0; half < halfedges.length; half++) {
    const other = halfedges[half] ?? -1;
    if (other < half) continue;
    const [p, q] = [triangles[half] ?? 0, triangles[other] ?? 0];
    const [one, two] = [labels[p] ?? -1, labels[q] ?? -1];
    if (one === two) continue;
    const [a, b] = [Math.floor(half / 3), Math.floor(other / 3)];
    const [ax, ay] = corner(a);
    const [bx, by] = corner(b);
    const x = delaunay.points[2 * p] ?? 0;
    const y = delaunay.points[2 * p + 1] ?? 0;
    const onLeft = (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
    edges.push({ a, b, left: onLeft ? one : two, right: onLeft ? two : one });
  }
  return { edges, corner };
}

/** Joins edges into stretches that run from one meeting point of three areas to the next. */
function chains(edges: Edge[]): (Omit<Stretch, 'line'> & { nodes: number[] })[] {
  const at = new Map<number, Edge[]>();
  for (const edge of edges)
    for (const node of [edge.a, edge.b]) {
      const here = at.get(node);
      if (here) here.push(edge);
      else at.set(node, [edge]);
    }
  const used = new Set<Edge>();
  const walk = (start: number, first: Edge) => {
    const forward = first.a === start;
    const nodes = [start];
    let edge: Edge | undefined = first;
    while (edge) {
      used.add(edge);
      const last: number = nodes[nodes.length - 1] ?? start;
      const next: number = edge.a === last ? edge.b : edge.a;
      nodes.push(next);
      const here: Edge[] = at.get(next) ?? [];
      edge = here.length === 2 && next !== start ? here.find((each) => !used.has(each)) : undefined;
    }
    return {
      from: start,
      to: nodes[nodes.length - 1] ?? start,
      left: forward ? first.left : first.right,
      right: forward ? first.right : first.left,
      nodes,
    };
  };
  const found: ReturnType<typeof walk>[] = [];
  for (const [node, here] of at)
    if (here.length !== 2) for (const edge of here) if (!used.has(edge)) found.push(walk(node, edge));
  for (const edge of edges) if (!used.has(edge)) found.push(walk(edge.a, edge));
  return found;
}

/** Cuts corners twice and keeps both ends, so that neighbours still meet there. */
function smooth(line: Km[]): Km[] {
  let result = line;
  for (let round = 0; round < 2; round++) {
    const [first, last] = [result[0], result[result.length - 1]];
    if (!first || !last || result.length < 3) return result;
    const cut = result.slice(1).flatMap((to, index) => {
      const from = result[index] ?? to;
      return [between(from, to, 0.25), between(from, to, 0.75)];
    });
    result = [first, ...cut.slice(1, -1), last];
  }
  return result;
}

/** Rounding can bring two neighbours on a line to one point. */
function same(point: GridPoint, before: GridPoint | undefined): boolean {
  return point[0] === before?.[0] && point[1] === before[1];
}

function onGrid([x, y]: Km): GridPoint {
  return [Math.round(CORNER.x + 1000 * x), Math.round(CORNER.y + 1000 * y)];
}

function turned(stretch: Stretch): Stretch {
  const { from, to, left, right, line } = stretch;
  return { from: to, to: from, left: right, right: left, line: line.toReversed() };
}
