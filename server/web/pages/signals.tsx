import { useEffect, useState } from 'preact/hooks';
import type { SignalItem, SignalList } from '../../../shared/api/signals.ts';
import { may, ROLES, type Role } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get } from '../client.ts';
import { useTexts } from '../language.ts';
import { CalendarLinks } from '../parts/calendar-links.tsx';
import { CHECKBOX, SELECT } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { PlannedPart } from '../parts/planned-part.tsx';
import { recordOf, SignalRow } from '../parts/signal-row.tsx';
import { Unready } from '../parts/unready.tsx';
import { SIGNALS } from '../text/signals.ts';
import { useLoaded } from '../use-loaded.ts';
import type { PageProps } from './page.ts';

/** So many are shown at first, and more with each asking. */
const STEP = 100;
const URGENCIES = ['nu', 'gauw', 'later'] as const;

/** What asks for attention: by whose turn it is and how soon, to put off with a reason, or to follow in a calendar. */
export function SignalsPage(props: PageProps) {
  const { view, change, region, health, role } = props;
  const texts = useTexts(SIGNALS);
  const { rol = '', soort = '', uitgesteld = '', over = '' } = view.more;
  const [most, setMost] = useState(STEP);
  const asked = { owner: rol || null, kind: soort || null, paused: uitgesteld === 'ja' ? 'true' : null };
  const [loaded, again] = useLoaded(`${health.dataVersion} ${most} ${rol} ${soort} ${uitgesteld}`, (signal) =>
    get<SignalList>('signals', { region: region.id, ...asked, limit: most }, signal),
  );
  const list = loaded.value;
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, ...more } });
  if (!list) return <Unready loaded={loaded} again={again} text={texts.loading} />;
  const trouble = props.trouble ?? (loaded.state === 'trouble' ? loaded.trouble : null);
  const mine = list.items.some(({ owner }) => owner === role);
  return (
    <main class="rules signals" aria-busy={loaded.state === 'loading'}>
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <div class="filters">
        <label class="field">
          <span>{texts.owner}</span>
          <select class={SELECT} value={rol} onChange={(event) => keep({ rol: event.currentTarget.value })}>
            <option value="">{texts.everyone}</option>
            {ROLES.filter((one) => one !== 'lezer').map((one) => (
              <option key={one} value={one}>
                {texts.roles[one]}
                {one === role ? ` (${texts.mine})` : ''}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.kind}</span>
          <select
            class={SELECT}
            value={soort}
            onChange={(event) => keep({ soort: event.currentTarget.value })}
          >
            <option value="">{texts.allKinds}</option>
            {Object.entries(texts.kinds).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="tick">
          <input
            class={CHECKBOX}
            type="checkbox"
            checked={uitgesteld === 'ja'}
            onChange={(event) => keep({ uitgesteld: event.currentTarget.checked ? 'ja' : '' })}
          />
          <span>{texts.withPaused}</span>
        </label>
      </div>
      <p role="status">
        <strong>{list.open === 0 ? texts.none : texts.open(list.open)}</strong>
      </p>
      {URGENCIES.map((urgency) => (
        <Group
          key={urgency}
          title={texts.urgency[urgency]}
          items={list.items.filter((item) => item.urgency === urgency)}
        >
          {(item) => (
            <SignalRow
              key={item.key}
              item={item}
              date={list.date}
              view={view}
              mine={mine && item.owner === role}
              marked={item.key === over}
              mayPause={item.owner === role || role === 'regio' || role === 'coordinator'}
              recorded={recordedBy(role, item)}
              rungs={props.rungs}
              gemeenten={region.gemeenten}
              onChanged={again}
            />
          )}
        </Group>
      ))}
      {list.next !== null && (
        <p>
          <Button quiet onClick={() => setMost(Math.min(1000, most + STEP * 3))}>
            {texts.more}
          </Button>
        </p>
      )}
      {may({ role, organisation: null }, 'planned.read') && (
        <PlannedPart region={region} rungs={props.rungs} role={role} dataVersion={`${health.dataVersion}`} />
      )}
      <CalendarLinks />
      <Found over={over} there={list.items.some(({ key }) => key === over)} />
    </main>
  );
}

function recordedBy(role: Role, item: SignalItem) {
  const recorded = recordOf(item);
  return recorded && may({ role, organisation: null }, recorded.right) ? recorded : null;
}

function Group(props: {
  title: string;
  items: readonly SignalItem[];
  children(item: SignalItem): preact.ComponentChildren;
}) {
  if (props.items.length === 0) return null;
  return (
    <section aria-label={props.title}>
      <h2>
        {props.title} <span class="soft">({props.items.length})</span>
      </h2>
      <ul class="plain">{props.items.map(props.children)}</ul>
    </section>
  );
}

/** Brings the signal of a link from the calendar into sight, once it is there. */
function Found({ over, there }: { over: string; there: boolean }) {
  useEffect(() => {
    if (there) document.querySelector('[data-signal][aria-current]')?.scrollIntoView({ block: 'center' });
  }, [over, there]);
  return null;
}
