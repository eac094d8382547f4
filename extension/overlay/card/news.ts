import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../../shared/api/checks.ts';
import type { CardTexts } from '../../../shared/text/card.ts';

/** What just happened to the home, in one sentence, with what else is near where that matters. */
export interface News {
  text: string | null;
  kind: 'goed' | 'anders' | 'niet';
  alternatives: Verdict['alternatives'] | null;
}

const NONE: News = { text: null, kind: 'goed', alternatives: null };

/**
 * News of the home that the card shows: what came of an act, and what others changed while it is open. `question` is
 * what the card looks at: another one begins without news.
 */
export function useNews(
  verdict: Verdict | null,
  question: object,
  texts: CardTexts,
): News & { tell(news: Partial<News>, brings: boolean): void; ref: RefObject<HTMLParagraphElement | null> } {
  const [news, setNews] = useState<News>(NONE);
  const ref = useRef<HTMLParagraphElement>(null);
  const before = useRef<{ question: object; key: string; verdict: Verdict } | null>(null);
  /** What came of what this person did just now brings another verdict, which is no news beside it. */
  const own = useRef(false);

  useEffect(() => {
    const key = verdict?.address?.homeKey;
    if (verdict === null || key === undefined) return;
    const last = before.current;
    before.current = { question, key, verdict };
    if (last === null || last.key !== key || last.question !== question) {
      if (last !== null) setNews(NONE);
      return;
    }
    if (last.verdict === verdict || own.current) {
      own.current = false;
      return;
    }
    const text = changeBetween(last.verdict, verdict, texts);
    if (text !== null) setNews({ text, kind: 'anders', alternatives: null });
  }, [verdict]);

  const tell = (next: Partial<News>, brings: boolean) => {
    own.current = brings;
    setNews({ ...NONE, ...next });
    // What was pressed may be gone: whoever uses the keyboard goes on from the news.
    requestAnimationFrame(() => ref.current?.focus({ preventScroll: false }));
  };
  return { ...news, tell, ref };
}

function changeBetween(was: Verdict, is: Verdict, texts: CardTexts): string | null {
  const taken = (one: Verdict) => one.unit?.status === 'gereserveerd' || one.unit?.status === 'bezet';
  if (!taken(was) && taken(is)) return texts.justTaken;
  if (taken(was) && !taken(is)) return texts.justFreed;
  return was.verdict === is.verdict ? null : texts.justChanged;
}
