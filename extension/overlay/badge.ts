import type { BadgeTexts } from '../../shared/text/badge.ts';
import { VERDICT_LOOK } from '../../shared/ui/tokens.ts';
import type { HomeWord } from '../messages.ts';
import { minutesSince } from './age.ts';
import { drawer } from './drawer.ts';
import { createHost } from './root.ts';

/** What a badge shows: the word of a verdict, or why there is none. What turns out to be no home shows nothing. */
export type Shown =
  | { kind: 'none'; texts: BadgeTexts }
  /** `heldAt`: there is no connection, and this held last at that moment (milliseconds since 1970, null for who knows). */
  | { kind: 'verdict'; word: HomeWord; texts: BadgeTexts; heldAt?: number | null }
  | { kind: 'notice'; short: string; text: string; texts: BadgeTexts };

const STYLES = `
:host{all:initial;display:inline-block;vertical-align:middle;flex:none;position:static}
.t-badge:focus-visible{box-shadow:0 0 0 2px #fff,0 0 0 6px #fff}
@media (prefers-reduced-motion:no-preference){.t-badge{animation:t-in .15s ease-out}}
@keyframes t-in{from{opacity:0}}
@media print{:host{display:none}}
`;

/** The nodes of a badge. */
interface Face {
  host: HTMLElement;
  button: HTMLButtonElement;
  sign: HTMLElement;
  word: Text;
}

/**
 * The badge of one home: a button that carries the word and nothing else, because the page may read along. Its nodes are
 * made when it first says something: most homes of a long page are never scrolled to.
 */
export class Badge {
  private face: Face | null = null;

  /** `address` names the home for who cannot see where the badge stands; `pressed` opens the card. */
  constructor(
    private readonly address: string,
    private readonly pressed: () => void,
  ) {}

  get host(): HTMLElement {
    return this.drawn().host;
  }

  /** Whether it is on the page. */
  get stands(): boolean {
    return this.face?.host.isConnected ?? false;
  }

  /** Whether this node is its host. */
  isAt(node: Node): boolean {
    return this.face?.host === node;
  }

  /** Says this from now on. */
  say(shown: Shown): void {
    if (shown.kind === 'none') return;
    const { button, sign, word: said } = this.drawn();
    const { badgeTexts } = shown.texts;
    const verdict = shown.kind === 'verdict' ? shown.word.verdict : 'onbekend';
    const word = shown.kind === 'verdict' ? wordOf(shown) : shown.short;
    const old = shown.kind === 'verdict' && shown.heldAt !== undefined;
    // Grey is what nobody can be sure of now.
    button.dataset.verdict = old ? 'onbekend' : verdict;
    sign.textContent = shown.kind === 'verdict' ? VERDICT_LOOK[verdict].sign : '–';
    said.data = word;
    const label = shown.kind === 'verdict' ? badgeTexts.label : badgeTexts.notice;
    button.setAttribute('aria-label', label(word, this.address || badgeTexts.thisHome));
  }

  /** Tells whether its card is open. */
  expanded(open: boolean): void {
    this.face?.button.setAttribute('aria-expanded', String(open));
  }

  focus(): void {
    if (this.stands) this.face?.button.focus();
  }

  remove(): void {
    this.face?.host.remove();
  }

  private drawn(): Face {
    this.face ??= faceOf(this.pressed);
    return this.face;
  }
}

function faceOf(pressed: () => void): Face {
  const { host, root } = createHost(STYLES);
  const button = document.createElement('button');
  const sign = document.createElement('span');
  const word = document.createTextNode('');
  const frame = document.createElement('span');
  frame.className = 't-root';
  button.type = 'button';
  button.className = 't-badge';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  sign.setAttribute('aria-hidden', 'true');
  button.append(sign, word);
  button.addEventListener('click', (event) => {
    // A block may be a link as a whole; our button is not part of it.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) pressed();
  });
  // What draws a card is on its way before the press.
  for (const near of ['pointerenter', 'focus'])
    button.addEventListener(near, () => void drawer().catch(() => null), { once: true });
  frame.append(button);
  root.append(frame);
  return { host, button, sign, word };
}

function wordOf({ word, heldAt, texts }: Extract<Shown, { kind: 'verdict' }>): string {
  const said = word.why === null ? word.word : `${word.word}: ${word.why}`;
  if (heldAt === undefined) return said;
  return heldAt === null ? said : texts.badgeTexts.old(said, minutesSince(heldAt));
}
