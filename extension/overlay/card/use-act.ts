import { useRef, useState } from 'preact/hooks';
import type { Act, ActAnswer } from '../../acts.ts';
import type { CardDesk } from '../drawer.ts';

/**
 * Does one act at a time. Each has a key of its own; where nobody knows whether it was done, the same act goes with the
 * same key again.
 */
export function useAct(desk: CardDesk): { busy: boolean; act(act: Act): Promise<ActAnswer | null> } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const open = useRef<{ asked: string; key: string } | null>(null);
  const act = async (asked: Act): Promise<ActAnswer | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const same = JSON.stringify(asked);
    if (open.current?.asked !== same) open.current = { asked: same, key: newKey() };
    const answer = await desk.act(asked, open.current.key);
    if (answer.state !== 'niet-gelukt' || !answer.again) open.current = null;
    running.current = false;
    setBusy(false);
    return answer;
  };
  return { busy, act };
}

/** A page without https has no randomUUID. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
