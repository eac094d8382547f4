import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import { VERSION } from '../../version.ts';
import { Gate } from './gate.ts';
import { PdokRefusal } from './refusal.ts';

const PUBLIC = 'https://api.pdok.nl';
/** PDOK has no key and asks for fair use: a few requests at once, ten a second; one's own copy may be asked faster. */
const AT_ONCE = 4;
const GAP = { public: 100, own: 10 };
/** First wait before asking again, doubled each time; a longer wait than the longest is left to people. In milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** The outlines of one large gemeente, in full, are some tens of megabytes. */
const MOST_BYTES = 96 * 1024 * 1024;

/** How a question is asked. */
export interface Asking {
  signal: AbortSignal;
  /** Milliseconds that one answer may take. */
  timeout: number;
  /** How often it is asked when PDOK is slow, busy or down. */
  tries: number;
}

/** The public map services of the Dutch government, or a copy of them. */
export interface PdokClient {
  /** The address of a service, such as `cbs/…`, with its query in the given order. */
  url(path: string, query: readonly (readonly [string, string])[]): URL;
  /** The JSON at an address. Throws PdokRefusal, or the signal's reason. */
  json(url: URL, asking: Asking): Promise<unknown>;
}

/** A client for what `TREDE_PDOK` says (`on`, `off` or a base URL); null for off: then nothing is ever sent. */
export function pdokClient(setting: string, clock: Clock): PdokClient | null {
  if (setting === 'off') return null;
  const base = (setting === 'on' ? PUBLIC : setting).replace(/\/+$/, '');
  const gate = new Gate(AT_ONCE, setting === 'on' ? GAP.public : GAP.own);
  return {
    url(path, query) {
      const url = new URL(`${base}/${path}`);
      for (const [name, value] of query) url.searchParams.append(name, value);
      return url;
    },
    async json(url, asking) {
      for (let attempt = 1; ; attempt++) {
        try {
          return parse(await gate.run(asking.signal, () => ask(url, asking, clock)));
        } catch (error) {
          if (!(error instanceof PdokRefusal) || !error.passing || attempt >= asking.tries) throw error;
          const wait = error.retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1);
          if (wait > LONGEST_WAIT) throw error;
          await sleep(wait, undefined, { signal: asking.signal });
        }
      }
    },
  };
}

async function ask(url: URL, { signal, timeout }: Asking, clock: Clock): Promise<string> {
  const limit = AbortSignal.timeout(timeout);
  let answering = false;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'user-agent': `Trede/${VERSION}` },
      // Wherever a redirect leads, it is not PDOK.
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    answering = true;
    const refusal = refusalOf(response, clock);
    if (refusal) {
      await response.body?.cancel();
      throw refusal;
    }
    return await textOf(response);
  } catch (cause) {
    if (cause instanceof PdokRefusal) throw cause;
    signal.throwIfAborted();
    throw new PdokRefusal(limit.aborted ? 'slow' : answering ? 'cut' : 'unreachable', { cause });
  }
}

function refusalOf({ status, headers }: Response, clock: Clock): PdokRefusal | null {
  const retryAfter = waitIn(headers.get('retry-after'), clock);
  if (status === 429) return new PdokRefusal('busy', { retryAfter });
  if (status >= 500) return new PdokRefusal('down', { retryAfter });
  if (status === 400 || status === 404) return new PdokRefusal('absent');
  if (status >= 400) return new PdokRefusal('refused');
  if (status >= 300 || /\bhtml\b/i.test(headers.get('content-type') ?? '')) return new PdokRefusal('page');
  return null;
}

/** `Retry-After` in milliseconds: a number of seconds, or a moment (RFC 9110, 10.2.3). */
function waitIn(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - clock.now());
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new PdokRefusal('large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  if (text.trimStart().startsWith('<')) throw new PdokRefusal('page');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PdokRefusal('cut', { cause });
  }
}
