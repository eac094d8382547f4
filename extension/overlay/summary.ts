import type { HomeCounts } from '../../shared/text/badge.ts';
import type { Shown } from './badge.ts';
import { createHost } from './root.ts';

const STYLES = `
:host{all:initial;position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;pointer-events:none}
`;

/** Tells once, for who has the page read out, what all badges of a page say. */
export class Summary {
  private readonly host: HTMLElement;
  private readonly said = document.createElement('p');

  constructor(signal: AbortSignal) {
    const { host, root } = createHost(STYLES);
    this.host = host;
    const live = document.createElement('div');
    live.setAttribute('role', 'status');
    live.append(this.said);
    root.append(live);
    signal.addEventListener('abort', () => host.remove());
  }

  /** Says how all these homes stand now; the same sentence twice is not said again. */
  tell(all: Iterable<Shown | null>): void {
    const sentence = sentenceOf([...all].filter((shown) => shown !== null && shown.kind !== 'none'));
    if (sentence === this.said.textContent && this.host.isConnected) return;
    if (sentence === '' && !this.host.isConnected) return;
    if (!this.host.isConnected) document.body.append(this.host);
    this.said.textContent = sentence;
  }
}

function sentenceOf(all: readonly Shown[]): string {
  const [first] = all;
  if (first === undefined) return '';
  const notice = all.find((shown) => shown.kind === 'notice');
  if (notice !== undefined) return `Trede: ${notice.short}.`;
  const counts: HomeCounts = {
    words: { ruimte: 0, 'let-op': 0, 'boven-norm': 0, onbekend: 0 },
    outside: 0,
  };
  for (const shown of all)
    if (shown.kind === 'verdict' && shown.word.outside) counts.outside += 1;
    else if (shown.kind === 'verdict') counts.words[shown.word.verdict] += 1;
  return first.texts.summary(counts);
}
