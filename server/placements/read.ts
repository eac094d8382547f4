import type { z } from 'zod';
import type { Placement, PlacementList, PlacementQuery } from '../../shared/api/placements.ts';
import type { PrecedentList } from '../../shared/api/receipts.ts';
import { owns, seesExactArea, type Viewer } from '../../shared/rights.ts';
import { page } from '../store/changes.ts';
import { deviationOf, deviationsOf, precedents } from '../store/deviations.ts';
import type { Executor } from '../store/open.ts';
import { placementRow } from '../store/placement-ends.ts';
import type { AreaNames } from '../store/placement-view.ts';
import { visiblePlacement } from '../store/placement-view.ts';
import { placementRows } from '../store/placements.ts';

/** A page of the viewer's own placements, newest first. */
export async function listPlacements(
  executor: Executor,
  viewer: Viewer,
  query: z.output<typeof PlacementQuery>,
  nameOf: AreaNames,
): Promise<PlacementList> {
  const rows = await placementRows(executor, viewer, query);
  const deviations = await deviationsOf(
    executor,
    rows.map(({ id }) => id),
  );
  return page(
    rows,
    query.limit,
    (row) => `${row.held_on}|${row.id}`,
    (row) => {
      const placement = visiblePlacement(viewer, row, deviations.get(row.id) ?? null, nameOf);
      if (placement === null)
        throw new Error(`The condition let through placement ${row.id}, which the viewer may not see`);
      return placement;
    },
  );
}

/** One placement, or null when there is none that is the viewer's own. */
export async function getPlacement(
  executor: Executor,
  viewer: Viewer,
  id: string,
  nameOf: AreaNames,
): Promise<Placement | null> {
  const row = await placementRow(executor, id);
  return row && visiblePlacement(viewer, row, await deviationOf(executor, id), nameOf);
}

/** Deviations with consent that the viewer may cite: those of which they may see the numbers. */
export async function listPrecedents(
  executor: Executor,
  viewer: Viewer,
  norm: string | null,
): Promise<PrecedentList> {
  const found = (await precedents(executor)).filter((row) => {
    const { gemeente, corporation, provider } = row;
    return owns(viewer, { gemeente, corporation, provider }) && seesExactArea(viewer, gemeente);
  });
  const items = found.map((row) => ({
    placement: row.placement_id,
    ground: row.ground,
    text: row.text,
    norms: JSON.parse(row.norms) as string[],
    rung: row.rung,
    gemeente: row.gemeente,
    decidedOn: row.decided_on ?? '',
  }));
  return { items: norm === null ? items : items.filter(({ norms }) => norms.includes(norm)) };
}
