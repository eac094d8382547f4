import type { Viewer } from '../../shared/rights.ts';
import type { Executor } from './open.ts';
import { ownPlacements } from './placement-view.ts';
import { ownUnits } from './visible.ts';

/** What was written after a row of the audit, as far as a viewer may know. */
export interface Changed {
  /** The last audit row that was looked at. */
  seq: number;
  /** Buurten. */
  areas: string[];
  homeKeys: string[];
  /** More was written than is worth naming, or things that touch everything, such as a norm. */
  everything: boolean;
}

/** So many things are named; more are told as one. */
const MOST = 200;

/** The newest row of the audit. */
export async function auditEnd(executor: Executor): Promise<number> {
  const row = await executor
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** Units, free homes and placements of the viewer that were written since; secret ones are never named. */
export async function changedSince(executor: Executor, viewer: Viewer, after: number): Promise<Changed> {
  const rows = await executor
    .selectFrom('audit')
    .select(['seq', 'subject', 'subject_id'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(MOST + 1)
    .execute();
  const idsOf = (subject: string) => [
    ...new Set(rows.filter((row) => row.subject === subject).map((row) => row.subject_id)),
  ];
  const named = ['unit', 'vacancy', 'placement', 'stay', 'token', 'signal'];
  const places = ['buurt', 'home_key'] as const;
  const found = [
    ...(await executor
      .selectFrom('units')
      .select(places)
      .where('id', 'in', idsOf('unit'))
      .where(ownUnits(viewer, true))
      .execute()),
    ...(await executor.selectFrom('vacancies').select(places).where('id', 'in', idsOf('vacancy')).execute()),
    ...(await executor
      .selectFrom('placements')
      .select(places)
      .where('id', 'in', idsOf('placement'))
      .where(ownPlacements(viewer, true))
      .execute()),
  ];
  const everything = rows.length > MOST || rows.some(({ subject }) => !named.includes(subject));
  return {
    seq: rows.length > MOST ? await auditEnd(executor) : (rows.at(-1)?.seq ?? after),
    areas: [...new Set(found.map(({ buurt }) => buurt))].filter(Boolean).sort(),
    homeKeys: [...new Set(found.flatMap(({ home_key: key }) => (key === null ? [] : [key])))].sort(),
    everything,
  };
}
