import { type Browser, browser } from 'wxt/browser';
import { CHANNEL, type FromFrame, type ShownHome, type ToFrame } from '../panel-messages.ts';
import { portal } from '../portals/portal.ts';
import { askedOf } from './asked.ts';
import type { Entries, Entry } from './entry.ts';
import { idle } from './idle.ts';
import { Mark } from './mark.ts';

type Port = Browser.runtime.Port;

/** Lists change in bursts; so long after the last change the panel is told, in milliseconds. */
const PAUSE = 150;
const MOST = 1_000;

/**
 * Tells the side panel which homes stand here, which is in view and which is pointed at, and marks here what is pointed at
 * there; while a panel listens, and for nobody else.
 */
export class Pointing {
  private readonly ports = new Set<Port>();
  private readonly keys = new WeakMap<Entry, string>();
  private readonly frame = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
  private readonly mark: Mark;
  private pointed: string | null = null;
  private planned = false;
  private count = 0;

  constructor(
    private readonly entries: Entries,
    private readonly signal: AbortSignal,
  ) {
    this.mark = new Mark(signal);
    const meet = (port: Port) => this.meet(port);
    browser.runtime.onConnect.addListener(meet);
    signal.addEventListener('abort', () => {
      browser.runtime?.onConnect?.removeListener(meet);
      for (const port of this.ports) port.disconnect();
    });
    entries.changed = () => this.soon();
    window.addEventListener('pointerover', (event) => this.point(event), {
      capture: true,
      passive: true,
      signal,
    });
    window.addEventListener('focusin', (event) => this.point(event), { capture: true, signal });
    window.addEventListener('scroll', () => this.soon(), { capture: true, passive: true, signal });
  }

  private meet(port: Port): void {
    if (port.name !== CHANNEL || port.sender?.id !== browser.runtime.id) return;
    this.ports.add(port);
    port.onDisconnect.addListener(() => {
      this.ports.delete(port);
      if (this.ports.size === 0) this.mark.none();
    });
    port.onMessage.addListener((told: ToFrame) => this.heard(told));
    this.tell();
  }

  private heard({ type, frame, key }: ToFrame): void {
    const entry = frame === this.frame ? this.entryOf(key) : undefined;
    const element = entry?.home.element;
    if (element?.isConnected !== true) {
      this.mark.none();
      return;
    }
    if (type === 'show') element.scrollIntoView({ block: 'center' });
    this.mark.around(element);
  }

  private point(event: Event): void {
    // A page may make events of its own; what it points at is no business of a person.
    if (this.ports.size === 0 || !event.isTrusted || !(event.target instanceof Node)) return;
    const entry = this.entries.around(event.target);
    const key = entry === undefined ? null : this.keyOf(entry);
    if (key === this.pointed) return;
    this.pointed = key;
    this.send({ type: 'pointed', frame: this.frame, key });
  }

  private soon(): void {
    if (this.ports.size === 0 || this.planned) return;
    this.planned = true;
    void idle(PAUSE).then(() => {
      this.planned = false;
      if (!this.signal.aborted) this.tell();
    });
  }

  private tell(): void {
    const all = this.entries.all().slice(0, MOST);
    const seen = all.find(({ home }) => home.element.getBoundingClientRect().bottom > 0);
    this.send({
      type: 'homes',
      frame: this.frame,
      homes: all.map((entry) => this.shown(entry)),
      gemeenten: portal.gemeenten,
      seen: seen === undefined ? null : this.keyOf(seen),
    });
  }

  private shown(entry: Entry): ShownHome {
    const { home, written } = entry;
    return {
      key: this.keyOf(entry),
      written: written || home.text.slice(0, 120),
      sure: home.sure,
      ...askedOf(home),
    };
  }

  private send(told: FromFrame): void {
    for (const port of this.ports) port.postMessage(told);
  }

  private keyOf(entry: Entry): string {
    const known = this.keys.get(entry);
    if (known !== undefined) return known;
    this.count += 1;
    this.keys.set(entry, String(this.count));
    return String(this.count);
  }

  private entryOf(key: string | null): Entry | undefined {
    return key === null ? undefined : this.entries.all().find((entry) => this.keys.get(entry) === key);
  }
}
