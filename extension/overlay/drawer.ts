import type { Verdict } from '../../shared/api/checks.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Act, ActAnswer, PlacementAnswer, Precedent } from '../acts.ts';
import type { AskedHome, ForWhat, Task, TaskAnswer } from '../messages.ts';
import { ask } from './ask.ts';
import { ourWorld } from './world.ts';

/** What a card tells: a verdict, or why there is none. `heldAt`: without connection, as it held at that moment. */
export type Told =
  | { kind: 'verdict'; verdict: Verdict | null; forWhat: ForWhat; heldAt?: number | null }
  | { kind: 'notice'; text: string };

/** Another home of the page, or of the list that was pasted, that has room. */
export interface OtherHome {
  label: string;
  from: 'page' | 'list';
  /** Brings it in view and opens its card. */
  open(): void;
}

/** What a card can ask and do. */
export interface CardDesk {
  /** This home, or another one, for so many places; null is what the tab checks for. */
  check(home: AskedHome | null, places: number | null): Promise<Told>;
  /** How a home stands for who asks; null where nobody answers. */
  placement(homeKey: string): Promise<PlacementAnswer | null>;
  /** Earlier deviations from these norms, to cite; none where nobody answers. */
  precedents(norms: string[]): Promise<Precedent[]>;
  act(act: Act, key: string): Promise<ActAnswer>;
  /** Opens the receipt, to print. */
  print(placement: string): void;
  /** Where else on the page there is room, nearest in the page first. */
  others(): OtherHome[];
  /** Lets the person choose what the tab checks for. */
  change(): void;
  /** The date in Europe/Amsterdam. */
  today(): string;
  /** "3 minuten", since a moment in milliseconds since 1970. */
  age(since: number | null): string;
}

export interface CardProps {
  /** The address as the page writes it; the verdict's own goes before it. */
  written: string;
  told: Told;
  language: Language;
  desk: CardDesk;
  close(): void;
}

export interface TaskProps {
  given: TaskAnswer;
  choose(task: Task): void;
  close(): void;
}

/** Draws cards, and what the bar asks. It is a script of its own, because most pages are looked at without either. */
export interface Drawer {
  styles: string;
  barStyles: string;
  draw(into: HTMLElement, props: CardProps): void;
  drawTask(into: HTMLElement, props: TaskProps): void;
  clear(into: HTMLElement): void;
}

/** What draws cards, loaded when it is first needed; null when it cannot be. Throws Invalidated. */
export async function drawer(): Promise<Drawer | null> {
  if (ourWorld.tredeDrawer === undefined) await ask({ type: 'load', script: 'card' });
  return ourWorld.tredeDrawer ?? null;
}
