import type { BadgeTexts } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import { COLOURS } from '../../shared/ui/tokens.ts';
import type { ForWhat } from '../messages.ts';
import { ask } from './ask.ts';
import { type Drawer, drawer } from './drawer.ts';
import { createHost } from './root.ts';

/** A frame lower than this has no room for a bar, in pixels. */
const LOW = 300;

const STYLES = `
:host{all:initial;position:fixed;left:12px;bottom:12px;z-index:2147483645;max-width:calc(100vw - 24px)}
.bar{display:flex;flex-direction:column;align-items:start;gap:6px}
.for,.said{margin:0;border:1px solid ${COLOURS.line};background:${COLOURS.ground};color:${COLOURS.ink};font-size:13px;line-height:1.4}
.for{display:flex;gap:8px;align-items:center;min-height:30px;max-width:100%;padding:3px 12px;border-radius:15px;font-family:inherit;text-align:left;cursor:pointer}
.for:hover{border-color:${COLOURS.accent}}
.for i{color:${COLOURS.accent};font-style:normal;text-decoration:underline}
.said{max-width:340px;padding:6px 12px;border-radius:8px}
@media print{:host{display:none}}
`;

export interface BarSays {
  forWhat: ForWhat;
  /** Why nothing can be asked now, in one sentence. */
  notice: string | null;
  language: Language;
  texts: BadgeTexts;
}

/** For what this tab checks, at the edge of the page: quiet, and a press away from another choice. */
export class TaskBar {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly frame = document.createElement('div');
  private readonly button = document.createElement('button');
  private readonly what = document.createElement('span');
  private readonly change = document.createElement('i');
  private readonly said = document.createElement('p');
  private form: { host: HTMLElement; drawer: Drawer } | null = null;
  private language: Language = 'nl';

  constructor(signal: AbortSignal) {
    const { host, root } = createHost(STYLES);
    this.host = host;
    this.root = root;
    this.frame.className = 't-root bar';
    this.button.type = 'button';
    this.button.className = 'for';
    this.button.setAttribute('aria-expanded', 'false');
    this.said.className = 'said';
    this.button.append(this.what, this.change);
    this.button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.isTrusted) void this.toggle();
    });
    this.frame.append(this.button);
    root.append(this.frame);
    for (const name of ['keydown', 'keypress', 'keyup', 'input', 'change'])
      host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    const pressed = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape' && event.composedPath().includes(host)) this.close(true);
    };
    window.addEventListener('keydown', pressed, { capture: true, signal });
    signal.addEventListener('abort', () => {
      this.close(false);
      host.remove();
    });
  }

  /** Says this from now on; null takes the bar away. */
  say(says: BarSays | null): void {
    if (says === null || innerHeight < LOW) {
      this.close(false);
      this.host.remove();
      return;
    }
    const { forWhat, notice, language, texts } = says;
    const { rungLabel, places, originLabel } = forWhat;
    this.language = language;
    this.frame.lang = language;
    const what = texts.badgeTexts.forWhat(rungLabel, places, originLabel);
    this.what.textContent = what;
    this.change.textContent = texts.badgeTexts.change;
    this.button.setAttribute('aria-label', texts.badgeTexts.barFor(what));
    this.said.textContent = notice;
    if (notice === null) this.said.remove();
    else this.frame.prepend(this.said);
    if (!this.host.isConnected) document.body.append(this.host);
  }

  /** Opens the choice, and puts the focus in it. */
  async open(): Promise<void> {
    if (this.form !== null) return;
    const [draws, given] = await Promise.all([
      drawer().catch(() => null),
      ask({ type: 'task' }).catch(() => null),
    ]);
    if (draws === null || given === null || !('task' in given) || this.form !== null) return;
    const { host, root } = createHost(draws.barStyles);
    const into = document.createElement('div');
    into.className = 't-root';
    into.lang = this.language;
    root.append(into);
    this.root.firstElementChild?.prepend(host);
    this.form = { host: into, drawer: draws };
    this.button.setAttribute('aria-expanded', 'true');
    draws.drawTask(into, {
      given,
      choose: (task) => void ask({ type: 'task.choose', ...task }).catch(() => null),
      close: () => this.close(true),
    });
    into.querySelector('select')?.focus();
  }

  private async toggle(): Promise<void> {
    if (this.form === null) await this.open();
    else this.close(true);
  }

  private close(giveBack: boolean): void {
    if (this.form === null) return;
    const { host, drawer: draws } = this.form;
    this.form = null;
    draws.clear(host);
    const root = host.getRootNode();
    if (root instanceof ShadowRoot) root.host.remove();
    this.button.setAttribute('aria-expanded', 'false');
    if (giveBack) this.button.focus();
  }
}
