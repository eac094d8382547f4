import RBush from 'rbush';
import { describe, expect, it } from 'vitest';
import { type DemoArea, makeAreas, squareKm } from '../../../server/demo/areas.ts';
import { signedArea } from '../../../server/demo/borders.ts';
import { demo } from '../../../shared/ladder/presets/demo.ts';

const { buurten, wijken, gemeenten } = makeAreas();

/** Twice the area in square metres: whole, as corners lie on whole metres. */
const doubled = (areas: DemoArea[]) =>
  areas.reduce((sum, { rings }) => sum + rings.reduce((inner, ring) => inner + 2 * signedArea(ring), 0), 0);

function edges(areas: DemoArea[]): { from: string; to: string; line: number[] }[] {
  return areas.flatMap(({ rings }) =>
    rings.flatMap((ring) =>
      ring.slice(1).map((to, index) => {
        const from = ring[index] ?? to;
        return { from: from.join(), to: to.join(), line: [...from, ...to] };
      }),
    ),
  );
}

describe('the areas of the made-up region', () => {
  it('are six gemeenten, 25 wijken and about 120 buurten', () => {
    expect(gemeenten.map(({ code, name }) => ({ code, name }))).toEqual(demo.gemeenten);
    expect(wijken).toHaveLength(25);
    expect(buurten.length).toBeGreaterThanOrEqual(115);
    expect(buurten.length).toBeLessThanOrEqual(125);
  });

  it('carry codes that say where they belong', () => {
    for (const buurt of buurten) {
      expect(buurt.code).toMatch(/^BU99\d{6}$/);
      expect(buurt.wijk).toBe(`WK${buurt.code.slice(2, 8)}`);
      expect(buurt.gemeente).toBe(`GM${buurt.code.slice(2, 6)}`);
    }
    const codes = [...buurten, ...wijken, ...gemeenten].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(buurten.map(({ gemeente, name }) => `${gemeente} ${name}`)).size).toBe(buurten.length);
    for (const wijk of wijken)
      expect(buurten.filter((buurt) => buurt.wijk === wijk.code).length).toBeGreaterThan(1);
  });

  it('nest: buurten fill their wijk, and wijken their gemeente, to the square metre', () => {
    for (const wijk of wijken)
      expect(doubled(buurten.filter((buurt) => buurt.wijk === wijk.code))).toBe(doubled([wijk]));
    for (const gemeente of gemeenten)
      expect(doubled(wijken.filter((wijk) => wijk.gemeente === gemeente.code))).toBe(doubled([gemeente]));
  });

  it('share each border exactly: once on either side, and only the coast has one side', () => {
    const sides = new Map(edges(buurten).map(({ from, to }) => [`${from} ${to}`, { from, to }]));
    expect(sides.size).toBe(edges(buurten).length);
    const coast = new Map<string, string>();
    for (const { from, to } of sides.values()) if (!sides.has(`${to} ${from}`)) coast.set(from, to);
    const [start] = coast.keys();
    let [at, steps] = [start ?? '', 0];
    do {
      at = coast.get(at) ?? '';
      steps++;
    } while (at !== start && steps <= coast.size);
    expect(steps).toBe(coast.size);
  });

  it('have borders that never cross', () => {
    const tree = new RBush<{ minX: number; minY: number; maxX: number; maxY: number; line: number[] }>();
    const once = new Map(edges(buurten).map((edge) => [[edge.from, edge.to].sort().join(' '), edge.line]));
    const boxes = [...once.values()].map((line) => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = line;
      return {
        minX: Math.min(ax, bx),
        minY: Math.min(ay, by),
        maxX: Math.max(ax, bx),
        maxY: Math.max(ay, by),
        line,
      };
    });
    tree.load(boxes);
    const crossing = boxes.filter((box) => tree.search(box).some(({ line }) => cross(box.line, line)));
    expect(crossing).toEqual([]);
  });

  it('lie some thirty kilometres across, with small buurten in town and large ones outside', () => {
    const xs = gemeenten.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(([x]) => x)));
    const across = Math.max(...xs) - Math.min(...xs);
    expect(across).toBeGreaterThan(25_000);
    expect(across).toBeLessThan(35_000);
    const mean = (setting: string) => {
      const some = buurten.filter((buurt) => buurt.setting === setting);
      return some.reduce((sum, buurt) => sum + squareKm(buurt), 0) / some.length;
    };
    expect(mean('town')).toBeLessThan(2);
    expect(mean('country')).toBeGreaterThan(4 * mean('town'));
  });

  it('give the largest town half of all households, and three buurten no figure', () => {
    const all = gemeenten.reduce((sum, { figures }) => sum + (figures.huishoudens ?? 0), 0);
    const share = (gemeenten[0]?.figures.huishoudens ?? 0) / all;
    expect(share).toBeGreaterThan(0.48);
    expect(share).toBeLessThan(0.53);
    expect(buurten.filter(({ figures }) => figures.huishoudens === null)).toHaveLength(3);
  });

  it('are the same each time', () => {
    expect(makeAreas()).toEqual({ buurten, wijken, gemeenten });
  });
});

/** Whether two lines cross between their ends. */
function cross(one: number[], other: number[]): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = one;
  const [cx = 0, cy = 0, dx = 0, dy = 0] = other;
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px));
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}
