import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { KnownAddress, Match, Reading } from '../../shared/address/reading.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { FigureName } from '../../shared/norms/facts.ts';
import type { Street, StreetHomes } from './streets.ts';

export type ReferenceLevel = 'buurt' | 'wijk' | 'gemeente';

/** An area of the division of one year. Figures are null when the source has none. */
export interface Area {
  code: string;
  level: ReferenceLevel;
  name: string;
  year: number;
  /** Code of the wijk; null for a wijk and a gemeente. */
  wijk: string | null;
  /** Code of the gemeente; its own for a gemeente. */
  gemeente: string;
  figures: Record<FigureName, number | null>;
  /** Homes of corporations; null when the source has no such figure. */
  corporationHomes: number | null;
  /** A point inside, in whole metres of the Dutch grid, for distances between areas. */
  centre: { x: number; y: number };
}

export interface MatchQuery {
  readings: Reading[];
  bagId: string | null;
  /** Gemeente codes in which a reading without postcode is looked for; null or empty for none. */
  gemeenten: string[] | null;
}

export interface MatchResult {
  match: Match;
  /** Set for exact, number and street. */
  address: KnownAddress | null;
  /** For ambiguous: at most five. */
  candidates: KnownAddress[];
  /** For none: it is known to stand outside all areas that were read in. */
  elsewhere?: boolean;
}

export type AreaShapes = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

/** The open reference database of one year: areas and addresses, read only. */
export interface Reference {
  readonly file: string;
  readonly year: number;
  /** The day it was built, Europe/Amsterdam. */
  readonly builtOn: PlainDate;
  /** Answers in the order of the queries, with a fixed number of statements whatever their number. */
  match(queries: readonly MatchQuery[]): MatchResult[];
  /** Whether any address has a postcode that begins with these four digits. */
  hasDistrict(digits: string): boolean;
  area(code: string): Area | null;
  /** Ordered by code. */
  areas(level: ReferenceLevel, gemeente: string | null): Area[];
  shapes(level: ReferenceLevel, gemeente: string | null): AreaShapes;
  /** The buurt that holds a point, or null outside all areas. */
  buurtAt(point: { lon: number; lat: number }): string | null;
  /** Buurten that a circle (metres around a grid point) touches, and whether it holds them wholly. */
  buurtenNear(centre: { x: number; y: number }, metres: number): { code: string; wholly: boolean }[];
  /** The same buurten with how near and how far each reaches from the point, in metres, for circles within this one. */
  buurtReaches(
    centre: { x: number; y: number },
    metres: number,
  ): { code: string; nearest: number; farthest: number }[];
  /** How many homes are known in each street, and in which buurten they stand, in the order asked. */
  homesInStreets(streets: readonly Street[]): StreetHomes[];
  counts(): { areas: number; addresses: number };
  close(): void;
}
