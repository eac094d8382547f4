import { useMemo } from 'preact/hooks';
import type { AgreementItem } from '../../shared/api/agreements.ts';
import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { Count } from '../../shared/api/common.ts';
import type { LayerValue } from '../../shared/api/layers.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import type { NormShown } from '../../shared/api/norms.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { get, getAll } from './client.ts';
import type { PresentRegion } from './data.ts';
import { useLanguage } from './language.ts';
import { rulesByArea, sharesOn } from './layers/facts.ts';
import { type GemeenteShare, type LayerData, noLayerData } from './layers/layer.ts';
import type { MapState } from './map-view-state.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import type { Level } from './view.ts';

interface Asked {
  region: PresentRegion;
  state: MapState;
  rung: string;
  level: Level | null;
  /** The day that is shown. */
  date: PlainDate;
  areas: readonly AreaNumbers[];
  scope: (string | null)[];
  /** Changes when the registry does. */
  version: string;
}

/** What a layer needs beside the numbers of the areas, fetched when that layer is chosen. */
export function useLayerData(asked: Asked): { data: LayerData; loaded: Loaded<unknown>; again(): void } {
  const { region, state, rung, level, date, areas, scope, version } = asked;
  const { layer, since, metres, presenting } = state;
  const language = useLanguage();
  const key =
    layer.needs &&
    level &&
    `${layer.needs} ${version} ${rung} ${level} ${date} ${since} ${metres} ${presenting}`;
  const [loaded, again] = useLoaded(key ?? null, async (signal): Promise<Partial<LayerData>> => {
    if (layer.needs === 'ledger') return { shares: await loadShares(region, rung, date, signal) };
    if (layer.needs === 'norms') {
      const norms = await getAll<NormShown>('norms', { region: region.id, rung, date }, signal);
      return { rules: rulesByArea(norms) };
    }
    const query = { level, rung, date, since, metres, as: presenting ? 'lezer' : null };
    const lists = await Promise.all(
      scope.map((gemeente) => getAll<LayerValue>(`layers/${layer.needs}`, { ...query, gemeente }, signal)),
    );
    return { values: new Map<string, Count>(lists.flat().map(({ code, value }) => [code, value])) };
  });
  const whole = useMemo(() => together(areas), [areas]);
  const data = useMemo(
    () => ({ ...noLayerData(language), ...(key ? loaded.value : {}), whole }),
    [language, loaded.value, key !== null, whole],
  );
  return { data, loaded, again };
}

/** Places and households together, where all are exact; areas without households count in neither. */
function together(areas: readonly AreaNumbers[]): LayerData['whole'] {
  const sum = { places: 0, households: 0 };
  for (const { places, households } of areas) {
    if (typeof places !== 'number') return null;
    if (households === null) continue;
    sum.places += places;
    sum.households += households;
  }
  return sum;
}

async function loadShares(
  region: PresentRegion,
  rung: string,
  date: PlainDate,
  signal: AbortSignal,
): Promise<Map<string, GemeenteShare>> {
  const agreements = await getAll<AgreementItem>('agreements', { region: region.id }, signal);
  const counted = agreements.find(({ counts }) => counts.rungs.includes(rung)) ?? agreements[0];
  if (!counted) return new Map();
  const ledger = await get<Ledger>(`agreements/${encodeURIComponent(counted.id)}/ledger`, { date }, signal);
  return sharesOn(ledger, counted.length, date);
}
