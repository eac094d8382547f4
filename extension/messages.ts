import type { Reading } from '../shared/address/reading.ts';
import type { Verdict } from '../shared/api/checks.ts';
import type { Adapter } from '../shared/api/portals.ts';
import type { VerdictWord } from '../shared/norms/reason.ts';
import type { Language } from '../shared/text/texts.ts';
import type { Act, ActAnswer, PlacementAnswer, PrecedentsAnswer, ReceiptAnswer } from './acts.ts';
import type {
  LessonEnds,
  LessonMessage,
  ProposalsAnswer,
  Taught,
  TeachAnswer,
  TeacherMessage,
} from './lessons.ts';

/** For what homes are checked now, as the card says it: "Opstapwoning · herkomst Epe · 1 plek". */
export interface ForWhat {
  rung: string;
  rungLabel: string;
  places: number;
  originLabel: string | null;
  /** The code behind `originLabel`. */
  origin?: string | null;
}

/** What a person chose to check for, in one tab: nothing else is asked or kept about a resident. */
export interface Task {
  /** Null takes the first that fits. */
  rung: string | null;
  places: number;
  /** A gemeente code, `niet-ingeschreven` or `onbekend`; null is not told. */
  origin: string | null;
}

/** How it stands between this browser and the server. */
export type Connection =
  | { state: 'ok'; role: string; dataDate: string | null; fictional: boolean }
  /** Nobody asked the server yet. */
  | { state: 'bezig' }
  | { state: 'niet-gekoppeld' | 'geen-toestemming' | 'geweigerd' }
  | { state: 'niet-gelukt'; text: string };

/** What a badge may say of a home: a page can read it, so the word, and of `onbekend` why. */
export interface HomeWord {
  verdict: VerdictWord;
  /** The word, as people read it. */
  word: string;
  /** Why nothing can be said: geen cijfers, twee adressen. */
  why: string | null;
  /** It lies in no region that the server holds: it gets no badge. */
  outside: boolean;
  /** Whether the server knows an address behind it, or more than one. */
  known: boolean;
}

/** What a page gets for the homes it asked about, in order; else why there is none, and when to ask again. */
export type WordsAnswer = { language: Language } & (
  | { state: 'ok'; stamp: string; forWhat: ForWhat; words: HomeWord[] }
  | (NotNow & { old?: { forWhat: ForWhat; words: (HomeWord | null)[] } })
);

/** The same with all that a card tells. */
export type CheckAnswer =
  | { state: 'ok'; forWhat: ForWhat; stamp: string; verdicts: (Verdict | null)[] }
  | (NotNow & { old?: { forWhat: ForWhat; verdicts: (Verdict | null)[] } });

/**
 * Why there is no answer now, and after how many milliseconds to ask again; `heldAt` is when what was told before held
 * last, in milliseconds since 1970.
 */
export type NotNow =
  | { state: 'weg'; retryAfter: number; heldAt?: number }
  | { state: 'niet-gekoppeld' | 'geen-toestemming' | 'geweigerd' | 'geen-trede' | 'uit'; retryAfter: number }
  | { state: 'niet-gelukt'; text: string; retryAfter: number; heldAt?: number };

/** Whether what a page got under its stamp still holds. */
export type StillAnswer = { state: 'zelfde' } | { state: 'anders' } | NotNow;

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
  language: Language;
}

/** What went to the server last, as it went, but for the token. */
export interface Sent {
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/** What IT set for everyone, so that nobody sets it here. */
export interface Locked {
  server: boolean;
  portals: boolean;
  language: boolean;
}

/** What popup and options show. Never the token. */
export interface Status {
  connection: Connection;
  settings: Settings;
  rungs: { id: string; label: string }[];
  origins: OriginChoice[];
  portals: string[];
  /** Portals that are on but wait for permission: IT set them, a person must still allow them. */
  waiting: string[];
  locked: Locked;
  sent: Sent | null;
  /** How this person taught Trede to read portals. */
  taught: Taught[];
}

/** For what a tab checks, and what there is to choose from. */
export interface TaskAnswer {
  language: Language;
  task: Task;
  rungs: { id: string; label: string }[];
  origins: OriginChoice[];
}

/** Scripts that come into a page when they are first needed: a first look, finder and badges, and what draws a card. */
export type Script = 'probe' | 'overlay' | 'card';

/** A home as a page shows it: an exact key where it stands there, and the ways to read its address. */
export interface AskedHome {
  readings: Reading[];
  /** The 16-digit id of the register, or null. */
  bagId?: string | null;
}

/** How to read this portal: the adapters for its address, likeliest first. */
export interface AdaptersAnswer {
  adapters: Adapter[];
  /** Those that fitted pages of this portal before. */
  fitted: string[];
}

/** Asked by the content script in a page; nothing else may a page ask. `gemeenten` are those of the adapter in use. */
export type PageMessage =
  | { type: 'check'; homes: AskedHome[]; gemeenten?: string[] }
  | { type: 'still'; stamp: string | null }
  | { type: 'adapters' }
  | { type: 'misfit' | 'fits'; adapter: string }
  | { type: 'verdict'; home: AskedHome; gemeenten?: string[]; places?: number }
  | { type: 'load'; script: Script }
  | { type: 'task' }
  | ({ type: 'task.choose' } & Task)
  | { type: 'placement'; homeKey: string }
  | { type: 'precedents'; norms: string[] }
  | { type: 'act'; act: Act; key: string }
  | { type: 'print'; placement: string }
  | LessonMessage;

/** Asked by popup, options and side panel; `tab` is the one whose task it is. */
export type OwnMessage =
  | { type: 'status' }
  /** The same without waiting for the server. */
  | { type: 'known' }
  | { type: 'task'; tab: number }
  | ({ type: 'task.choose'; tab: number } & Task)
  | { type: 'receipt'; placement: string }
  | { type: 'choose'; rung: string; places: number; origin: string | null }
  | { type: 'pair'; server: string; code: string; name: string }
  | { type: 'unpair' }
  | { type: 'language'; language: Language }
  | { type: 'portal.want' | 'portal.on' | 'portal.off'; origin: string }
  | TeacherMessage;

export type Message = PageMessage | OwnMessage;

/**
 * Told to every page with an overlay: ask again for what is shown, look whether it still holds, ask how to read the
 * portal; or stop. Our own pages hear it too.
 */
export type Told =
  | { type: 'ask-again' }
  | { type: 'changed' }
  | { type: 'adapters' }
  | { type: 'stop' }
  | LessonEnds;

/** Done, or the one sentence that says why not. */
export type Done = { done: true } | { done: false; text: string };

/** What is answered to the messages that are not merely done. */
interface Answers {
  check: WordsAnswer;
  verdict: CheckAnswer;
  still: StillAnswer;
  adapters: AdaptersAnswer;
  status: Status;
  known: Status;
  task: TaskAnswer;
  placement: PlacementAnswer;
  precedents: PrecedentsAnswer;
  act: ActAnswer;
  receipt: ReceiptAnswer;
  'teach.ask': TeachAnswer;
  proposals: ProposalsAnswer;
}

/** The answer that belongs to each message. */
export type AnswerTo<M extends Message> = M['type'] extends keyof Answers ? Answers[M['type']] : Done;

/** Told by the build: patterns of Firefox know no ports, and one with a port matches nothing there. */
const WITHOUT_PORTS = import.meta.env.FIREFOX === true;

/** The match pattern of an origin: permission and registration speak of no more than this. */
export function patternOf(origin: string, withoutPort: boolean = WITHOUT_PORTS): string {
  return `${withoutPort ? origin.replace(/:\d+$/, '') : origin}/*`;
}
