import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Verdict, VerdictAddress } from '../../../shared/api/checks.ts';
import type { Placement } from '../../../shared/api/placements.ts';
import { CARD_TEXTS } from '../../../shared/text/card.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import type { Language } from '../../../shared/text/texts.ts';
import type { Act, ActAnswer, Deviation, PlacementAnswer } from '../../acts.ts';
import type { CardDesk, Told } from '../drawer.ts';
import { askedFor } from './asked-for.ts';
import { DeviationForm } from './deviation-form.tsx';
import { Moves } from './moves.tsx';
import type { News } from './news.ts';
import { trusted } from './trusted.ts';
import { useAct } from './use-act.ts';
import { IsThisIt } from './which.tsx';

export interface ActionsProps {
  told: Extract<Told, { kind: 'verdict' }>;
  verdict: Verdict;
  desk: CardDesk;
  /** The verdict for what is asked now is on its way. */
  waits: boolean;
  language: Language;
  /** `brings`: another verdict comes along with it. */
  tell(news: Partial<News>, brings: boolean): void;
  /** The server judged the home again. */
  setVerdict(verdict: Verdict): void;
  /** Shows what Trede says of this address. */
  lookAt(address: VerdictAddress): void;
}

/** What can be done about the home now: hold it, or go on with what runs there. */
export function Actions(props: ActionsProps): JSX.Element | null {
  const { told, verdict, desk, language, tell } = props;
  const texts = CARD_TEXTS[language];
  const { busy: acting, act } = useAct(desk);
  const busy = acting || props.waits;
  const [here, setHere] = useState<Extract<PlacementAnswer, { state: 'ok' }> | null>(null);
  const [unheard, setUnheard] = useState(false);
  const [deviating, setDeviating] = useState(false);
  const [sure, setSure] = useState(false);
  const holdButton = useRef<HTMLButtonElement>(null);
  const homeKey = verdict.address?.homeKey ?? null;
  const offline = told.heldAt !== undefined;
  useEffect(() => {
    let gone = false;
    if (homeKey !== null && !offline)
      void desk.placement(homeKey).then((found) => {
        if (gone) return;
        setUnheard(found?.state !== 'ok');
        if (found?.state === 'ok') setHere(found);
      });
    return () => {
      gone = true;
    };
  }, [homeKey, offline, verdict]);

  if (homeKey === null || verdict.address === null) return null;
  const away = offline || unheard;
  // What someone is writing stays through a break of the connection.
  if (away && !deviating) return <p class="acts soft">{texts.offlineAct}</p>;
  if (here === null) return <p class="acts soft">{texts.busy}</p>;

  const done = (placement: Placement, move: Act['move']) => {
    setDeviating(false);
    const runs = placement.state === 'held' || placement.state === 'confirmed';
    setHere({ ...here, placement: runs ? placement : null });
    tell({ text: saidOf(placement, move, language), kind: 'goed' }, true);
  };
  const answered = (answer: ActAnswer | null, move: Act['move']) => {
    switch (answer?.state) {
      case 'ok':
        return done(answer.placement, move);
      case 'taken':
        return tell({ text: answer.text, kind: 'niet', alternatives: answer.alternatives }, true);
      case 'verdict-changed':
        props.setVerdict(answer.verdict);
        return tell({ text: answer.text, kind: 'niet' }, true);
      case 'deviation-needed':
        props.setVerdict(answer.verdict);
        setDeviating(true);
        return tell({ text: answer.text, kind: 'niet' }, true);
      case 'niet-gelukt':
        return tell(
          { text: answer.again ? texts.perhaps(answer.text) : texts.notDone(answer.text), kind: 'niet' },
          false,
        );
    }
  };
  const run = async (asked: Act) => answered(await act(asked), asked.move);
  const { placement } = here;
  if (placement !== null)
    return (
      <div class="acts">
        <Moves
          key={`${placement.id} ${placement.version}`}
          placement={placement}
          language={language}
          busy={busy}
          today={desk.today()}
          run={(asked) => void run(asked)}
          print={() => desk.print(placement.id)}
        />
      </div>
    );
  const status = verdict.unit?.status;
  if (status === 'gereserveerd' || status === 'bezet') return <p class="acts soft">{texts.heldByOther}</p>;
  if (!here.mayHold) return <p class="acts soft">{texts.mayNot}</p>;

  const { address } = verdict;
  if (verdict.match !== 'exact' && !sure)
    return (
      <div class="acts">
        <IsThisIt
          label={address.label}
          texts={texts}
          yes={() => {
            setSure(true);
            // A street leads to a home that is known whole: with its postcode all norms can judge it.
            if (verdict.match === 'street' && address.postcode !== null) props.lookAt(address);
            requestAnimationFrame(() => holdButton.current?.focus());
          }}
        />
      </div>
    );
  const hold = (deviation: Deviation | null) =>
    void run({
      move: 'hold',
      home: askedFor(address),
      confirmedHome: verdict.match !== 'exact',
      rung: told.forWhat.rung,
      places: told.forWhat.places,
      origin: told.forWhat.origin ?? null,
      shownVerdict: verdict.verdict,
      deviation,
    });
  const broken = verdict.reasons.flatMap(({ norm, result, source }) =>
    norm !== null && result === 'boven-norm' && source?.status === 'vastgesteld' ? [norm] : [],
  );
  const needs = broken.length > 0;
  return (
    <div class="acts">
      {deviating ? (
        <DeviationForm
          language={language}
          busy={busy || away}
          away={away}
          earlier={() => desk.precedents(broken)}
          send={hold}
          close={() => setDeviating(false)}
        />
      ) : (
        <>
          <div class="row">
            <button
              ref={holdButton}
              type="button"
              class={needs ? 'btn q' : 'btn'}
              disabled={busy}
              onClick={trusted(() => (needs ? setDeviating(true) : hold(null)))}
            >
              {needs ? texts.deviate : texts.hold}
            </button>
          </div>
          <p class="soft">{texts.holdAbout}</p>
        </>
      )}
    </div>
  );
}

/** What was done, in one sentence. */
function saidOf(placement: Placement, move: Act['move'], language: Language): string {
  const texts = CARD_TEXTS[language];
  const { deviation } = placement;
  if (move === 'cancel') return texts.cancelled;
  if (move === 'refuse') {
    const words: Record<string, string> = PLACEMENT_TEXTS[language].refusal;
    return texts.refused(words[placement.reason ?? ''] ?? '');
  }
  if (move === 'confirm') return texts.confirmed(placement.startsOn ?? '');
  if (move === 'consent' && deviation)
    return deviation.consent.state === 'granted'
      ? texts.consentGiven(deviation.consent.role)
      : texts.consentRefused(deviation.consent.role);
  return texts.held(placement.heldUntil);
}
