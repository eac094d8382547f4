import type { Holders } from '../../../shared/api/holders.ts';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { RegionMeasures } from '../../../shared/api/measures.ts';
import type { SignalList } from '../../../shared/api/signals.ts';
import { may, type Viewer } from '../../../shared/rights.ts';
import { get } from '../client.ts';
import { loadNumbers, scopeOf } from '../data.ts';
import { useTexts } from '../language.ts';
import { AreaRanking } from '../parts/area-ranking.tsx';
import { rungOf } from '../parts/chosen-rung.ts';
import { SELECT } from '../parts/controls.ts';
import { BandsPart, type Holder, HoldersPart } from '../parts/holders-part.tsx';
import { TroubleLine } from '../parts/notice.tsx';
import { OverNorm } from '../parts/over-norm.tsx';
import { SpreadPart } from '../parts/spread-part.tsx';
import { Unready } from '../parts/unready.tsx';
import { CONCENTRATION } from '../text/concentration.ts';
import { HOLDER_TEXTS } from '../text/holders.ts';
import { useLoaded } from '../use-loaded.ts';
import { LEVELS, writeView } from '../view.ts';
import type { PageProps } from './page.ts';

const HOLDERS: readonly Holder[] = ['corporation', 'provider', 'complex'];

/** Where the places of a rung stand: measures with what chance would give, a ranking, what is above a norm, and who has them. */
export function ConcentrationPage(props: PageProps) {
  const { view, change, region, rungs, health } = props;
  const texts = useTexts(CONCENTRATION);
  const holderTexts = useTexts(HOLDER_TEXTS);
  const viewer: Viewer = { role: props.role, organisation: health.organisation ?? null };
  const version = `${health.dataVersion}`;
  // The link of this page says `alle` where the map knows none: a rung or all of them.
  const all = view.more.treden === 'alle';
  const rung = all ? null : rungOf(rungs, view.rung);
  const level = view.level === 'auto' ? 'gemeente' : view.level;
  const { gemeente = '', wie = '' } = view.more;
  const by = HOLDERS.find((one) => one === wie) ?? 'corporation';

  const [areas, againAreas] = useLoaded(`${version} ${rung} ${level}`, async (signal) => {
    const scope = scopeOf(region, health.counts?.areas ?? 0);
    const [numbers, measures] = await Promise.all([
      loadNumbers(level, rung, region, scope, { date: null, as: null }, signal),
      get<RegionMeasures>(`regions/${region.ladder}/measures`, { rung, level }, signal),
    ]);
    return { numbers, measures };
  });
  const seesSignals = may(viewer, 'signals.read');
  const [signals] = useLoaded(seesSignals ? version : null, (signal) =>
    get<SignalList>('signals', { region: region.id, kind: 'norm', paused: 'true', limit: 1000 }, signal),
  );
  const seesHolders = may(viewer, 'holders.read');
  const [holders] = useLoaded(seesHolders ? `${version} ${rung} ${by} ${gemeente}` : null, (signal) =>
    get<Holders>(`regions/${region.ladder}/holders`, { by, rung, gemeente: gemeente || null }, signal),
  );
  const [sizes] = useLoaded(seesHolders ? version : null, async (signal) => ({
    holders: await get<Holders>(`regions/${region.ladder}/holders`, { by: 'provider' }, signal),
    bands: (await get<Ladder>('ladder', { region: region.ladder }, signal)).providerBands,
  }));
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, ...more } });
  const linkOf = (code: string) => `#${writeView({ ...view, page: 'kaart', area: code, more: {} })}`;
  if (!areas.value) return <Unready loaded={areas} again={againAreas} text={texts.loading} />;
  const { numbers, measures } = areas.value;
  const trouble = props.trouble ?? (areas.state === 'trouble' ? areas.trouble : null);
  const shown = gemeente === '' ? numbers : numbers.filter((area) => area.gemeente === gemeente);
  const over = signals.value?.items.filter((item) => gemeente === '' || item.gemeente === gemeente);
  return (
    <main class="rules broad" aria-busy={areas.state === 'loading'}>
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <div class="choices">
        <label class="field">
          <span>{texts.rung}</span>
          <select
            class={SELECT}
            value={rung ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({
                rung: value || view.rung,
                more: { ...view.more, treden: value === '' ? 'alle' : '' },
              });
            }}
          >
            <option value="">{texts.allRungs}</option>
            {rungs.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.level}</span>
          <select
            class={SELECT}
            value={level}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ level: LEVELS.find((one) => one === value) ?? 'gemeente' });
            }}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {texts.levels[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{texts.inGemeente}</span>
          <select
            class={SELECT}
            value={gemeente}
            onChange={(event) => keep({ gemeente: event.currentTarget.value })}
          >
            <option value="">{texts.allGemeenten}</option>
            {region.gemeenten.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <SpreadPart measures={measures} level={level} />
      <AreaRanking numbers={shown} measures={measures} region={region} level={level} linkOf={linkOf} />
      {(!seesSignals || over) && <OverNorm signals={over ?? null} region={region.id} linkOf={linkOf} />}
      {holders.value && (
        <HoldersPart
          holders={holders.value}
          by={holders.value.by === 'rung' ? by : holders.value.by}
          region={region}
          onChoose={(one) => keep({ wie: one })}
        />
      )}
      {!seesHolders && (
        <section aria-labelledby="holders">
          <h2 id="holders">{holderTexts.holders.title}</h2>
          <p>{holderTexts.holders.notYours}</p>
        </section>
      )}
      {sizes.value && (
        <BandsPart holders={sizes.value.holders} bands={sizes.value.bands} region={region.id} />
      )}
    </main>
  );
}
