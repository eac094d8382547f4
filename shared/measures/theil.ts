import { comparable, type MeasureData, type Measured } from './data.ts';

/** Theil's H = sum of t(E - E_i) / ET, 0-1, with E the entropy of places and other households (Theil, 1972). */
export function theilH(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  const { x, t, filled, X, T } = data;
  const whole = timesLog(T) - timesLog(X) - timesLog(T - X);
  // t times its own entropy is t ln t - x ln x - (t - x) ln(t - x); without places it is nothing.
  let inside = 0;
  for (let at = 0; at < filled.length; at++) {
    const i = filled[at] as number;
    const places = x[i] as number;
    const households = t[i] as number;
    inside += timesLog(households) - timesLog(places) - timesLog(households - places);
  }
  return { value: (whole - inside) / whole };
}

/** n ln n of the counts that occur most: taking logarithms is most of the work otherwise. */
const KNOWN = Float64Array.from({ length: 4096 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

function timesLog(n: number): number {
  const whole = n | 0;
  return whole === n && whole < KNOWN.length ? (KNOWN[whole] as number) : n * Math.log(n);
}
