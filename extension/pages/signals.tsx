import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../shared/text/numbers.ts';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Language } from '../../shared/text/texts.ts';
import { ask } from '../panel/ask.ts';
import type { SignalsAnswer } from '../panel-messages.ts';

/** What waits for whoever paired this browser, the most urgent by name; the rest is on the map. */
export function Signals({ language }: { language: Language }): JSX.Element | null {
  const texts = PANEL_TEXTS[language];
  const [answer, setAnswer] = useState<SignalsAnswer | null>(null);
  useEffect(() => void ask({ type: 'signals' }).then(setAnswer), []);
  // Why there is no answer stands with the connection already.
  if (answer?.state !== 'ok') return null;
  return (
    <section>
      <h2>{texts.signals}</h2>
      {answer.open === 0 ? (
        <p class="soft">{texts.signalsNone}</p>
      ) : (
        <>
          <ul class="signals">
            {answer.items.map(({ key, title, due }) => (
              <li key={key}>
                {title}
                {due !== null && <span class="soft"> {formatDate(due, language)}</span>}
              </li>
            ))}
          </ul>
          <a class="link" href={answer.page} target="_blank" rel="noreferrer">
            {texts.signalsMore(answer.open)}
          </a>
        </>
      )}
    </section>
  );
}
