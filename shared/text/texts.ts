import type { FairShare, UnknownShare } from '../agreements/share.ts';
import type { Outcome, Reason, ReasonLevel, VerdictWord } from '../norms/reason.ts';

export type Language = 'nl' | 'en';

/** Every sentence that a verdict can need, in one language. Nothing else turns codes into words. */
export interface VerdictTexts {
  word(verdict: VerdictWord): string;
  /** One sentence: what the verdict is, and whether a sample carries it. */
  headline(outcome: Outcome): string;
  /** One reason, with its arithmetic where it has one. */
  reason(reason: Reason): string;
  /** How a gemeente stands on an agreement, or why that cannot be said; `nameOf` gives the name behind a gemeente code. */
  fairShare(share: FairShare | UnknownShare, nameOf: (code: string) => string): string;
  /** What to say of another home nearby. */
  alternative(verdict: VerdictWord, metres: number): string;
  level(level: ReasonLevel): string;
  /** The name of what stands around a home: Binnen 250 m. */
  around(metres: number): string;
  /** For viewers who may see no numbers: the verdict alone. */
  wordOnly(verdict: VerdictWord): string;
}

/** The same sentences in another language: each string another string, each function the same to call. */
export type Sentences<T> = {
  [key in keyof T]: T[key] extends string
    ? string
    : T[key] extends (...given: never[]) => unknown
      ? T[key]
      : Sentences<T[key]>;
};
