import type { IntakeKind } from '../../../shared/api/imports.ts';
import type { Registry } from '../../store/open.ts';
import type { Author } from '../../store/write.ts';
import type { RefusedCell } from '../report.ts';
import type { TableChoice } from '../row-kind.ts';
import type { Steps } from '../steps.ts';

/** The file, and how it is to be read. */
export interface IntakeFile {
  /** Where it stands; null to ask PDOK. */
  path: string | null;
  /** Its own name, as people know it. */
  name: string;
  /** Take the good rows and leave the refused ones. */
  skipRefused: boolean;
  /** How someone says that its table is to be read. */
  choice: TableChoice;
}

/** Where it goes. */
export interface IntakePlace {
  registry: Registry;
  folder: string;
  by: Author;
  /** What `TREDE_PDOK` says. */
  pdok: string;
  /** What was chosen: areas of other gemeenten are left out. */
  gemeenten: readonly string[];
  year: number;
  steps: Steps;
}

/** What an intake did, or would have done. */
export interface IntakeReport {
  /** Dutch sentences. */
  told: string[];
  /** Whether it was written: false when rows were refused and not left out. */
  written: boolean;
  /** The first refused cells, and in how many rows there are some. */
  refused: RefusedCell[];
  refusedRows: number;
  /** The refused rows with their reason, to be mended; null when there are none. */
  refusedCsv: string | null;
}

export type { IntakeKind };

/** One kind of file: reads it and writes it, all or nothing. Throws a Refusal for what is wrong with the whole file. */
export type Intake = (file: IntakeFile, place: IntakePlace) => Promise<IntakeReport>;

/** A report without refused rows. */
export function done(told: string[]): IntakeReport {
  return { told, written: true, refused: [], refusedRows: 0, refusedCsv: null };
}
