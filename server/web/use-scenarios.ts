import type { Scenario, ScenarioRequestInput } from '../../shared/api/scenarios.ts';
import { post } from './client.ts';
import type { AsOf } from './data.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import type { Variants } from './variants.ts';

/** What each variant of the link would change, in their order; null for one in which nothing stands yet. */
export function useScenarios(
  { all }: Variants,
  asked: AsOf & { rung: string; version: string; may: boolean },
): [Loaded<(Scenario | null)[]>, () => void] {
  const { rung, version, date, as } = asked;
  const busy = asked.may && all.some(({ puts }) => puts.length > 0);
  const puts = all.map((variant) => variant.puts);
  return useLoaded(busy ? `${version} ${rung} ${date} ${as} ${JSON.stringify(puts)}` : null, (signal) =>
    Promise.all(
      puts.map((some) => {
        if (some.length === 0) return null;
        const body: ScenarioRequestInput = {
          rung,
          date,
          ...(as && { as }),
          puts: some.map(({ at, ...put }) =>
            'area' in at ? { ...put, area: at.area } : { ...put, point: { lon: at.lon, lat: at.lat } },
          ),
        };
        return post<Scenario>('scenarios', body, signal);
      }),
    ),
  );
}
