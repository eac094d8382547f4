/** Places and households of one area; `w` is the share that would be fair, households unless told. */
export interface MeasureArea {
  code: string;
  /** Places. */
  x: number;
  /** Households (or homes); null when there is no figure. */
  t: number | null;
  w?: number | null;
}

/** Areas ready to be measured: those without figures are left out and named. */
export interface MeasureData {
  /** The areas that count, in the order of all that follows. */
  areas: readonly MeasureArea[];
  x: Float64Array;
  t: Float64Array;
  w: Float64Array;
  /** Indexes of the areas with places: the others hardly matter to most measures. */
  filled: Uint32Array;
  X: number;
  T: number;
  /** Codes without figures; they count in nothing. */
  leftOut: string[];
  /** Codes with more places than households, such as a care estate: there a share leaves its range. */
  beyond: string[];
}

/** Sums once what all measures need. Throws RangeError for a count below zero. */
export function measureData(areas: readonly MeasureArea[]): MeasureData {
  // Arrays of plain numbers, each filled once: all buurten of the country are measured while someone waits.
  const size = areas.length;
  const xs = new Float64Array(size);
  const ts = new Float64Array(size);
  // The key is mostly the households themselves: only another one takes room.
  let ws = ts;
  const leftOut: string[] = [];
  const beyond: string[] = [];
  const withPlaces = new Uint32Array(size);
  let n = 0;
  let filled = 0;
  let X = 0;
  let T = 0;
  for (let i = 0; i < size; i++) {
    const area = areas[i] as MeasureArea;
    const { x, t } = area;
    if (t === null) {
      leftOut.push(area.code);
      continue;
    }
    if (!(x >= 0) || !(t >= 0))
      throw new RangeError(`${area.code}: plekken en huishoudens kunnen niet onder nul liggen`);
    xs[n] = x;
    ts[n] = t;
    const w = area.w ?? t;
    if (w !== t && ws === ts) ws = ts.slice();
    if (ws !== ts) ws[n] = w;
    withPlaces[filled] = n;
    if (x > 0) filled += 1;
    X += x;
    T += t;
    if (x > t) beyond.push(area.code);
    n += 1;
  }
  const counted = n === size ? areas : areas.filter(({ t }) => t !== null);
  const upToN = (column: Float64Array) => (n === size ? column : column.subarray(0, n));
  const t = upToN(ts);
  return {
    areas: counted,
    x: upToN(xs),
    t,
    w: ws === ts ? t : upToN(ws),
    filled: withPlaces.subarray(0, filled),
    X,
    T,
    leftOut,
    beyond,
  };
}

/** Share of places per household of area number `i`: 0 where there are no households. */
export function shareOf({ x, t }: MeasureData, i: number): number {
  return t[i] === 0 ? 0 : (x[i] as number) / (t[i] as number);
}

/** Why a measure has no value: no places or nothing but places (`P` of 0 or 1), or places beyond households. */
export type NotApplicable =
  | 'geen-plekken'
  | 'alleen-plekken'
  | 'meer-plekken-dan-huishoudens'
  | 'geen-huishoudens';

/** A value, or why there is none: a measure never leaves its range. */
export type Measured = { value: number } | { why: NotApplicable };

/** Whether shares of households can be compared at all; gives the reason when not. */
export function comparable({ X, T, beyond }: MeasureData): NotApplicable | null {
  if (T === 0) return 'geen-huishoudens';
  if (X === 0) return 'geen-plekken';
  if (beyond.length > 0) return 'meer-plekken-dan-huishoudens';
  return X === T ? 'alleen-plekken' : null;
}
