/** Homes that a corporation has in one complex, or spread over one buurt, at the end of a year. */
export interface StockTable {
  id: string;
  source: string;
  source_id: string;
  /** Null for homes that stand spread over the buurt. */
  complex: string | null;
  corporation: string;
  homes: number;
  rent_class: string | null;
  /** Homes that came free in that year; null when nobody told. */
  freed: number | null;
  year: number;
  area_year: number;
  buurt: string;
  wijk: string;
  gemeente: string;
  recorded_on: string;
  version: number;
}

/** Places of another group with attention (aandachtsgroep) in one area in one year. */
export interface GroupCountsTable {
  id: string;
  source: string;
  source_id: string;
  group_name: string;
  /** CBS code of a buurt, wijk or gemeente, in the areas of `area_year`. */
  code: string;
  year: number;
  area_year: number;
  places: number;
  recorded_on: string;
  version: number;
}

/** What a VERA file said of a unit or free home, as JSON and as it came: what Trede has no word for comes out again. */
export interface KeptVeraTable {
  subject: 'unit' | 'vacancy';
  subject_id: string;
  body: string;
}

/** The sheet and the columns that someone chose for a source, used again for its next file. */
export interface SourceLayoutsTable {
  kind: string;
  source: string;
  sheet: string | null;
  /** JSON: the name in the file by Trede's name of the column. */
  columns: string;
}
