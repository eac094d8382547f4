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
  codes: string[];
  x: number[];
  t: number[];
  w: number[];
  /** Share of places per household in each area, 0 where there are no households. */
  p: number[];
  X: number;
  T: number;
  /** Codes without figures; they count in nothing. */
  leftOut: string[];
  /** Codes with more places than households, such as a care estate: there a share leaves its range. */
  beyond: string[];
}

/** Sums once what all measures need. Throws RangeError for a count below zero. */
export function measureData(areas: readonly MeasureArea[]): MeasureData {
  const data: MeasureData = { codes: [], x: [], t: [], w: [], p: [], X: 0, T: 0, leftOut: [], beyond: [] };
  for (const { code, x, t, w } of areas) {
    if (t === null) {
      data.leftOut.push(code);
      continue;
    }
    if (!(x >= 0) || !(t >= 0))
      throw new RangeError(`${code}: plekken en huishoudens kunnen niet onder nul liggen`);
    data.codes.push(code);
    data.x.push(x);
    data.t.push(t);
    data.w.push(w ?? t);
    data.p.push(t === 0 ? 0 : x / t);
    data.X += x;
    data.T += t;
    if (x > t) data.beyond.push(code);
  }
  return data;
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
