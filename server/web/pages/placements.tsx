import { useEffect } from 'preact/hooks';
import type { Placement } from '../../../shared/api/placements.ts';
import { PLACEMENT_STATES } from '../../../shared/placement.ts';
import { may } from '../../../shared/rights.ts';
import { machineClock } from '../../clock.ts';
import { getAll } from '../client.ts';
import { useTexts } from '../language.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { PlacementRow } from '../parts/placement-row.tsx';
import { Unready } from '../parts/unready.tsx';
import { CLOSING } from '../text/closing.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { useLoaded } from '../use-loaded.ts';
import { writeView } from '../view.ts';
import type { PageProps } from './page.ts';

const clock = machineClock(null);

/** Holds and placements of the viewer's own, by state, each with what can be done to it now. */
export function PlacementsPage(props: PageProps) {
  const { view, health, rungs, region } = props;
  const texts = useTexts(PLACEMENTS);
  const closing = useTexts(CLOSING);
  const { over = '' } = view.more;
  const [loaded, again] = useLoaded(`${health.dataVersion}`, (signal) =>
    getAll<Placement>('placements', {}, signal),
  );
  const there = loaded.value?.some(({ id }) => id === over) ?? false;
  // A link leads to one of them: once, and not again when the list is fetched afresh.
  useEffect(() => {
    if (there) document.querySelector('[data-placement][aria-current]')?.scrollIntoView({ block: 'center' });
  }, [over, there]);
  if (!loaded.value) return <Unready loaded={loaded} again={again} text={texts.loading} />;
  const own = new Set(region.gemeenten.map(({ code }) => code));
  const items = loaded.value.filter(({ gemeente }) => gemeente === null || own.has(gemeente));
  const trouble = props.trouble ?? (loaded.state === 'trouble' ? loaded.trouble : null);
  return (
    <main class="rules placements" aria-busy={loaded.state === 'loading'}>
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {may({ role: props.role, organisation: null }, 'closing.read') && (
        <p>
          <a href={`#${writeView({ ...view, page: 'sluiting', more: {} })}`}>{closing.link}</a>
        </p>
      )}
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      {items.length === 0 && <p>{texts.none}</p>}
      {PLACEMENT_STATES.map((state) => {
        const some = items.filter((placement) => placement.state === state);
        if (some.length === 0) return null;
        const list = (
          <ul class="plain">
            {some.map((placement) => (
              <PlacementRow
                key={placement.id}
                placement={placement}
                rungs={rungs}
                gemeenten={region.gemeenten}
                view={view}
                role={props.role}
                today={health.today ?? clock.today()}
                marked={placement.id === over}
                onChanged={() => {
                  again();
                  props.again();
                }}
              />
            ))}
          </ul>
        );
        const title = (
          <>
            {texts.groups[state]} <span class="soft">({some.length})</span>
          </>
        );
        const open = state === 'held' || state === 'confirmed';
        return (
          <section key={state} data-state={state}>
            {open && <h2>{title}</h2>}
            {open ? (
              list
            ) : (
              <details open={some.some(({ id }) => id === over)}>
                <summary>{title}</summary>
                {list}
              </details>
            )}
          </section>
        );
      })}
    </main>
  );
}
