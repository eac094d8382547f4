import type { Told } from '../signals/signal.ts';
import { enSignal } from './en-signal.ts';
import { nlSignal } from './nl-signal.ts';
import type { Language } from './texts.ts';

export interface SignalText {
  /** A few words that stand by themselves, in a list and in a calendar. */
  title: string;
  /** A sentence or two: what is the matter, and what to do. */
  text: string;
}

/** The words of a signal. */
export const SIGNAL_TEXTS: Record<Language, (told: Told) => SignalText> = { nl: nlSignal, en: enSignal };
