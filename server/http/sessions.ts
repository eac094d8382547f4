import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';
import type { Who } from './context.ts';

/** A session ends a week after it was last used. */
const IDLE = 7 * 24 * 3600_000;

/** People signed in on the map, kept in memory: a restart of the server signs everyone out. */
export interface Sessions {
  /** A new code that signs in once. Earlier codes keep working until they are used. */
  newCode(): string;
  /** Turns a code into the secret of a new session; null when it is unknown or used. */
  redeem(code: string): string | null;
  /** Who holds this session; null when it does not exist or has ended. */
  find(secret: string): Who | null;
}

/** Sessions of whoever has the link that the start of the server prints: they act as `viewer`. */
export function createSessions(viewer: Viewer, clock: Clock): Sessions {
  const codes = new Set<string>();
  const sessions = new Map<string, { who: Who; lastUsed: number }>();
  return {
    newCode() {
      const code = randomBytes(18).toString('base64url');
      codes.add(hashOf(code));
      return code;
    },
    redeem(code) {
      if (!codes.delete(hashOf(code))) return null;
      const secret = randomBytes(32).toString('base64url');
      const id = `kaart-${randomBytes(6).toString('hex')}`;
      sessions.set(hashOf(secret), { who: { viewer, id, actor: `session:${id}` }, lastUsed: clock.now() });
      return secret;
    },
    find(secret) {
      const key = hashOf(secret);
      const session = sessions.get(key);
      if (!session) return null;
      const now = clock.now();
      if (now - session.lastUsed > IDLE) {
        sessions.delete(key);
        return null;
      }
      session.lastUsed = now;
      return session.who;
    },
  };
}

/** Secrets are looked up by hash, so that the time a look-up takes tells nothing of them. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
