import { useState } from 'preact/hooks';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { Placement } from '../../../shared/api/placements.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { RegionPreset } from '../../../shared/ladder/rung.ts';
import { hasOmklap } from '../../../shared/omklap.ts';
import { may, type Role } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { useAttempt } from '../use-attempt.ts';
import { usePostOnce } from '../use-post-once.ts';
import { AttemptTrouble } from './form-fields.tsx';
import { MoveForm, type Sent } from './placement-forms.tsx';

type ShownRung = Ladder['rungs'][number];
type Opened = 'confirm' | 'refuse' | 'end' | 'omklap';

/** The moves that are open to this viewer: at once where nothing need be said, else with a small form. */
export function PlacementMoves(props: {
  placement: Placement;
  rung: ShownRung | null;
  rungs: Ladder['rungs'];
  gemeenten: RegionPreset['gemeenten'];
  role: Role;
  today: PlainDate;
  onChanged(): void;
}) {
  const { placement, rung, role } = props;
  const texts = useTexts(PLACEMENTS).moves;
  const attempt = useAttempt();
  const post = usePostOnce();
  const [opened, setOpened] = useState<Opened | null>(null);
  const viewer = { role, organisation: null };
  const can = new Set<string>(placement.moves);
  const passes =
    placement.state === 'confirmed' &&
    rung !== null &&
    rung.countsUntil &&
    omklaps(rung) &&
    may(viewer, 'omklap.write');

  const send = (move: string, body: Sent) =>
    attempt.run(async () => {
      await post(`placements/${encodeURIComponent(placement.id)}/${move}`, body);
      setOpened(null);
      props.onChanged();
    });
  const button = (move: Opened, text: string) => (
    <Button
      quiet={move !== 'confirm'}
      aria-expanded={opened === move}
      disabled={attempt.busy}
      onClick={() => setOpened(opened === move ? null : move)}
    >
      {text}
    </Button>
  );
  const at = (move: string, body: Sent, text: string) => (
    <Button quiet disabled={attempt.busy} onClick={() => void send(move, body)}>
      {text}
    </Button>
  );
  if (can.size === 0 && !passes) return null;
  return (
    <>
      <p class="moves">
        {can.has('consent') && at('consent', { consent: 'granted' }, texts.consentYes)}
        {can.has('consent') && at('consent', { consent: 'refused' }, texts.consentNo)}
        {can.has('confirm') && button('confirm', texts.confirm)}
        {can.has('extend') && at('extend', {}, texts.extend)}
        {can.has('refuse') && button('refuse', texts.refuse)}
        {can.has('cancel') && at('cancel', {}, texts.cancel)}
        {passes && button('omklap', texts.omklap)}
        {can.has('end') && button('end', texts.end)}
      </p>
      {opened && (
        <MoveForm
          key={opened}
          move={opened}
          label={`${texts[opened]}: ${placement.label}`}
          rung={rung}
          rungs={props.rungs}
          gemeenten={props.gemeenten}
          places={placement.places}
          asRole={role}
          today={props.today}
          busy={attempt.busy}
          onSend={(body) => void send(opened, body)}
        />
      )}
      <AttemptTrouble attempt={attempt} />
    </>
  );
}

function omklaps({ kind, lease, countsUntil }: ShownRung): boolean {
  const until =
    countsUntil.kind === 'months'
      ? { kind: countsUntil.kind, months: countsUntil.months ?? 0 }
      : { kind: countsUntil.kind };
  return hasOmklap({ kind, lease, countsUntil: until });
}
