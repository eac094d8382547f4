import { type Browser, browser } from 'wxt/browser';
import { CHANNEL, type ToFrame } from '../panel-messages.ts';
import { FromFrame } from './incoming.ts';

/** So long after a page went away, or where none answers, it is tried again, in milliseconds. */
const AGAIN = 2_000;

export interface ChannelParts {
  heard(told: FromFrame): void;
  /** The page went away, or has no overlay. */
  lost(): void;
  /** The page chose to check for something else. */
  changed(): void;
}

/** The channel with all frames of one tab, opened again for as long as it is wanted. */
export class Channel {
  private port: Browser.runtime.Port | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private ended = false;
  private readonly came = (message: unknown, sender: Browser.runtime.MessageSender) =>
    this.overheard(message, sender);

  constructor(
    private readonly tab: number,
    private readonly parts: ChannelParts,
  ) {
    // An overlay that starts asks the background how to read its page: that is the moment to call it.
    browser.runtime.onMessage.addListener(this.came);
    this.open();
  }

  tell(told: ToFrame): void {
    this.port?.postMessage(told);
  }

  end(): void {
    this.ended = true;
    browser.runtime.onMessage.removeListener(this.came);
    if (this.timer !== null) clearTimeout(this.timer);
    this.port?.disconnect();
    this.port = null;
  }

  private open(): void {
    if (this.ended) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.port?.disconnect();
    const port = browser.tabs.connect(this.tab, { name: CHANNEL });
    this.port = port;
    port.onMessage.addListener((message: unknown) => {
      const read = FromFrame.safeParse(message);
      if (read.success && this.port === port) this.parts.heard(read.data);
    });
    port.onDisconnect.addListener(() => {
      // Read, or the browser reports that nobody looked at it.
      void browser.runtime.lastError;
      if (this.port !== port) return;
      this.port = null;
      this.parts.lost();
      if (!this.ended) this.timer = setTimeout(() => this.open(), AGAIN);
    });
  }

  private overheard(message: unknown, sender: Browser.runtime.MessageSender): void {
    const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
    if (sender.id !== browser.runtime.id || sender.tab?.id !== this.tab) return;
    if (type === 'adapters') this.open();
    else if (type === 'task.choose') this.parts.changed();
  }
}
