import type { Ladder } from '../../../shared/api/ladder.ts';
import type { Placement } from '../../../shared/api/placements.ts';
import { daysBetween, type PlainDate } from '../../../shared/dates.ts';
import type { RegionPreset } from '../../../shared/ladder/rung.ts';
import type { Role } from '../../../shared/rights.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { useLanguage, useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { SIGNALS } from '../text/signals.ts';
import { placesText } from '../text.ts';
import { type View, writeView } from '../view.ts';
import { PlacementMoves } from './placement-moves.tsx';

/** One placement: which home, on which rung, how it stands, and what may be done now. */
export function PlacementRow(props: {
  placement: Placement;
  rungs: Ladder['rungs'];
  gemeenten: RegionPreset['gemeenten'];
  view: View;
  role: Role;
  today: PlainDate;
  marked: boolean;
  onChanged(): void;
}) {
  const { placement, view } = props;
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  const { roles } = useTexts(SIGNALS);
  const { deviation, holder } = placement;
  const rung = props.rungs.find(({ id }) => id === placement.rung);
  const to = (change: Partial<View>) => `#${writeView({ ...view, more: {}, ...change })}`;
  return (
    <li
      class="rule placement"
      data-placement={placement.id}
      data-state={placement.state}
      aria-current={props.marked ? 'true' : undefined}
    >
      <h3>{placement.label}</h3>
      <p>
        {rung?.label ?? placement.rung}, {placesText(placement.places)} ·{' '}
        <strong>{words.state[placement.state]}</strong> {standing(placement, props.today, texts)}
      </p>
      <p class="small soft facts-line">
        <span>
          {texts.by} {holder.organisation ?? roles[holder.role]}
        </span>
        {placement.corporation && <span>{placement.corporation}</span>}
        {placement.lease && <span>{words.lease[placement.lease]}</span>}
        {placement.reason && <span>{reasonText(placement, words.stayEnd, words.refusal)}</span>}
        <a href={to({ page: 'bewijs', more: { over: placement.id } })}>{texts.receipt}</a>
        {placement.buurt && <a href={to({ page: 'kaart', area: placement.buurt })}>{texts.map}</a>}
      </p>
      {deviation && (
        <p class="small">
          {texts.deviation}: {words.ground[deviation.ground]}
          {deviation.text ? `: “${deviation.text}”` : ''};{' '}
          {deviation.consent.state === 'asked' || deviation.consent.decidedOn === null
            ? texts.consentAsked(roles[deviation.consent.role], deviation.consent.dueOn)
            : texts.consentDone(words.consent[deviation.consent.state], deviation.consent.decidedOn)}
          .
        </p>
      )}
      <PlacementMoves {...props} rung={rung ?? null} />
    </li>
  );
}

function standing(placement: Placement, today: PlainDate, texts: (typeof PLACEMENTS)['nl']): string {
  if (placement.state === 'held')
    return texts.held(placement.heldUntil, Math.max(0, daysBetween(today, placement.heldUntil)));
  if (placement.state === 'confirmed')
    return placement.startsOn === null ? '' : texts.given(placement.startsOn);
  return placement.closedOn === null ? '' : texts.closed(placement.closedOn);
}

/** The coded reason in words: of a refusal, or of the end of a stay. */
function reasonText(
  { reason }: Placement,
  ends: Readonly<Record<string, string>>,
  refusals: Readonly<Record<string, string>>,
): string {
  return reason === null ? '' : (refusals[reason] ?? ends[reason] ?? reason);
}
