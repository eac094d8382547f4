import type { JSX } from 'preact';
import type { VerdictReason } from '../api/checks.ts';
import { areaText, figuresText } from '../text/nl-bars.ts';
import type { Language } from '../text/texts.ts';
import { type BarShape, barShape } from './bar-shape.ts';

/** The arithmetic of a verdict: one bar for each norm that counts something. */
export function Bars(props: { reasons: VerdictReason[]; language?: Language }): JSX.Element | null {
  const rows = props.reasons.filter((reason) => reason.places !== null && reason.area !== null);
  if (rows.length === 0) return null;
  return (
    <ul class="t-bars">
      {rows.map((reason) => (
        <BarRow
          key={`${reason.norm} ${reason.area?.code}`}
          reason={reason}
          language={props.language ?? 'nl'}
        />
      ))}
    </ul>
  );
}

/** One norm: name of the area, bar, and the figures after against the limit; the sum in words stands in the reason's text. */
function BarRow({ reason, language }: { reason: VerdictReason; language: Language }): JSX.Element {
  const shape = barShape(reason);
  const figures = figuresText(reason, language);
  return (
    <li class="t-bar">
      <span class="t-bar-name">{reason.area && areaText(reason.area, language)}</span>
      {shape === null ? <span /> : <Track {...shape} />}
      <span class="t-bar-figures">
        {reason.result === 'boven-norm' ? <b>{figures.after}</b> : figures.after}
        {figures.limit === null ? null : ` / ${figures.limit}`}
      </span>
    </li>
  );
}

/** The drawing only; the figures beside it say the same in text. */
function Track({ now, asked, norm }: BarShape): JSX.Element {
  return (
    <span class="t-bar-track" aria-hidden="true">
      <span class="t-bar-now" style={{ width: `${now}%` }} />
      <span class="t-bar-asked" style={{ left: `${now}%`, width: `${asked}%` }} />
      {norm === null ? null : <span class="t-bar-norm" style={{ left: `${norm}%` }} />}
    </span>
  );
}
