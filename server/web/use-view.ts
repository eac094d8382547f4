import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readView, type View, writeView } from './view.ts';

/** The view, kept in the page's link: what changes here changes the link, and a link that is pasted changes the view. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => readView(location.hash));
  /** The link as it was last read or written. */
  const known = useRef(location.hash);
  const read = useCallback(() => {
    known.current = location.hash;
    setView(readView(location.hash));
  }, []);
  useEffect(() => {
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    // Someone pasted another link just now: it is not written over before it is read.
    if (location.hash !== known.current) return read();
    const link = `#${writeView(view)}`;
    // Moving the map fills no history: the way back leads out of the map, not through every drag.
    if (link !== location.hash && (link !== '#' || location.hash !== ''))
      history.replaceState(history.state, '', link);
    known.current = location.hash;
  }, [view]);
  return [view, useCallback((change: Partial<View>) => setView((before) => ({ ...before, ...change })), [])];
}
