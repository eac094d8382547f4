import type { AreaRow } from './area-row.ts';

/** An area to be written; `derived` when no file gave it. */
export type MergedArea = AreaRow & { derived: boolean };

/**
 * Adds a file's areas to those there are. Per level and gemeente the file replaces what was there; the rest stays. A wijk
 * or gemeente that no file gave is made from its buurten, without figures, so that every buurt has its parents.
 */
export function mergeAreas(present: readonly AreaRow[], given: readonly AreaRow[]): MergedArea[] {
  const whole = joinSameCode(given);
  const covered = new Set(whole.map((row) => `${row.level} ${row.gemeente}`));
  const kept = present.filter((row) => !covered.has(`${row.level} ${row.gemeente}`));
  const rows = new Map([...kept, ...whole].map((row) => [row.code, { ...row, derived: false }]));
  const buurten = [...rows.values()].filter((row) => row.level === 'buurt');
  for (const [code, parts] of groupBy(buurten, (row) => row.wijk))
    if (!rows.has(code)) rows.set(code, derivedWijk(code, parts));
  const below = [...rows.values()].filter((row) => row.level !== 'gemeente');
  for (const [code, parts] of groupBy(below, (row) => row.gemeente))
    if (!rows.has(code)) rows.set(code, derivedGemeente(code, parts));
  return [...rows.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Some files draw one area in several rows; their parts belong together. */
function joinSameCode(given: readonly AreaRow[]): AreaRow[] {
  const rows = new Map<string, AreaRow>();
  for (const row of given) {
    const first = rows.get(row.code);
    rows.set(row.code, first ? { ...first, outline: [...first.outline, ...row.outline] } : row);
  }
  return [...rows.values()];
}

const NO_FIGURES = { huishoudens: null, woningen: null, inwoners: null };

function derivedWijk(code: string, buurten: AreaRow[]): MergedArea {
  const [first] = buurten as [AreaRow, ...AreaRow[]];
  return {
    code,
    level: 'wijk',
    name: nameAmong(buurten, (row) => row.wijkName) ?? code,
    wijk: null,
    gemeente: first.gemeente,
    wijkName: null,
    gemeenteName: nameAmong(buurten, (row) => row.gemeenteName),
    figures: { ...NO_FIGURES },
    outline: buurten.flatMap((row) => row.outline),
    derived: true,
  };
}

function derivedGemeente(code: string, parts: AreaRow[]): MergedArea {
  const buurten = parts.filter((row) => row.level === 'buurt');
  return {
    code,
    level: 'gemeente',
    name: nameAmong(parts, (row) => row.gemeenteName) ?? code,
    wijk: null,
    gemeente: code,
    wijkName: null,
    gemeenteName: null,
    figures: { ...NO_FIGURES },
    outline: (buurten.length > 0 ? buurten : parts).flatMap((row) => row.outline),
    derived: true,
  };
}

function nameAmong(rows: AreaRow[], name: (row: AreaRow) => string | null): string | null {
  for (const row of rows) {
    const found = name(row);
    if (found !== null) return found;
  }
  return null;
}

function groupBy(rows: AreaRow[], keyOf: (row: AreaRow) => string | null): Map<string, AreaRow[]> {
  const groups = new Map<string, AreaRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
