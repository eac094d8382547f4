import { Refusal } from '../../shared/refusal.ts';
import type { Outline } from '../geo/outline.ts';
import type { Area, ReferenceLevel } from '../geo/types.ts';

/** One area as a file gives it; names of its wijk and gemeente only where the file tells them. */
export interface AreaRow {
  code: string;
  level: ReferenceLevel;
  name: string;
  wijk: string | null;
  gemeente: string;
  wijkName: string | null;
  gemeenteName: string | null;
  figures: Area['figures'];
  /** Homes of corporations, where the file tells; absent or null where it does not. */
  corporationHomes?: number | null;
  outline: Outline;
}

/** What a file says of one area, by column in small letters. */
export type Columns = Record<string, unknown>;

/** Names of the columns: CBS since 2022, CBS before, and plain GeoJSON; the first that is there counts. */
const CODE = {
  buurt: ['buurtcode', 'bu_code', 'code'],
  wijk: ['wijkcode', 'wk_code', 'code'],
  gemeente: ['gemeentecode', 'gm_code', 'code'],
} as const;
const NAME = {
  buurt: ['buurtnaam', 'bu_naam', 'naam'],
  wijk: ['wijknaam', 'wk_naam', 'naam'],
  gemeente: ['gemeentenaam', 'gm_naam', 'naam'],
} as const;
const WATER = ['water', 'h2o'];
const FIGURES = {
  huishoudens: ['aantal_huishoudens', 'aantal_hh', 'huishoudens'],
  woningen: ['woningvoorraad', 'aantal_woningen', 'woningen'],
  inwoners: ['aantal_inwoners', 'aant_inw', 'inwoners'],
} as const;
/** Percent of the homes that corporations own, and the homes it is a percentage of. Source: CBS, Kerncijfers wijken en buurten. */
const CORPORATION_PERCENT = ['perc_huurwoningen_in_bezit_woningcorporaties', 'pct_corporatie'];
const FORM = {
  buurt: /^BU\d{4}[0-9A-Z]{4}$/,
  wijk: /^WK\d{4}[0-9A-Z]{2}$/,
  gemeente: /^GM\d{4}$/,
};
const EXAMPLE = { buurt: 'BU02001203', wijk: 'WK020012', gemeente: 'GM0200' };

/** CBS: -99997 is secret or unknown, -99995 not yet known; all of -99990 and below is missing. */
const MISSING = -99990;

/** Whether CBS marks the row as water, which nobody lives in. */
export function isWater(columns: Columns): boolean {
  return WATER.some((name) => String(columns[name] ?? '').toUpperCase() === 'JA');
}

/** The level that a code speaks of, or null when it is none. */
export function levelOf(code: string): ReferenceLevel | null {
  return (['buurt', 'wijk', 'gemeente'] as const).find((level) => FORM[level].test(code)) ?? null;
}

/** The code of a row of this level, in capitals; empty when there is none. */
export function codeIn(columns: Columns, level: ReferenceLevel): string {
  return (textIn(columns, CODE[level]) ?? '').toUpperCase();
}

/**
 * Makes an area of what a file says. `place` says where in the file it stands, for the refusal.
 * Throws a Refusal for a code that is none, and for a year other than the asked one.
 */
export function areaOf(
  columns: Columns,
  level: ReferenceLevel,
  outline: Outline,
  year: number,
  place: string,
): AreaRow {
  const code = codeIn(columns, level);
  if (!FORM[level].test(code))
    throw new Refusal(`${place}: "${code}" is geen ${level}code; schrijf een code als ${EXAMPLE[level]}.`);
  const ownYear = Number(columns.jaar);
  if (Number.isInteger(ownYear) && ownYear > 1990 && ownYear !== year)
    throw new Refusal(
      `${place}: dit gebied is van ${ownYear}, gevraagd is ${year}; kies het bestand van ${year}, of het jaar ${ownYear} (op de opdrachtregel met --year ${ownYear}).`,
    );
  const digits = code.slice(2);
  return {
    code,
    level,
    name: textIn(columns, NAME[level]) ?? code,
    wijk: level === 'buurt' ? (parent(columns, 'wijk') ?? `WK${digits.slice(0, 6)}`) : null,
    gemeente: level === 'gemeente' ? code : (parent(columns, 'gemeente') ?? `GM${digits.slice(0, 4)}`),
    wijkName: textIn(columns, ['wijknaam', 'wk_naam']),
    gemeenteName: textIn(columns, ['gemeentenaam', 'gm_naam']),
    figures: {
      huishoudens: figureIn(columns, FIGURES.huishoudens),
      woningen: figureIn(columns, FIGURES.woningen),
      inwoners: figureIn(columns, FIGURES.inwoners),
    },
    corporationHomes: corporationHomesIn(columns),
    outline,
  };
}

function parent(columns: Columns, level: 'wijk' | 'gemeente'): string | null {
  const code = textIn(columns, CODE[level].slice(0, 2))?.toUpperCase() ?? null;
  return code !== null && FORM[level].test(code) ? code : null;
}

function textIn(columns: Columns, names: readonly string[]): string | null {
  for (const name of names) {
    const value = columns[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function corporationHomesIn(columns: Columns): number | null {
  const homes = figureIn(columns, FIGURES.woningen);
  for (const name of CORPORATION_PERCENT) {
    const percent = columns[name];
    if (homes !== null && typeof percent === 'number' && percent >= 0 && percent <= 100)
      return Math.round((homes * percent) / 100);
  }
  return null;
}

function figureIn(columns: Columns, names: readonly string[]): number | null {
  for (const name of names) {
    const value = columns[name];
    if (typeof value === 'number' && value > MISSING) return Math.round(value);
  }
  return null;
}
