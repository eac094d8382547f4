import { randomInt } from 'node:crypto';
import type { Role } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';

const LIFE = 5 * 60_000;
const TRIES = 3;
const MOST_OPEN = 20;

/** What the holder of a code may become. */
export interface Grant {
  role: Role;
  organisation: string | null;
  /** Who made the code, for the audit. */
  by: string;
}

export type Redeemed = { grant: Grant } | { refused: 'wrong' | 'last-try' | 'none-open' };

/** Six-digit codes that pair an extension: 5 minutes, 3 tries. Kept in memory only. */
export interface PairingCodes {
  /** A new code, and until when it works (milliseconds since 1970). */
  create(grant: Grant): { code: string; until: number };
  /** A right code works once. A wrong one counts against every open code, since it names none. */
  redeem(code: string): Redeemed;
}

/** An empty list of codes. */
export function createPairingCodes(clock: Clock): PairingCodes {
  const open = new Map<string, Grant & { until: number; tries: number }>();
  const clean = () => {
    const now = clock.now();
    for (const [code, { until }] of open) if (until <= now) open.delete(code);
  };
  return {
    create(grant) {
      clean();
      const oldest = open.keys().next().value;
      if (open.size >= MOST_OPEN && oldest !== undefined) open.delete(oldest);
      let code: string;
      do code = String(randomInt(1_000_000)).padStart(6, '0');
      while (open.has(code));
      const until = clock.now() + LIFE;
      open.set(code, { ...grant, until, tries: 0 });
      return { code, until };
    },
    redeem(code) {
      clean();
      const found = open.get(code);
      if (found) {
        open.delete(code);
        return { grant: { role: found.role, organisation: found.organisation, by: found.by } };
      }
      if (open.size === 0) return { refused: 'none-open' };
      for (const [other, pairing] of open) {
        pairing.tries += 1;
        if (pairing.tries >= TRIES) open.delete(other);
      }
      return { refused: open.size === 0 ? 'last-try' : 'wrong' };
    },
  };
}
