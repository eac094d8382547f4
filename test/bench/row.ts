/** One line of the bench table: a ratio of two figures from the same run, so that it holds on any machine. */
export interface Row {
  name: string;
  ratio: number;
  /** The bound as the reader sees it, e.g. `at least 0.3`. */
  bound: string;
  ok: boolean;
}

/** A row whose ratio may not be under `bound`. */
export function atLeast(name: string, ratio: number, bound: number): Row {
  return { name, ratio, bound: `at least ${bound}`, ok: ratio >= bound };
}

/** A row whose ratio may not be over `bound`. */
export function atMost(name: string, ratio: number, bound: number): Row {
  return { name, ratio, bound: `at most ${bound}`, ok: ratio <= bound };
}
