import type { Verdict } from '../../shared/api/checks.ts';
import { nl } from '../../shared/text/nl.ts';
import { badgeTexts } from '../../shared/text/nl-extension.ts';
import { VERDICT_LOOK } from '../../shared/ui/tokens.ts';
import type { ForWhat } from '../messages.ts';
import { arrange, place } from './place.ts';
import { createHost } from './root.ts';

/** What a badge shows: a verdict, or why there is none. */
export type Shown =
  | { kind: 'verdict'; verdict: Verdict | null; forWhat: ForWhat }
  | { kind: 'notice'; short: string; text: string };

const STYLES = `
:host{all:initial;display:inline-block;vertical-align:middle;flex:none;position:static}
@media (prefers-reduced-motion:no-preference){.t-badge{animation:t-in .15s ease-out}}
@keyframes t-in{from{opacity:0}}
@media print{:host{display:none}}
`;

/** The badge of one home: a button that carries the word and nothing else, because the page may read along. */
export class Badge {
  readonly host: HTMLElement;
  private readonly button = document.createElement('button');
  private readonly sign = document.createElement('span');
  private readonly word = document.createTextNode('');

  /** `address` names the home for who cannot see where the badge stands; `pressed` opens the card. */
  constructor(
    private readonly address: string,
    pressed: () => void,
  ) {
    const { host, root } = createHost(STYLES);
    this.host = host;
    const frame = document.createElement('span');
    frame.className = 't-root';
    this.button.type = 'button';
    this.button.className = 't-badge';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.setAttribute('aria-expanded', 'false');
    this.sign.setAttribute('aria-hidden', 'true');
    this.button.append(this.sign, this.word);
    this.button.addEventListener('click', (event) => {
      // A block may be a link as a whole; our button is not part of it.
      event.preventDefault();
      if (event.isTrusted) pressed();
    });
    frame.append(this.button);
    root.append(frame);
  }

  /** Shows the badge at the end of `block`, or changes what it shows. */
  show(shown: Shown, block: Element): void {
    const verdict = shown.kind === 'verdict' ? (shown.verdict?.verdict ?? 'onbekend') : 'onbekend';
    const word = shown.kind === 'verdict' ? nl.word(verdict) : shown.short;
    this.button.dataset.verdict = verdict;
    this.sign.textContent = shown.kind === 'verdict' ? VERDICT_LOOK[verdict].sign : '–';
    this.word.data = word;
    const label = shown.kind === 'verdict' ? badgeTexts.label : badgeTexts.notice;
    this.button.setAttribute('aria-label', label(word, this.address));
    if (!this.host.isConnected) place(this.host, block);
  }

  /** Tells whether its card is open. */
  expanded(open: boolean): void {
    this.button.setAttribute('aria-expanded', String(open));
  }

  /** Fits the badge to a page that changed its layout. */
  arrange(): void {
    if (this.host.isConnected) arrange(this.host);
  }

  focus(): void {
    if (this.host.isConnected) this.button.focus();
  }

  remove(): void {
    this.host.remove();
  }
}
