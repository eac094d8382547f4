import type { Verdict } from '../../shared/api/checks.ts';
import type { Viewer } from '../../shared/rights.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import { alternativesTo } from '../checks/alternatives.ts';
import { dataDate } from '../checks/data-date.ts';
import { type Home, type Judged, judgeHomes, type Question } from '../checks/homes.ts';
import { Snapshot } from '../checks/snapshot.ts';
import { toWire, wireAlternatives } from '../checks/wire.ts';
import type { Reference } from '../geo/types.ts';
import type { Registry } from '../store/open.ts';
import type { Writing } from '../store/write.ts';

/**
 * Everything as the transaction sees it: judged here, nobody can come in between. Reading through the registry itself would
 * wait for ever for the transaction to end.
 */
export function snapshotWithin(registry: Registry, trx: Writing, reference: Reference): Snapshot {
  return new Snapshot({ ...registry, db: trx }, reference, registry.state().dataVersion);
}

/** One home, judged, with how to put it in words for anyone. */
export interface Judgement {
  judged: Judged;
  /** The verdict as this viewer may see it; without alternatives. */
  verdict(viewer: Viewer, language: Language): Verdict;
  /** The verdict with what else is near. */
  withAlternatives(viewer: Viewer, language: Language): Promise<Verdict>;
}

/** Judges a home by the same straight line as a check. */
export async function judgeHome(snapshot: Snapshot, home: Home, question: Question): Promise<Judgement> {
  const [judged] = await judgeHomes(snapshot, [home], question);
  if (!judged) throw new Error('A home that was asked about was not judged');
  const counts = snapshot.counts(judged.rules.preset, question.date);
  const units = home.homeKey === null ? [] : counts.home(home.homeKey);
  const word = (viewer: Viewer, language: Language, alternatives: Verdict['alternatives']): Verdict => {
    const around = {
      shares: judged.shares,
      units,
      alternatives: [],
      dataDate: dataDate(snapshot, judged, question.date),
    };
    return { ...toWire(snapshot, judged, around, viewer, TEXTS[language], null), alternatives };
  };
  return {
    judged,
    verdict: (viewer, language) => word(viewer, language, []),
    withAlternatives: async (viewer, language) =>
      word(viewer, language, await nearby(snapshot, home, question, language)),
  };
}

/** Free homes near one that cannot be had, as they go out. */
export async function nearby(
  snapshot: Snapshot,
  home: Home,
  question: Question,
  language: Language,
): Promise<Verdict['alternatives']> {
  const [found = []] = await alternativesTo(snapshot, [home], question);
  return wireAlternatives(found, TEXTS[language]);
}
