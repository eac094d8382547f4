import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { VerdictReason } from '../../../shared/api/checks.ts';
import { Bars } from '../../../shared/ui/bars.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { CARD } from '../text/map-card.ts';

/** The frame of a card: heading that takes the keyboard when it opens, a way to close, and Escape for the same. */
export function Card(props: {
  /** A new key puts the keyboard on the heading again. */
  subject: string;
  above: string;
  title: string;
  busy: boolean;
  takesFocus: boolean;
  onClose(): void;
  children: ComponentChildren;
}) {
  const texts = useTexts(CARD);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.takesFocus) heading.current?.focus({ preventScroll: true });
  }, [props.subject]);
  return (
    <article
      class="card"
      aria-labelledby="card-title"
      aria-busy={props.busy}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <header>
        <div>
          <p class="above">{props.above}</p>
          <h2 id="card-title" ref={heading} tabIndex={-1}>
            {props.title}
          </h2>
        </div>
        <button type="button" class="close" aria-label={texts.close} onClick={props.onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {props.children}
    </article>
  );
}

/** A titled part of a card. */
export function Part(props: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** What one norm says: its bar, its sentence with the arithmetic, what it leaves, and where it stands. */
export function ReasonItem(props: { title: string | null; reason: VerdictReason; left: string | null }) {
  const { reason } = props;
  const language = useLanguage();
  const texts = useTexts(CARD);
  return (
    <li class="reason" data-norm={reason.norm ?? ''}>
      {props.title && <h4>{props.title}</h4>}
      <Bars reasons={[reason]} language={language} />
      <p>{reason.text}</p>
      {props.left && <p class="left">{props.left}</p>}
      {reason.source && (
        <p class="soft small">
          {texts.status[reason.source.status]}: {reason.source.document}
          {reason.source.paragraph ? `, ${reason.source.paragraph}` : ''} ({reason.source.year})
        </p>
      )}
    </li>
  );
}
