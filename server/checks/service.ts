import type { CheckRequest, CheckResponse } from '../../shared/api/checks.ts';
import type { Viewer } from '../../shared/rights.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Clock } from '../clock.ts';
import type { OutsideAddresses } from '../geo/pdok/addresses.ts';
import type { Reference } from '../geo/types.ts';
import { HttpProblem } from '../http/problem.ts';
import { areaNames } from '../placements/area-names.ts';
import { holdExpiry } from '../placements/expire.ts';
import type { Registry } from '../store/open.ts';
import { alternativesFor } from './alternatives.ts';
import { dataDate } from './data-date.ts';
import { homeAt, judgeHomes, type Question } from './homes.ts';
import { Oracle } from './oracle.ts';
import { withOutside } from './outside.ts';
import { snapshots } from './snapshot.ts';
import { seesNumbers, toWire } from './wire.ts';

export interface Services {
  registry: Registry;
  references: { current(): Reference | null };
  clock: Clock;
  /** Where addresses are asked that the tables lack; nowhere when left out. */
  outside?: OutsideAddresses | null;
}

export interface Checks {
  /**
   * Judges up to 200 addresses; the answers stand in their order. `who` tells askers of one role apart (a token id).
   * Throws HttpProblem 503 while there are no areas, 403 or 429 where a role asks for more than it may.
   */
  run(viewer: Viewer, request: CheckRequest, language: Language, who?: string): Promise<CheckResponse>;
}

/** The straight line on the server: match -> counts -> decide -> words. */
export function createChecks({ registry, references, clock, outside = null }: Services): Checks {
  const snapshot = snapshots(registry, references);
  const oracle = new Oracle();
  const expiry = holdExpiry(registry, clock, areaNames(references));
  return {
    async run(viewer, request, language, who = `${viewer.role}|${viewer.organisation ?? ''}`) {
      await expiry.catchUp();
      const now = snapshot();
      if (!now)
        throw new HttpProblem(
          503,
          'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
        );
      const today = clock.today();
      const question: Question = {
        rung: request.rung,
        places: request.places ?? 1,
        date: request.date ?? today,
        origin: request.origin?.startsWith('GM') ? request.origin : null,
      };
      const gemeenten = request.gemeenten ?? null;
      const queries = request.addresses.map(({ readings, bagId }) => ({
        readings,
        bagId: bagId ?? null,
        gemeenten,
      }));
      const matches = await withOutside(now, outside, queries, now.reference.match(queries));
      const homes = matches.map(({ match, address, candidates, elsewhere = false }) => ({
        ...homeAt(now, match, address, candidates),
        elsewhere,
      }));
      const judged = await judgeHomes(now, homes, question);
      const hidden = judged.filter((one) => one.home.address !== null && !seesNumbers(viewer, one));
      oracle.allow(who, hidden, question, today);
      const alternatives = await alternativesFor(now, judged, question);
      const results: CheckResponse['results'] = [];
      for (const [index, one] of judged.entries()) {
        const counts = now.counts(one.rules.preset, question.date);
        const key = one.home.homeKey;
        const units = key === null ? [] : [...counts.held.made(key), ...counts.home(key)];
        const around = {
          shares: one.shares,
          units,
          alternatives: alternatives[index] ?? [],
          dataDate: dataDate(now, one, question.date),
        };
        results.push(toWire(now, one, around, viewer, TEXTS[language], request.addresses[index]?.id ?? null));
      }
      return { dataVersion: String(now.dataVersion), results };
    },
  };
}
