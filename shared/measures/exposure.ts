import { comparable, type MeasureData, type Measured } from './data.ts';

/** Isolation = sum of (x/X)(x/t), 0-1: the share of places that an average place finds in its own area (Bell, 1954). */
export function isolation(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  let sum = 0;
  const { x, t, filled } = data;
  for (let at = 0; at < filled.length; at++) {
    const i = filled[at] as number;
    sum += ((x[i] as number) * (x[i] as number)) / (t[i] as number);
  }
  return { value: sum / data.X };
}

/** Interaction = sum of (x/X)((t - x)/t), 0-1: the share of other households around an average place (Bell, 1954). */
export function interaction(data: MeasureData): Measured {
  const own = isolation(data);
  return 'why' in own ? own : { value: 1 - own.value };
}
