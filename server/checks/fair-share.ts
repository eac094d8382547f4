import type { Agreement } from '../../shared/agreements/agreement.ts';
import { periodOf } from '../../shared/agreements/period.ts';
import { type FairShare, shareOf, type UnknownShare } from '../../shared/agreements/share.ts';
import { type Stand, standOf } from '../../shared/agreements/stand.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { countedRungs, figuresOn, standInput } from './agreement-stand.ts';
import type { Home, Question } from './homes.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** What is asked, and for whom: a home that counts there already adds none. */
export interface ShareQuestion {
  rung: string;
  date: PlainDate;
  gemeente: string;
  origin: string | null;
  addsHome: boolean;
}

/**
 * How the gemeente of the home, and that of origin, stand on the agreements of the region in the period of the date, with
 * what earlier periods brought. Delivered are homes whose lease began in the period, until and with the date. Where the
 * stand cannot be worked out the share says why.
 */
export async function fairShares(
  snapshot: Snapshot,
  rules: RegionRules,
  question: ShareQuestion,
): Promise<(FairShare | UnknownShare)[]> {
  if (!rules.preset) return [];
  const { gemeente, origin, date } = question;
  const shares: (FairShare | UnknownShare)[] = [];
  for (const agreement of await concerned(snapshot, rules.preset.id, question.rung, date)) {
    const stand = await standing(snapshot, agreement, date);
    const period = periodOf(date, agreement.length);
    const counted = agreement.counts.by === 'origin' ? origin : gemeente;
    for (const party of new Set([gemeente, origin])) {
      if (party === null || !agreement.parties.some(({ id, delivers }) => delivers && id === party)) continue;
      if ('problem' in stand) {
        shares.push({
          agreement: agreement.id,
          title: agreement.title,
          gemeente: party,
          problem: stand.problem,
        });
        continue;
      }
      const row = stand.rows.find((one) => one.period === period && one.party === party);
      const adds = party === counted && question.addsHome ? 1 : 0;
      if (row) shares.push(shareOf(agreement, row, adds));
    }
  }
  return shares;
}

/** What agreements say of a home; one that counts there already adds none. */
export async function sharesAt(
  snapshot: Snapshot,
  home: Home,
  rules: RegionRules,
  question: Question,
): Promise<(FairShare | UnknownShare)[]> {
  const gemeente = home.areas.at(-1)?.gemeente;
  if (gemeente === undefined) return [];
  const units = home.homeKey === null ? [] : snapshot.counts(rules.preset, question.date).home(home.homeKey);
  return fairShares(snapshot, rules, {
    rung: question.rung,
    date: question.date,
    gemeente,
    origin: question.origin ?? null,
    addsHome: units.every((unit) => unit.secret),
  });
}

/** Agreements of a region that count a rung and hold on a date; the same for all homes that are asked about together. */
function concerned(snapshot: Snapshot, region: string, rung: string, date: PlainDate): Promise<Agreement[]> {
  return snapshot.once(`agreements|${region}|${rung}|${date}`, async () => {
    const ladders = await snapshot.ladders();
    return (await snapshot.agreements()).filter(
      (agreement) =>
        agreement.region === region &&
        agreement.volumes.some(({ period }) => period === periodOf(date, agreement.length)) &&
        countedRungs(agreement, ladders, date).includes(rung),
    );
  });
}

function standing(snapshot: Snapshot, agreement: Agreement, date: PlainDate): Promise<Stand> {
  return snapshot.once(`stand|${agreement.id}|${date}`, async () =>
    standOf(
      agreement,
      await standInput(
        snapshot.registry.db,
        await figuresOn(snapshot.registry, snapshot.reference, date),
        agreement,
        date,
      ),
    ),
  );
}
