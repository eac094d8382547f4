import { formatAddress } from '../../shared/address/format.ts';
import type { Verdict } from '../../shared/api/checks.ts';
import type { Receipt } from '../../shared/api/receipts.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { PLACEMENT_TEXTS } from '../../shared/text/placement.ts';
import type { Question } from '../checks/homes.ts';
import type { Snapshot } from '../checks/snapshot.ts';
import type { Executor } from '../store/open.ts';
import { placementRow } from '../store/placement-ends.ts';
import type { DeviationsTable, PlacementsTable } from '../store/placement-schema.ts';
import { ownsPlacement } from '../store/placement-view.ts';
import { receiptBody } from '../store/receipts.ts';
import { VERSION } from '../version.ts';
import type { Judgement } from './judge.ts';
import { isRegional, withoutHome } from './without-home.ts';

/** Who sees how much of a verdict. All are frozen, so that no later change of rights or words touches a receipt. */
type Views = Record<'whole' | 'gemeente' | 'word', Verdict>;

type Body = Omit<Receipt, 'verdict'> & { views: Views };

/** What a receipt is made of. */
export interface ReceiptParts {
  row: PlacementsTable;
  at: string;
  snapshot: Snapshot;
  question: Question;
  judgement: Judgement;
  deviation: DeviationsTable | null;
  shownVerdict: Receipt['shownVerdict'];
}

/** The receipt as JSON text: the verdict with every number, norm and agreement, in Dutch. */
export async function receiptText(parts: ReceiptParts): Promise<string> {
  const { row, snapshot, question, judgement, deviation } = parts;
  const { judged } = judgement;
  const told = new Set(judged.outcome.reasons.map(({ norm }) => norm));
  const agreed = new Set(judged.shares.map(({ agreement }) => agreement));
  const secret = row.secrecy === 'geheim';
  const see = (viewer: Viewer) => {
    const verdict = judgement.verdict(viewer, 'nl');
    return secret ? withoutHome(verdict) : verdict;
  };
  const body: Body = {
    placement: row.id,
    at: parts.at,
    dataVersion: String(snapshot.dataVersion),
    notice: PLACEMENT_TEXTS.nl.notice,
    software: VERSION,
    areaYear: snapshot.reference.year,
    date: question.date,
    rung: row.rung,
    rungLabel: judged.rules.preset?.rungs.find(({ id }) => id === row.rung)?.label ?? row.rung,
    places: row.places,
    origin: row.origin,
    holder: { role: row.role, organisation: row.organisation },
    home: secret || !judged.home.address ? 'Geheime locatie' : formatAddress(judged.home.address),
    shownVerdict: parts.shownVerdict,
    views: {
      whole: see({ role: 'regio', organisation: null }),
      gemeente: see({ role: 'gemeente', organisation: row.gemeente }),
      word: see({ role: 'lezer', organisation: null }),
    },
    norms: judged.rules.norms
      .filter((norm) => told.has(norm.id) && (!secret || isRegional(norm)))
      .map((norm) => ({ ...norm })),
    agreements: (await snapshot.agreements())
      .filter(({ id }) => agreed.has(id) && !secret)
      .map((agreement) => ({ ...agreement })),
    deviation: deviation && {
      ground: deviation.ground,
      text: deviation.text,
      norms: JSON.parse(deviation.norms) as string[],
      precedent: deviation.precedent,
    },
  };
  return JSON.stringify(body);
}

/** The receipt as far as the viewer may see it; null when the placement is not theirs. */
export async function readReceipt(
  executor: Executor,
  viewer: Viewer,
  placement: string,
): Promise<Receipt | null> {
  const row = await placementRow(executor, placement);
  if (row === null || !ownsPlacement(viewer, row)) return null;
  const text = await receiptBody(executor, placement);
  if (text === null) return null;
  const { views, ...body } = JSON.parse(text) as Body;
  if (seesExactArea(viewer, null)) return { ...body, verdict: views.whole };
  const own = seesExactArea(viewer, row.gemeente);
  return { ...body, verdict: own ? views.gemeente : views.word, deviation: own ? body.deviation : null };
}
