import type { Ladder } from '../../../shared/api/ladder.ts';
import type { PlannedItem } from '../../../shared/api/planned.ts';
import { may, type Role } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { getAll, post } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useTexts } from '../language.ts';
import { PLANNED } from '../text/planned.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { Alert } from './alert.tsx';
import { TroubleLine } from './notice.tsx';

/** Planned locations of a region with the gemeenten beside them, to record that those were told; nothing where none is planned. */
export function PlannedPart(props: {
  region: PresentRegion;
  rungs: Ladder['rungs'];
  role: Role;
  dataVersion: string;
}) {
  const texts = useTexts(PLANNED);
  const [loaded, again] = useLoaded(`planned ${props.dataVersion}`, (signal) =>
    getAll<PlannedItem>('planned', {}, signal),
  );
  const names = new Map(props.region.gemeenten.map(({ code, name }) => [code, name]));
  // What a neighbour of the region told is shown too: it is told to someone here.
  const items = (loaded.value ?? []).filter(({ own, gemeente }) => !own || names.has(gemeente));
  if (loaded.state === 'trouble') return <TroubleLine trouble={loaded.trouble} again={again} />;
  if (items.length === 0) return null;
  const mayTell = may({ role: props.role, organisation: null }, 'planned.tell');
  return (
    <section class="planned" aria-label={texts.title}>
      <h2>
        {texts.title} <span class="soft">({items.length})</span>
      </h2>
      <p class="soft">
        {texts.about} {mayTell && texts.tellAbout}
      </p>
      <ul class="plain rows">
        {items.map((item) => (
          <PlannedRow
            key={item.unit}
            item={item}
            rung={props.rungs.find(({ id }) => id === item.rung)?.label ?? item.rung}
            gemeente={names.get(item.gemeente) ?? item.gemeente}
            mayTell={mayTell && item.own}
            onTold={again}
          />
        ))}
      </ul>
    </section>
  );
}

function PlannedRow(props: {
  item: PlannedItem;
  rung: string;
  gemeente: string;
  mayTell: boolean;
  onTold(): void;
}) {
  const { item, gemeente } = props;
  const texts = useTexts(PLANNED);
  const attempt = useAttempt();
  const { neighbours } = item;
  const what = texts.what(props.rung, item.places);
  const left = neighbours.some(({ toldOn, outdated }) => toldOn === null || outdated);
  const byState = new Map<string, string[]>();
  for (const { name, by, toldOn, outdated } of neighbours) {
    const state = toldOn === null ? texts.notYet : outdated ? texts.outdated(toldOn) : texts.told(toldOn);
    const named = by === 'grens' ? name : `${name} (${texts.within})`;
    byState.set(state, [...(byState.get(state) ?? []), named]);
  }
  const tell = () =>
    attempt.run(async () => {
      await post(`planned/${encodeURIComponent(item.unit)}/notices`, {});
      props.onTold();
    });
  return (
    <li>
      <p>
        <strong>{what}</strong>, {texts.opens(item.opensOn)}
        <br />
        <span class="soft">
          {item.own ? texts.where(gemeente, item.buurt) : texts.from(gemeente)}
          {item.provider && `, ${item.provider}`}
        </span>
      </p>
      {neighbours.length === 0 && <p class="soft small">{texts.nobody}</p>}
      {[...byState].map(([state, names]) => (
        <p key={state} class="small">
          {state}: {names.join(', ')}
        </p>
      ))}
      {props.mayTell && left && (
        <p>
          <Button quiet disabled={attempt.busy} aria-label={texts.tellOf(what)} onClick={() => void tell()}>
            {texts.tell}
          </Button>
        </p>
      )}
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </li>
  );
}
