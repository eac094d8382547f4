import type { Verdict } from '../../shared/api/checks.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { ForWhat } from '../messages.ts';
import { ask } from './ask.ts';
import { ourWorld } from './world.ts';

/** What a card tells: a verdict, or why there is none. */
export type Told =
  | { kind: 'verdict'; verdict: Verdict | null; forWhat: ForWhat }
  | { kind: 'notice'; text: string };

export interface CardProps {
  /** The address as the page writes it; the verdict's own goes before it. */
  written: string;
  told: Told;
  language: Language;
  close(): void;
}

/** Draws cards. It is a script of its own, because most pages are looked at without a card being opened. */
export interface Drawer {
  styles: string;
  draw(into: HTMLElement, props: CardProps): void;
  clear(into: HTMLElement): void;
}

/** What draws cards, loaded when it is first needed; null when it cannot be. Throws Invalidated. */
export async function drawer(): Promise<Drawer | null> {
  if (ourWorld.tredeDrawer === undefined) await ask({ type: 'load', script: 'card' });
  return ourWorld.tredeDrawer ?? null;
}
