import { type JSX, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedVerdict } from '../../shared/list/listed.ts';
import type { Language } from '../../shared/text/texts.ts';
import { adoptBoth } from '../../shared/ui/dark.ts';
import { STYLES } from '../../shared/ui/tokens.ts';
import { drawCard } from '../overlay/card/card.tsx';
import { CARD_STYLES } from '../overlay/card/styles.ts';
import { NARROW } from '../overlay/card-size.ts';
import type { OtherHome, Told } from '../overlay/drawer.ts';
import { deskOf } from './desk.ts';

/** Over the panel at its lower edge; narrow panels have it as a sheet from below, as narrow pages do. */
const IN_PANEL = `@media (min-width:${NARROW + 1}px){:host{position:fixed;inset:auto 12px 12px auto}}`;

interface CardPartProps {
  row: ListedVerdict;
  tab: number | null;
  language: Language;
  /** Changes when the same home would be told of otherwise. */
  question: string;
  others(): OtherHome[];
  change(): void;
  close(): void;
}

/** The card of a home in a list that came by mail: the same card as on a portal, with the same that can be done. */
export function CardPart(props: CardPartProps): JSX.Element {
  const { row, tab, language, question, others, change, close } = props;
  const host = useRef<HTMLDivElement>(null);
  const into = useRef<HTMLDivElement | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { readings, bagId, written } = row.home;
  const desk = deskOf({ home: { readings, bagId }, tab, language, others, change });

  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.attachShadow({ mode: 'open' });
    adoptBoth(root, STYLES, CARD_STYLES + IN_PANEL);
    const card = document.createElement('div');
    card.className = 'card t-root';
    card.tabIndex = -1;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'home');
    root.append(card);
    into.current = card;
    const left = new AbortController();
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', leave, { signal: left.signal });
    return () => {
      left.abort();
      render(null, card);
    };
  }, []);
  useEffect(() => {
    let late = false;
    void desk.check(null, null).then((answer) => late || setTold(answer));
    return () => {
      late = true;
    };
  }, [question]);
  useEffect(() => {
    const card = into.current;
    if (card === null || told === null) return;
    const first = card.childElementCount === 0;
    card.lang = language;
    drawCard(card, { written, told, language, desk, close });
    if (first) card.focus({ preventScroll: true });
  }, [told, language]);
  return <div ref={host} />;
}
