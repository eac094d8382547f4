import { useState } from 'preact/hooks';
import type { Verdict } from '../../../shared/api/checks.ts';
import type { Placement, PlacementInputSent } from '../../../shared/api/placements.ts';
import type { PrecedentList } from '../../../shared/api/receipts.ts';
import { GROUNDS, type Ground } from '../../../shared/placement.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { HOLD } from '../text/hold.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { usePostOnce } from '../use-post-once.ts';
import { type View, writeView } from '../view.ts';
import { Alert } from './alert.tsx';
import { Part } from './card-parts.tsx';
import { CHECKBOX, SELECT, TEXTAREA } from './controls.ts';

/** Holds the home of a verdict; over a set norm with a ground, a text and, where there is one, an earlier deviation. */
export function HoldPart(props: {
  verdict: Verdict;
  rung: string;
  region: PresentRegion;
  view: View;
  onHeld(): void;
}) {
  const { verdict, rung } = props;
  const texts = useTexts(HOLD);
  const language = useLanguage();
  const attempt = useAttempt();
  const post = usePostOnce();
  const [origin, setOrigin] = useState('onbekend');
  const [ground, setGround] = useState<Ground>(GROUNDS[0]);
  const [text, setText] = useState('');
  const [precedent, setPrecedent] = useState('');
  const [held, setHeld] = useState<Placement | null>(null);
  const broken = verdict.reasons.filter(
    ({ result, source }) => result === 'boven-norm' && source?.status === 'vastgesteld',
  );
  const { address } = verdict;
  const sure = verdict.match === 'exact';
  if (held)
    return (
      <Part title={texts.title}>
        <p role="status">
          {texts.held(formatDate(held.heldUntil, language))}{' '}
          <a href={`#${writeView({ ...props.view, page: 'plaatsingen', more: { over: held.id } })}`}>
            {texts.toPlacement}
          </a>
        </p>
      </Part>
    );
  // Held or lived in: there is nothing to hold, and who holds it already stands on the page of placements.
  const status = verdict.unit?.status;
  if (!address || status === 'gereserveerd' || status === 'bezet') return null;

  const hold = () =>
    attempt.run(async () => {
      const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
      const body: PlacementInputSent = {
        readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats }],
        gemeenten: props.region.gemeenten.map(({ code }) => code),
        rung,
        origin,
        shownVerdict: verdict.verdict,
        // The form is sent only once the box is ticked.
        confirmedHome: !sure,
        deviation: broken.length > 0 ? { ground, text, precedent: precedent || null } : null,
      };
      setHeld(await post<Placement>('placements', body));
      props.onHeld();
    });
  return (
    <Part title={texts.title}>
      <p class="soft small">{texts.about}</p>
      <form
        class="hold-form"
        aria-label={texts.title}
        onSubmit={(event) => {
          event.preventDefault();
          void hold();
        }}
      >
        <label class="field">
          <span>{texts.origin}</span>
          <select class={SELECT} value={origin} onChange={(event) => setOrigin(event.currentTarget.value)}>
            <option value="onbekend">{texts.unknown}</option>
            {props.region.gemeenten.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
            <option value="niet-ingeschreven">{texts.notRegistered}</option>
          </select>
        </label>
        {!sure && (
          <>
            <p class="soft small">{texts.sureWhy}</p>
            <label class="tick">
              <input class={CHECKBOX} type="checkbox" required />
              <span>{texts.sure(address.label)}</span>
            </label>
          </>
        )}
        {broken.length > 0 && (
          <>
            <p>{texts.needs}</p>
            <label class="field">
              <span>{texts.ground}</span>
              <select
                class={SELECT}
                value={ground}
                onChange={(event) => setGround(event.currentTarget.value as Ground)}
              >
                {GROUNDS.map((id) => (
                  <option key={id} value={id}>
                    {PLACEMENT_TEXTS[language].ground[id]}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{texts.why}</span>
              <textarea
                class={TEXTAREA}
                required
                rows={3}
                maxLength={1000}
                placeholder={texts.whyHint}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </label>
            <Precedents norm={broken[0]?.norm ?? ''} chosen={precedent} onChoose={setPrecedent} />
          </>
        )}
        <Button type="submit" disabled={attempt.busy}>
          {texts.hold}
        </Button>
        {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      </form>
    </Part>
  );
}

/** Earlier deviations from this norm that got consent, to cite; nothing where there are none. */
function Precedents(props: { norm: string; chosen: string; onChoose(id: string): void }) {
  const texts = useTexts(HOLD);
  const language = useLanguage();
  const [found] = useLoaded(props.norm, (signal) =>
    get<PrecedentList>('placements/precedents', { norm: props.norm }, signal),
  );
  const items = found.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <label class="field">
      <span>{texts.precedent}</span>
      <select
        class={SELECT}
        value={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{texts.noPrecedent}</option>
        {items.map((item) => (
          <option key={item.placement} value={item.placement}>
            {formatDate(item.decidedOn, language)}: {PLACEMENT_TEXTS[language].ground[item.ground]}
          </option>
        ))}
      </select>
    </label>
  );
}
