import { comparable, type MeasureData, type Measured } from './data.ts';

/** Theil's H = sum of t(E - E_i) / ET, 0-1, with E the entropy of places and other households (Theil, 1972). */
export function theilH(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  const whole = entropy(data.X / data.T);
  let sum = 0;
  data.t.forEach((t, i) => {
    sum += t * (whole - entropy(data.p[i] ?? 0));
  });
  return { value: sum / (whole * data.T) };
}

/** Entropy in nats of a share and its rest; nothing or everything has none. */
function entropy(p: number): number {
  if (p <= 0 || p >= 1) return 0;
  return -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
}
