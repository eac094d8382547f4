import type { Verdict } from '../api/checks.ts';
import type { VerdictWord } from '../norms/reason.ts';
import { enList } from './en-list.ts';
import { nlList } from './nl-list.ts';
import type { Language } from './texts.ts';

/** For what the homes of a list are checked. */
export interface ListFor {
  rungLabel: string;
  places: number;
}

/** A norm that was judged, without its counts: an answer by mail leaves the house, and small numbers stay in it. */
export interface ToldNorm {
  area: string;
  result: VerdictWord;
  /** How many norms were judged. */
  of: number;
}

/** What is said of a list that came by mail, in one language. */
export interface ListTexts {
  title: string;
  paste: string;
  pasteHint: string;
  pasteExample: string;
  find: string;
  finding: string;
  choose: string;
  drop: string;
  again: string;
  none: string;
  /** What stands above verdicts that nobody can confirm now; minutes are null for who knows. */
  old(minutes: number | null): string;
  tooMany(most: number): string;
  found(homes: number): string;
  /** For what: rung and places. */
  checkedFor(what: ListFor): string;
  apart: string;
  leftOut(lines: number): string;
  columns: { verdict: string; address: string; share: string; room: string; actions: string };
  order: string;
  orders: Record<'helps' | 'verdict' | 'address' | 'room' | 'list', string>;
  noShare: string;
  noRoom: string;
  fullness(part: number): string;
  copy: string;
  copyOf(address: string): string;
  copied: string;
  notCopied: string;
  copyAll: string;
  remove: string;
  removeOf(address: string): string;
  export: string;
  fileName: string;
  written: string;
  headline: string;
  dataDate: string;
  fileTooLarge(name: string): string;
  fileUnread(name: string): string;
  fileKind(name: string): string;
  /** A mail in the form of one program. */
  mailKind(name: string): string;
  mailUnread(name: string): string;
  /** The three sentences on one home and their source. */
  first(address: string, what: ListFor, headline: string): string;
  norm(norm: ToldNorm | null): string;
  share(text: string | null): string;
  source(sources: readonly string[], date: string): string;
  /** The three sentences on a whole list. */
  count(homes: number, what: ListFor, fitting: readonly string[]): string;
  others(careful: readonly string[], above: readonly string[], unknown: readonly string[]): string;
  helps(address: string | null, share: string | null): string;
}

export const LIST_TEXTS: Record<Language, ListTexts> = { nl: nlList, en: enList };

/** The documents that the norms of these verdicts come from, each once: "Woonvisie, § 3 (2026, voorbeeld)". */
export function sourcesOf(verdicts: readonly Verdict[]): string[] {
  const told = verdicts
    .flatMap(({ reasons }) => reasons)
    .flatMap(({ source }) =>
      source === null ? [] : [`${source.document}, ${source.paragraph} (${source.year}, ${source.status})`],
    );
  return [...new Set(told)];
}
