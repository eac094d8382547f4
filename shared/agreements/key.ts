import type { PlainDate } from '../dates.ts';

/** Figures that a key can divide by; each is looked up per gemeente. */
export const KEY_FIGURES = ['inwoners', 'woningen', 'corporatiewoningen', 'huishoudens'] as const;
export type KeyFigure = (typeof KEY_FIGURES)[number];

/** Share (0-1) per gemeente code; a whole vector adds up to 1. */
export type Shares = Record<string, number>;

/** How the homes are divided: the verdeelsleutel. */
export type Key =
  | { kind: KeyFigure }
  | { kind: 'gelijk' }
  | { kind: 'vast'; shares: Shares }
  /** A table of the region's own, in whole homes. */
  | { kind: 'tabel'; homes: Record<string, number> }
  /** A path from one whole share vector to another, a step each 1 January (Nijkerk: 1.76 % to 10 %). */
  | { kind: 'ingroei'; from: { year: number; shares: Shares }; to: { year: number; shares: Shares } };

/** Why a key gives no shares: figures are missing, or a vector does not add up to 1. */
export type KeyProblem = { missing: string[]; figure: KeyFigure } | { sum: number };

const NOISE = 1e-9;

/**
 * Shares per gemeente on a date. A missing figure is never zero: the key then names the gemeenten that lack it.
 * The shares of a table follow from its homes.
 */
export function sharesOf(
  key: Key,
  gemeenten: readonly string[],
  figure: (gemeente: string, name: KeyFigure) => number | null,
  date: PlainDate,
): { shares: Shares } | { problem: KeyProblem } {
  switch (key.kind) {
    case 'gelijk':
      return { shares: Object.fromEntries(gemeenten.map((code) => [code, 1 / gemeenten.length])) };
    case 'vast':
      return whole(key.shares);
    case 'tabel':
      return proportional(Object.entries(key.homes));
    case 'ingroei':
      return ingrowth(key, Number(date.slice(0, 4)));
    default: {
      const values = gemeenten.map((code) => [code, figure(code, key.kind)] as const);
      const missing = values.filter(([, value]) => value === null).map(([code]) => code);
      if (missing.length > 0) return { problem: { missing, figure: key.kind } };
      return proportional(values.map(([code, value]) => [code, value ?? 0]));
    }
  }
}

function proportional(
  values: readonly (readonly [string, number])[],
): { shares: Shares } | { problem: KeyProblem } {
  const total = values.reduce((sum, [, value]) => sum + value, 0);
  if (!(total > 0)) return { problem: { sum: total } };
  return { shares: Object.fromEntries(values.map(([code, value]) => [code, value / total])) };
}

function whole(shares: Shares): { shares: Shares } | { problem: KeyProblem } {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  return Math.abs(sum - 1) < NOISE ? { shares } : { problem: { sum } };
}

/** Before the path its start holds, after it its end; between them equal steps. */
function ingrowth(
  { from, to }: Extract<Key, { kind: 'ingroei' }>,
  year: number,
): { shares: Shares } | { problem: KeyProblem } {
  for (const vector of [from.shares, to.shares]) {
    const checked = whole(vector);
    if ('problem' in checked) return checked;
  }
  const done = Math.min(1, Math.max(0, (year - from.year) / (to.year - from.year)));
  const codes = [...new Set([...Object.keys(from.shares), ...Object.keys(to.shares)])].sort();
  return {
    shares: Object.fromEntries(
      codes.map((code) => [code, (from.shares[code] ?? 0) * (1 - done) + (to.shares[code] ?? 0) * done]),
    ),
  };
}
