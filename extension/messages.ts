import type { Reading } from '../shared/address/reading.ts';
import type { Verdict } from '../shared/api/checks.ts';
import type { Adapter } from '../shared/api/portals.ts';

/** For what homes are checked now, as the card says it: "Opstapwoning · herkomst Epe · 1 plek". */
export interface ForWhat {
  rung: string;
  rungLabel: string;
  places: number;
  originLabel: string | null;
}

/** How it stands between this browser and the server. */
export type Connection =
  | { state: 'ok'; role: string; dataDate: string | null; fictional: boolean }
  | { state: 'weg' | 'niet-gekoppeld' | 'geen-toestemming' | 'geweigerd' };

/** What a page gets for the homes it asked about, in order; else why there is none, and when to ask again. */
export type CheckAnswer =
  | { state: 'ok'; forWhat: ForWhat; stamp: string; verdicts: (Verdict | null)[] }
  | { state: 'weg'; retryAfter: number }
  | { state: 'niet-gekoppeld' | 'geen-toestemming' | 'geweigerd' | 'geen-trede' | 'uit'; retryAfter: number }
  | { state: 'niet-gelukt'; text: string; retryAfter: number };

/** Whether what a page got under its stamp still holds. */
export type StillAnswer = { state: 'zelfde' } | { state: 'anders' } | Exclude<CheckAnswer, { state: 'ok' }>;

/** A gemeente of herkomst, or one of the two answers without one. */
export interface OriginChoice {
  code: string;
  name: string;
}

export interface Settings {
  server: string;
  paired: boolean;
  rung: string | null;
  places: number;
  origin: string | null;
}

/** What popup and options show. Never the token. */
export interface Status {
  connection: Connection;
  settings: Settings;
  rungs: { id: string; label: string }[];
  origins: OriginChoice[];
  portals: string[];
}

/** A home as a page shows it: an exact key where it stands there, and the ways to read its address. */
export interface AskedHome {
  readings: Reading[];
  /** The 16-digit id of the register, or null. */
  bagId?: string | null;
}

/** How to read this portal: the adapters for its address, likeliest first. */
export interface AdaptersAnswer {
  adapters: Adapter[];
}

/** Asked by the content script in a page; nothing else may a page ask. `gemeenten` are those of the adapter in use. */
export type PageMessage =
  | { type: 'check'; homes: AskedHome[]; gemeenten?: string[] }
  | { type: 'still'; stamp: string | null }
  | { type: 'adapters' };

/** Asked by popup and options. */
export type OwnMessage =
  | { type: 'status' }
  | { type: 'choose'; rung: string; places: number; origin: string | null }
  | { type: 'pair'; server: string; code: string; name: string }
  | { type: 'unpair' }
  | { type: 'portal.want' | 'portal.on' | 'portal.off'; origin: string };

export type Message = PageMessage | OwnMessage;

/** Told to every page with an overlay: ask again for what is shown, or for how to read the portal; or stop. */
export type Told = { type: 'ask-again' } | { type: 'adapters' } | { type: 'stop' };

/** Done, or the one sentence that says why not. */
export type Done = { done: true } | { done: false; text: string };

/** The answer that belongs to each message. */
export type AnswerTo<M extends Message> = M extends { type: 'check' }
  ? CheckAnswer
  : M extends { type: 'still' }
    ? StillAnswer
    : M extends { type: 'adapters' }
      ? AdaptersAnswer
      : M extends { type: 'status' }
        ? Status
        : Done;

/** The match pattern of an origin: permission and registration speak of no more than this. */
export function patternOf(origin: string): string {
  return `${origin}/*`;
}
