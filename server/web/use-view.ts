import { useCallback, useEffect, useState } from 'preact/hooks';
import { readView, type View, writeView } from './view.ts';

/** The view, kept in the page's link: what changes here changes the link, and a link that is pasted changes the view. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => readView(location.hash));
  useEffect(() => {
    const onLink = () => setView(readView(location.hash));
    addEventListener('hashchange', onLink);
    return () => removeEventListener('hashchange', onLink);
  }, []);
  useEffect(() => {
    const link = `#${writeView(view)}`;
    // Moving the map fills no history: the way back leads out of the map, not through every drag.
    if (link !== location.hash && (link !== '#' || location.hash !== ''))
      history.replaceState(history.state, '', link);
  }, [view]);
  return [view, useCallback((change: Partial<View>) => setView((before) => ({ ...before, ...change })), [])];
}
