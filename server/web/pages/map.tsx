import { useCallback, useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { pointGroups } from '../layers/points.ts';
import { type MapState, readMapState, withMapState } from '../map-view-state.ts';
import { AreaTable } from '../parts/area-table.tsx';
import { drawnAreas } from '../parts/drawn-areas.ts';
import { Legend } from '../parts/legend.tsx';
import { MapPanel } from '../parts/map-panel.tsx';
import { MapView } from '../parts/map-view.tsx';
import { TroubleLine, TroubleNotice } from '../parts/notice.tsx';
import { PutForm } from '../parts/put-form.tsx';
import { SideCard } from '../parts/side-card.tsx';
import { TimeBar } from '../parts/time-bar.tsx';
import { WhatIfPart } from '../parts/what-if-part.tsx';
import { MAP } from '../text/map.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { useLayerData } from '../use-layer-data.ts';
import { useMapCards } from '../use-map-cards.ts';
import { useMapData } from '../use-map-data.ts';
import { useOnline } from '../use-online.ts';
import { useVariants } from '../use-variants.ts';
import type { PageProps } from './page.ts';

/** The rung that the sample norms are about; otherwise the first of the ladder. */
const FIRST_RUNG = 'opstapwoning';
const NONE: never[] = [];
const NOTHING = new Map<string, never>();

/** The map: areas coloured by a layer on any day, search, the card of an area or an address, and what-if. */
export function MapPage({ view, change, region, rungs, health, role, trouble, again }: PageProps) {
  const language = useLanguage();
  const texts = useTexts(MAP);
  const whatIf = useTexts(WHAT_IF);
  const rung =
    rungs.find(({ id }) => id === view.rung) ?? rungs.find(({ id }) => id === FIRST_RUNG) ?? rungs[0];
  const rungId = rung?.id ?? FIRST_RUNG;
  const named = { id: rungId, label: rung?.label ?? rungId };
  const state = useMemo(() => readMapState(view), [view.more]);
  const { layer, date, only, presenting, variants } = state;
  const onState = (next: Partial<MapState>) => change({ more: withMapState(view.more, next) });
  const today = health.today ?? health.dataDate ?? '2026-01-01';
  const asOf = { date, as: presenting ? ('lezer' as const) : null };
  const version = `${health.dataVersion} ${health.areaYear}`;

  const data = useMapData(
    region,
    { rung: rungId, level: layer.level ?? view.level, zoom: view.place?.zoom ?? 0, ...asOf },
    health,
  );
  const online = useOnline();
  const [takesFocus, setTakesFocus] = useState(false);
  const [focus, setFocus] = useState<{ code: string } | null>(null);
  const cards = useMapCards({ view, region, rung: named, asOf, version, shapes: data.shapes });
  const { asked, setAsked } = cards;
  const plays = may({ role, organisation: null }, 'scenarios.create');
  const what = useVariants(variants, { ...asOf, rung: rungId, version, may: plays }, whatIf.newName, onState);

  const level = data.level ?? 'gemeente';
  // Numbers of another level colour nothing: they wait for their own.
  const numbers = data.numbers.value?.level === level ? data.numbers.value.areas : NONE;
  const areas = useMemo(() => what.within(numbers), [numbers, what.changed]);
  const extra = useLayerData({
    region,
    state,
    rung: rungId,
    level: data.level,
    date: date ?? today,
    areas,
    scope: data.scope,
    version,
  });
  const drawn = useMemo(
    () => (areas.length === 0 ? NOTHING : drawnAreas(layer, extra.data, areas, only)),
    [layer, extra.data, areas, only],
  );
  const rungLabels = useMemo(() => new Map(rungs.map(({ id, label }) => [id, label])), [rungs]);
  const units = presenting || state.points.id === 'geen' ? NONE : data.units;
  const points = useMemo(
    () => pointGroups(state.points, units, rungLabels, language),
    [state.points.id, units, rungLabels],
  );
  const unitsLook = useMemo(() => ({ labels: rungLabels, colourOf: points.colourOf }), [points]);
  const gemeenten = useMemo(
    () => new Map(region.gemeenten.map(({ code, name }) => [code, name])),
    [region.gemeenten],
  );

  const { flyTo } = cards.outline;
  const choose = useCallback(
    (code: string, fly = false) => {
      setAsked(null);
      setTakesFocus(true);
      change({ area: code });
      if (fly) flyTo(code);
    },
    [change, flyTo],
  );
  const putIn = (homes: number, code: string | null) => {
    if (code === null) return;
    what.put(homes, { area: code });
    change({ area: null });
  };
  const close = () => {
    const code = view.area;
    setAsked(null);
    change({ area: null });
    if (code) setFocus({ code });
  };

  if (data.region.state === 'trouble' && !data.region.value)
    return <TroubleNotice trouble={data.region.trouble} again={data.again} />;
  const failed = [data.numbers, data.outlines, extra.loaded].find((loaded) => loaded.state === 'trouble');
  const tiles = !region.fictional && online;
  const onArea = (code: string) => choose(code, true);

  const look = ['map-page', (asked || view.area) && 'with-card', presenting && 'presenting'];
  return (
    <main class={look.filter(Boolean).join(' ')}>
      <h1 class="unseen">{texts.title(region.name)}</h1>
      <MapPanel
        state={state}
        onState={onState}
        areas={data.names}
        rungs={rungs}
        rung={rungId}
        level={view.level}
        shown={level}
        day={date ?? today}
        hasUnits={data.units.some(({ address }) => address?.point)}
        onArea={onArea}
        onAddress={(line, readings) => setAsked({ line, readings })}
        onRung={(id) => change({ rung: id })}
        onLevel={(next) => change({ level: next })}
      >
        {trouble && <TroubleLine trouble={trouble} again={again} />}
        {failed?.state === 'trouble' && !trouble && (
          <TroubleLine
            trouble={failed.trouble}
            again={() => {
              data.again();
              extra.again();
            }}
          />
        )}
        <Legend
          layer={layer}
          data={extra.data}
          level={level}
          areas={areas}
          busy={data.numbers.state === 'loading'}
          only={only}
          onOnly={(id) => onState({ only: id })}
          showsUnits={units.some(({ address }) => address?.point)}
          groups={points.groups}
        />
      </MapPanel>
      <div class="ground">
        {data.region.value && data.level ? (
          <MapView
            region={data.region.value}
            shapes={data.outlines.value}
            areas={drawn}
            units={units}
            unitsLook={unitsLook}
            place={view.place}
            chosen={cards.outline.chosen}
            goal={cards.outline.goal}
            home={cards.home}
            tiles={tiles}
            attribution={region.fictional ? texts.fictional : texts.source}
            focus={focus}
            onChoose={choose}
            onPlace={(place) => change({ place })}
            onPick={what.picking ? (place) => what.put(what.homes, place) : null}
          />
        ) : (
          <p class="waiting" role="status">
            {texts.loading}
          </p>
        )}
        <TimeBar
          today={today}
          since={health.since ?? null}
          date={date}
          busy={data.numbers.state === 'loading'}
          onDate={(next) => onState({ date: next })}
        />
        <AreaTable
          layer={layer}
          data={extra.data}
          level={level}
          areas={areas}
          only={only}
          gemeenten={gemeenten}
          chosen={view.area}
          day={formatDate(date ?? today, language)}
          onChoose={onArea}
        />
      </div>
      <SideCard
        asked={asked}
        verdict={cards.verdict}
        area={cards.area}
        areaCode={view.area}
        again={cards.again}
        rung={named}
        units={units}
        rungLabels={rungLabels}
        takesFocus={takesFocus}
        region={region}
        view={view}
        role={role}
        version={version}
        onHeld={again}
        areas={areas}
        onArea={onArea}
        onAddress={(line, readings) => setAsked({ line, readings })}
        onClose={close}
        variant={what.shown}
        first={variants.all.length > 0}
        areaExtra={plays && view.area && <PutForm onPut={(homes) => putIn(homes, view.area)} />}
      >
        {plays && (
          <WhatIfPart
            {...{ state, onState, what, rungLabels, region, role, asOf, version, onArea }}
            names={data.names}
            rung={rungId}
            scope={data.scope}
            chosen={asked !== null || view.area !== null}
          />
        )}
      </SideCard>
    </main>
  );
}
