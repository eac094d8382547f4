import type { Norm } from '../../shared/norms/norm.ts';
import { Borders } from '../geo/borders.ts';
import type { Reference } from '../geo/types.ts';
import type { UnitsTable } from '../store/schema.ts';

/** A gemeente beside a place: within the radius of a norm, or else along the border of its gemeente. */
export interface Neighbour {
  gemeente: string;
  name: string;
  by: 'grens' | 'straal';
}

/** Gemeenten change with the reference alone, so their borders are found once for each. */
const found = new WeakMap<Reference, Map<string, Set<string>>>();

/** The gemeenten beside a place, in the order of their codes. */
export function neighboursOf(
  reference: Reference,
  unit: Pick<UnitsTable, 'gemeente' | 'rd_x' | 'rd_y'>,
  metres: number,
): Neighbour[] {
  const { gemeente, rd_x: x, rd_y: y } = unit;
  const near =
    x === null || y === null || metres === 0
      ? []
      : reference.buurtenNear({ x, y }, metres).flatMap(({ code }) => reference.area(code)?.gemeente ?? []);
  const by = new Map<string, Neighbour['by']>();
  for (const code of bordersOf(reference).get(gemeente) ?? []) by.set(code, 'grens');
  for (const code of near) if (code !== gemeente) by.set(code, 'straal');
  return [...by]
    .map(([code, how]) => ({ gemeente: code, name: reference.area(code)?.name ?? code, by: how }))
    .sort((a, b) => (a.gemeente < b.gemeente ? -1 : 1));
}

/** The widest circle in which norms count a rung, in metres; 0 where none does. */
export function widestOf(norms: readonly Norm[], rung: string): number {
  return Math.max(
    0,
    ...norms.flatMap((norm) => {
      if (!('rungs' in norm) || !norm.rungs.includes(rung)) return [];
      if (norm.kind === 'straal') return [norm.metres];
      return norm.kind === 'afstand' ? [norm.limit] : [];
    }),
  );
}

/** Gemeenten side by side: two of their buurten share a stretch of border. */
function bordersOf(reference: Reference): Map<string, Set<string>> {
  const known = found.get(reference);
  if (known) return known;
  const borders = new Borders();
  for (const { code } of reference.areas('gemeente', null)) borders.add(reference.shapes('buurt', code));
  const beside = new Map<string, Set<string>>();
  const put = (one: string, other: string) => {
    if (one === other) return;
    beside.set(one, (beside.get(one) ?? new Set()).add(other));
  };
  for (const [a, b] of borders.pairs()) {
    const [one, other] = [reference.area(a)?.gemeente, reference.area(b)?.gemeente];
    if (one === undefined || other === undefined) continue;
    put(one, other);
    put(other, one);
  }
  found.set(reference, beside);
  return beside;
}
