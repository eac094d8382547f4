import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { GROUNDS, type Ground } from '../../../shared/placement.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import type { Language } from '../../../shared/text/texts.ts';
import type { Deviation, Precedent } from '../../acts.ts';
import { Buttons, Choice } from './fields.tsx';

/** Why a home is wanted against a set norm: a ground, a text that is never about a person, and what went before. */
export function DeviationForm(props: {
  language: Language;
  busy: boolean;
  /** Nobody answers now: nothing can be recorded. */
  away: boolean;
  /** Earlier deviations that may be cited. */
  earlier(): Promise<Precedent[]>;
  send(deviation: Deviation): void;
  close(): void;
}): JSX.Element {
  const { language } = props;
  const texts = CARD_TEXTS[language];
  const [ground, setGround] = useState<Ground>(GROUNDS[0]);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [earlier, setEarlier] = useState<Precedent[]>([]);
  const [precedent, setPrecedent] = useState('');
  useEffect(() => {
    let gone = false;
    void props.earlier().then((found) => gone || setEarlier(found));
    return () => {
      gone = true;
    };
  }, []);
  const cited = earlier.find(({ placement }) => placement === precedent);
  const send = () => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') props.send({ ground, text: text.trim(), precedent: precedent || null });
  };
  return (
    <fieldset class="form">
      <legend>{texts.needsDeviation}</legend>
      <Choice<Ground>
        label={texts.ground}
        value={ground}
        options={GROUNDS}
        name={(id) => PLACEMENT_TEXTS[language].ground[id]}
        choose={setGround}
        focus
      />
      <label class="field">
        <span>{texts.text}</span>
        <span class="soft where" id="hint">
          {texts.textHint}
        </span>
        <textarea
          rows={3}
          maxLength={1000}
          aria-describedby={missing ? 'hint missing' : 'hint'}
          aria-invalid={missing}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {missing ? (
        <p class="missing" id="missing" role="alert">
          {texts.textMissing}
        </p>
      ) : null}
      {earlier.length === 0 ? null : (
        <Choice
          label={texts.precedent}
          value={precedent}
          options={['', ...earlier.map(({ placement }) => placement)]}
          name={(id) => {
            const one = earlier.find(({ placement }) => placement === id);
            if (one === undefined) return texts.noPrecedent;
            return `${formatDate(one.decidedOn, language)}: ${PLACEMENT_TEXTS[language].ground[one.ground]}`;
          }}
          choose={setPrecedent}
        />
      )}
      {cited === undefined ? null : <p class="soft cited">{cited.text}</p>}
      {props.away ? <p class="soft">{texts.offlineAct}</p> : null}
      <Buttons
        label={texts.deviateSend}
        never={texts.never}
        busy={props.busy}
        send={send}
        close={props.close}
      />
    </fieldset>
  );
}
