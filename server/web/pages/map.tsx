import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../../../shared/address/reading.ts';
import { check, loadArea } from '../data.ts';
import { LAYERS } from '../layers/index.ts';
import { AreaTable } from '../parts/area-table.tsx';
import { LevelChoiceField, RungChoice } from '../parts/choices.tsx';
import { Legend } from '../parts/legend.tsx';
import { levelByZoom } from '../parts/level-by-zoom.ts';
import { MapView } from '../parts/map-view.tsx';
import { TroubleLine, TroubleNotice } from '../parts/notice.tsx';
import { Search } from '../parts/search.tsx';
import { SideCard } from '../parts/side-card.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useMapData } from '../use-map-data.ts';
import { useOnline } from '../use-online.ts';
import { useChosenOutline } from '../use-outline.ts';
import type { PageEntry, PageProps } from './page.ts';

/** The home that was looked for; never part of the link. */
interface Asked {
  line: string;
  readings: Reading[];
}

const ATTRIBUTION = 'Bron: CBS / Kadaster, CC BY 4.0';
const FICTIONAL = 'Verzonnen regio';
/** The rung that the sample norms are about; otherwise the first of the ladder. */
const FIRST_RUNG = 'opstapwoning';

/** The map: areas coloured by room left for a rung, search, and the card of an area or an address. */
function MapPage({ view, change, region, rungs, health, role, trouble, again }: PageProps) {
  const rung =
    rungs.find(({ id }) => id === view.rung) ?? rungs.find(({ id }) => id === FIRST_RUNG) ?? rungs[0];
  const rungId = rung?.id ?? FIRST_RUNG;
  const named = { id: rungId, label: rung?.label ?? rungId };
  const layer = LAYERS[0];
  const data = useMapData(region, rungId, health);
  const online = useOnline();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const [focus, setFocus] = useState<{ code: string } | null>(null);

  const version = health.dataVersion;
  const [area, againArea] = useLoaded(
    view.area && asked === null ? `${version} ${rungId} ${view.area}` : null,
    async (signal) => ({ detail: await loadArea(view.area ?? '', rungId, signal), rung: named }),
  );
  const [verdict, againVerdict] = useLoaded(
    asked && `${version} ${rungId} ${JSON.stringify(asked.readings)}`,
    async (signal) => ({
      verdict: await check(asked?.readings ?? [], rungId, region, signal),
      rung: named,
      line: asked?.line ?? '',
    }),
  );

  const answer = asked ? (verdict.value?.verdict ?? null) : null;
  const buurt = answer?.areas.find(({ level }) => level === 'buurt')?.code ?? null;
  const { chosen, goal, flyTo } = useChosenOutline(
    asked ? buurt : view.area,
    data.shapes,
    view.place === null,
  );
  const home = useMemo(() => {
    const point = answer?.address?.point;
    return answer?.address && point ? { ...point, label: answer.address.label } : null;
  }, [answer]);
  // An address without a point is shown by its buurt.
  useEffect(() => {
    if (answer && !home && buurt) flyTo(buurt);
  }, [answer]);

  const { size } = data;
  const level =
    view.level !== 'auto' ? view.level : size ? levelByZoom(view.place?.zoom ?? 0, size.lat, size) : null;
  const [shapes, againShapes] = useLoaded(level, () => data.shapes.level(level ?? 'gemeente'));
  const numbers = data.numbers.value;
  const byCode = useMemo(
    () => new Map(Object.values(numbers ?? {}).flatMap((list) => list.map((found) => [found.code, found]))),
    [numbers],
  );
  const allAreas = useMemo(() => [...byCode.values()], [byCode]);
  const rungLabels = useMemo(() => new Map(rungs.map(({ id, label }) => [id, label])), [rungs]);
  const gemeenten = useMemo(
    () => new Map(region.gemeenten.map(({ code, name }) => [code, name])),
    [region.gemeenten],
  );

  const choose = useCallback(
    (code: string, fly = false) => {
      setAsked(null);
      setTakesFocus(true);
      change({ area: code });
      if (fly) flyTo(code);
    },
    [change, flyTo],
  );
  const close = () => {
    const code = view.area;
    setAsked(null);
    change({ area: null });
    if (code) setFocus({ code });
  };

  if (data.region.state === 'trouble' && !data.region.value)
    return <TroubleNotice trouble={data.region.trouble} again={data.again} />;
  const failed = [data.numbers, shapes].find((loaded) => loaded.state === 'trouble');
  const drawn = level ?? 'gemeente';
  const areas = numbers?.[drawn] ?? [];
  const tiles = !region.fictional && online;

  return (
    <main class={asked || view.area ? 'map-page with-card' : 'map-page'}>
      <h1 class="unseen">Kaart van {region.name}</h1>
      <div class="panel">
        <Search
          areas={allAreas}
          onArea={(code) => choose(code, true)}
          onAddress={(line, readings) => setAsked({ line, readings })}
        />
        <RungChoice rungs={rungs} chosen={rungId} onChoose={(id) => change({ rung: id })} />
        <LevelChoiceField chosen={view.level} shown={drawn} onChoose={(next) => change({ level: next })} />
        {trouble && <TroubleLine trouble={trouble} again={again} />}
        {failed?.state === 'trouble' && !trouble && (
          <TroubleLine
            trouble={failed.trouble}
            again={() => {
              data.again();
              againShapes();
            }}
          />
        )}
        <Legend
          layer={layer}
          level={drawn}
          areas={areas}
          busy={data.numbers.state === 'loading'}
          showsUnits={data.units.some(({ address }) => address?.point)}
        />
      </div>
      <div class="ground">
        {data.region.value && numbers ? (
          <MapView
            region={data.region.value}
            shapes={shapes.value}
            numbers={byCode}
            layer={layer}
            units={data.units}
            rungLabels={rungLabels}
            place={view.place}
            chosen={chosen}
            goal={goal}
            home={home}
            tiles={tiles}
            attribution={region.fictional ? FICTIONAL : ATTRIBUTION}
            focus={focus}
            onChoose={choose}
            onPlace={(place) => change({ place })}
          />
        ) : (
          <p class="waiting" role="status">
            De gebieden worden geladen…
          </p>
        )}
        <AreaTable
          layer={layer}
          level={drawn}
          areas={areas}
          gemeenten={gemeenten}
          chosen={view.area}
          onChoose={(code) => choose(code, true)}
        />
      </div>
      <SideCard
        asked={asked}
        verdict={verdict}
        area={area}
        areaCode={view.area}
        again={() => (asked ? againVerdict() : againArea())}
        rung={named}
        units={data.units}
        rungLabels={rungLabels}
        takesFocus={takesFocus}
        region={region}
        view={view}
        role={role}
        version={`${version}`}
        onHeld={again}
        areas={areas}
        onArea={(code) => choose(code, true)}
        onAddress={(line, readings) => setAsked({ line, readings })}
        onClose={close}
      />
    </main>
  );
}

export const mapPage: PageEntry = {
  id: 'kaart',
  label: { nl: 'Kaart', en: 'Map' },
  right: null,
  inMenu: true,
  Page: MapPage,
};
