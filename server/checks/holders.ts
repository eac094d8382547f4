import type { z } from 'zod';
import type { Holders, HoldersQuery } from '../../shared/api/holders.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import type { Reference } from '../geo/types.ts';
import { NotFound } from '../http/problem.ts';
import { holdersIn, stockOfCorporations } from '../store/holders.ts';
import { laddersFor } from '../store/ladder.ts';
import type { Registry } from '../store/open.ts';
import { complexKey, stockOfComplexes } from '../store/stock-counts.ts';

/**
 * Who holds the places of a region: its corporations, providers, complexes or rungs, as far as the viewer's own. Throws
 * NotFound for a region that Trede does not know.
 */
export async function holdersOf(
  { registry, reference }: { registry: Registry; reference: Reference | null },
  viewer: Viewer,
  id: string,
  query: z.output<typeof HoldersQuery> & { date: PlainDate },
): Promise<Holders> {
  const region = PRESETS.find((preset) => preset.id === id);
  if (!region) throw new NotFound(`De regio ${id} is hier niet bekend; kies er een uit /v1/regions.`);
  const { by, date } = query;
  const all = region.gemeenten.map(({ code }) => code);
  const gemeenten = query.gemeente === undefined ? all : all.filter((code) => code === query.gemeente);
  const ladder = (await laddersFor(registry.db)).of(region.id, date)?.region ?? region;
  const rung = query.rung ?? null;
  const rows = await holdersIn(registry.db, viewer, {
    by,
    gemeenten,
    rung,
    beside: ladder.rungs.filter((one) => one.beside).map((one) => one.id),
    date,
    // Of a secret rung nothing is told below the region.
    secretToo: query.gemeente === undefined && owns(viewer, {}),
  });
  const year = Number(date.slice(0, 4));
  const corporations = by === 'corporation' ? await stockOfCorporations(registry.db, gemeenten, year) : null;
  const complexes =
    by === 'complex' && reference
      ? await stockOfComplexes(
          registry.db,
          rows.flatMap(({ name, gemeente }) => (name && gemeente ? [{ complex: name, gemeente }] : [])),
          { year, areaYear: reference.year },
        )
      : null;
  return {
    dataVersion: String(registry.state().dataVersion),
    region: id,
    by,
    rung,
    date,
    whole: owns(viewer, {}),
    items: rows.map((row) => {
      const found =
        corporations?.get(row.name ?? '') ?? complexes?.get(complexKey(row.gemeente ?? '', row.name ?? ''));
      return { ...row, stock: found ? { homes: found.homes, year: found.year } : null };
    }),
  };
}
