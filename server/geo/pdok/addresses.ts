import type { Clock } from '../../clock.ts';
import { numberKey } from '../keys.ts';
import type { PdokClient } from './client.ts';
import { type KeptAnswers, keptAnswers } from './kept.ts';
import { addressesAt, type PdokAddress } from './locatieserver.ts';
import { PdokRefusal } from './refusal.ts';

/** What one check may cost: questions, and milliseconds for all of them together. */
const MOST_ASKED = 8;
const PATIENCE = 1500;
/** A single answer fails a little sooner, so that a slow PDOK is told from a long queue of our own. */
const TIMEOUT = 1400;
/** After a failure nobody is asked for so long, in milliseconds: a check must not wait for a PDOK that is down. */
const REST = 30_000;
const DAY = 24 * 3600 * 1000;
/** How long an answer is good as it is. "Nothing there" is asked again sooner: homes are built. */
const FRESH = { some: 30 * DAY, none: DAY };

/** A postcode, folded, and a house number. */
export interface NumberAsked {
  postcode: string;
  huisnummer: number;
}

/** Addresses that the tables of a region lack. */
export interface OutsideAddresses {
  /**
   * All addresses at each number, by `numberKey`; a number without an answer in time is absent. Takes 1.5 seconds at most
   * and throws nothing: what fails is not there.
   */
  at(wanted: readonly NumberAsked[]): Promise<Map<number, PdokAddress[]>>;
  close(): void;
}

/** Asks PDOK, and keeps its answers in the data folder; kept ones serve when PDOK cannot be reached. Null without a client. */
export function outsideAddresses(
  client: PdokClient | null,
  folder: string,
  clock: Clock,
): OutsideAddresses | null {
  if (client === null) return null;
  const closing = new AbortController();
  let kept: KeptAnswers | null = null;
  let restUntil = 0;

  const ask = async (asked: NumberAsked, signal: AbortSignal): Promise<PdokAddress[] | null> => {
    if (clock.now() < restUntil) return null;
    try {
      return await addressesAt(client, asked, { signal, timeout: TIMEOUT, tries: 1 });
    } catch (error) {
      if (error instanceof PdokRefusal) restUntil = clock.now() + Math.max(error.retryAfter ?? 0, REST);
      else if (!signal.aborted) throw error;
      return null;
    }
  };

  return {
    async at(wanted) {
      kept ??= keptAnswers(folder, clock.now());
      const store = kept;
      const found = new Map<number, PdokAddress[]>();
      const open = new Map<number, NumberAsked>();
      for (const asked of wanted) {
        const key = numberKey(asked.postcode, asked.huisnummer);
        const answer = store.get(key);
        if (answer) found.set(key, JSON.parse(answer.body) as PdokAddress[]);
        if (!answer || !isFresh(found.get(key) ?? [], clock.now() - answer.at)) open.set(key, asked);
      }
      if (open.size === 0) return found;
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE)]);
      await Promise.all(
        [...open].slice(0, MOST_ASKED).map(async ([key, asked]) => {
          const answer = await ask(asked, signal);
          if (answer === null || closing.signal.aborted) return;
          found.set(key, answer);
          store.put(key, JSON.stringify(answer), clock.now());
        }),
      );
      return found;
    },
    close() {
      closing.abort();
      kept?.close();
      kept = null;
    },
  };
}

function isFresh(addresses: readonly PdokAddress[], age: number): boolean {
  return age >= 0 && age < (addresses.length > 0 ? FRESH.some : FRESH.none);
}
