import { ChangeEvent } from '../../shared/api/events.ts';
import { waitAfter } from './backoff.ts';
import type { Client } from './client.ts';
import type { Clock } from './clock.ts';

/** The server gives a sign of life every 20 seconds; so long without one, and the stream is dead. In milliseconds. */
const SILENCE = 45_000;
/** So long after the last page asked, nobody listens any more. */
const UNHEARD = 60_000;

export interface StreamParts {
  clock: Clock;
  /** The server to follow, or null where it may not be asked. */
  open(): Promise<Client | null>;
  /** The server tells of this version of its data. */
  heard(dataVersion: string): void;
  /** The stream broke off: the server may be gone. */
  lost(): void;
}

/**
 * Follows what others change: one stream for all pages of this browser, opened as long as pages ask, and after a break
 * only when one asks again and the wait is over.
 */
export class ChangeStream {
  private running: AbortController | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;
  private notBefore = Number.NEGATIVE_INFINITY;
  private failures = 0;
  private told = false;

  constructor(private readonly parts: StreamParts) {}

  /** A page wants to know. Gives whether the server tells of changes now. */
  want(): boolean {
    const now = this.parts.clock.now();
    this.askedAt = now;
    if (this.running === null && now >= this.notBefore) void this.run();
    return this.told;
  }

  /** Another server, token or language: begins anew with the next question. */
  restart(): void {
    this.running?.abort();
    this.running = null;
    this.told = false;
    this.failures = 0;
    this.notBefore = Number.NEGATIVE_INFINITY;
  }

  private async run(): Promise<void> {
    const stop = new AbortController();
    this.running = stop;
    const client = await this.parts.open().catch(() => null);
    if (client !== null) await this.follow(client, stop).catch(() => undefined);
    if (this.running !== stop) return;
    const was = this.told;
    this.running = null;
    this.told = false;
    if (stop.signal.aborted && was) return;
    this.failures += 1;
    this.notBefore = this.parts.clock.now() + waitAfter(this.failures);
    if (was) this.parts.lost();
  }

  private async follow(client: Client, stop: AbortController): Promise<void> {
    let alive = setTimeout(() => stop.abort('stil'), SILENCE);
    try {
      const { body } = await client.events(stop.signal);
      if (body === null) return;
      const reader = body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done || this.running !== stop) return;
        clearTimeout(alive);
        alive = setTimeout(() => stop.abort('stil'), SILENCE);
        const lines = (rest + value).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) this.read(line);
        if (this.parts.clock.now() - this.askedAt > UNHEARD) stop.abort();
      }
    } finally {
      clearTimeout(alive);
    }
  }

  private read(line: string): void {
    if (!line.startsWith('data:')) return;
    const event = ChangeEvent.safeParse(parsed(line.slice('data:'.length)));
    if (!event.success) return;
    this.told = true;
    this.failures = 0;
    this.parts.heard(event.data.dataVersion);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
