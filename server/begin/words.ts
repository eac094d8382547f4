import type { BeginStep } from '../../shared/api/begin.ts';
import type { Language } from '../../shared/text/texts.ts';
import { EN } from './words-en.ts';
import { NL } from './words-nl.ts';

type StepId = BeginStep['id'];

/** What the words for what is to be done depend on. */
export interface TodoAbout {
  asksPdok: boolean;
  /** The year of the areas that was chosen; null before. */
  year: number | null;
  /** Whether areas of a later year than the one in use were read in. */
  newer: boolean;
}

/** Everything that the steps of beginning say by themselves; what a file did is told in Dutch by its reader. */
export interface BeginWords {
  /** In the order of the steps. */
  titles: Record<StepId, string>;
  /** The title of a step of a kind that is no step of beginning. */
  otherTitle: string;
  /** Where only the sample has something. */
  nothingOwn: string;
  demo(there: boolean): string;
  gemeenten(count: number, year: number): string;
  noGemeenten: string;
  lacking(found: string, names: string): string;
  vacancies(count: number): string;
  stock(count: number): string;
  groups(count: number): string;
  toReplace(count: number): string;
  confirmed(units: number, unconfirmed: number): string;
  browsers(count: number): string;
  /** Where the sample is kept. */
  demoKept(folder: string): string;
  todo(about: TodoAbout): Record<StepId, string>;
}

export const BEGIN_WORDS: Record<Language, BeginWords> = { nl: NL, en: EN };
