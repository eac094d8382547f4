import { randomUUID } from 'node:crypto';
import type { PlacementInput } from '../../shared/api/placements.ts';
import { addDays, addMonths } from '../../shared/dates.ts';
import { defaultSecrecy, rungOn, rungProblem, stricter } from '../../shared/ladder/rules.ts';
import { HOLD_DAYS, LEASE_WITHIN_MONTHS } from '../../shared/placement.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Question } from '../checks/homes.ts';
import type { Snapshot } from '../checks/snapshot.ts';
import { insertDeviation } from '../store/deviations.ts';
import type { DeviationsTable, PlacementsTable } from '../store/placement-schema.ts';
import { insertPlacement } from '../store/placements.ts';
import { insertReceipt } from '../store/receipts.ts';
import type { UnitsTable } from '../store/schema.ts';
import { requireImpersonalText } from '../store/sound.ts';
import type { Audit, Writing } from '../store/write.ts';
import { type AskedHome, findAsked, type HomeAsked } from './asked-home.ts';
import { brokenNorms, deviationFrom, namesOf } from './deviation.ts';
import { whetherFree } from './free.ts';
import { holdUnit } from './hold-unit.ts';
import { judgeHome, nearby } from './judge.ts';
import { deviationNeeded, taken, verdictChanged } from './problems.ts';
import { receiptText } from './receipt.ts';
import { withoutHome } from './without-home.ts';

/** Who holds, and what. */
export interface HoldCall {
  viewer: Viewer;
  actor: string;
  language: Language;
  home: HomeAsked;
  input: PlacementInput;
  /** The moment, as the receipt has it. */
  at: string;
}

/** A hold as it was written. */
export interface Held {
  row: PlacementsTable;
  deviation: DeviationsTable | null;
}

/**
 * Holds a home, within one write: finds it, judges it again, keeps the verdict as a receipt. Null when there is no such home.
 * Throws PlacementProblem when somebody else has it, when the verdict is no longer the one that was shown, and when a set
 * norm is exceeded without a deviation; a Refusal for what cannot be.
 */
export async function holdHome(
  trx: Writing,
  audit: Audit,
  snapshot: Snapshot,
  call: HoldCall,
): Promise<Held | null> {
  const { input, viewer, language } = call;
  requireImpersonalInput(input);
  const asked = await findAsked(trx, snapshot, call.home, audit.today);
  if (asked === null) return null;
  const question = questionOf(input, audit.today);
  const free = await whetherFree(trx, asked, { ...question, today: audit.today });
  const secret = asked.unit?.secrecy === 'geheim';
  if (!free.free)
    throw taken(free.by, secret ? [] : await nearby(snapshot, asked.home, question, language), language);
  const rules = await snapshot.rules(asked.place.gemeente, question.date);
  const problem = rungProblem(rules.preset, input.rung);
  if (problem !== null)
    throw new Refusal(`De trede "${input.rung}" kan hier niet: ${problem}.`, { pointer: '#/rung' });
  const judgement = await judgeHome(snapshot, asked.home, question);
  const { verdict } = judgement.judged.outcome;
  const told = async () =>
    secret
      ? withoutHome(judgement.verdict(viewer, language))
      : await judgement.withAlternatives(viewer, language);
  const shown = input.shownVerdict ?? null;
  if (shown !== null && shown !== verdict) throw verdictChanged(await told(), language);
  const broken = brokenNorms(judgement.judged);
  if (broken.length > 0 && !input.deviation)
    throw deviationNeeded(await told(), namesOf(broken, secret), language);
  const row = rowOf(call, asked, free.unit, rules.preset, audit.today);
  await holdUnit(trx, audit, row, free.unit, rules.preset);
  await insertPlacement(trx, audit, row);
  const deviation =
    input.deviation && broken.length > 0
      ? await deviationFrom(trx, row, input.deviation, broken, audit.today)
      : null;
  if (deviation) await insertDeviation(trx, audit, deviation);
  const { at } = call;
  const receipt = { row, at, snapshot, question, judgement, deviation, shownVerdict: shown };
  const body = await receiptText(receipt);
  await insertReceipt(trx, { placement: row.id, at, dataVersion: snapshot.dataVersion, body });
  return { row, deviation };
}

/** Refuses what looks like data about one person, before anything else is said. */
function requireImpersonalInput({ corporation, provider, deviation }: PlacementInput): void {
  if (corporation !== null) requireImpersonalText(corporation, 'corporatie', '#/corporation');
  if (provider !== null) requireImpersonalText(provider, 'aanbieder', '#/provider');
  if (deviation) requireImpersonalText(deviation.text, 'toelichting', '#/deviation/text');
}

function questionOf(input: PlacementInput, today: string): Question {
  const date = input.date ?? today;
  if (date < today)
    throw new Refusal(`${date} is voorbij; kies vandaag of een latere dag.`, { pointer: '#/date' });
  // Further on norms may have ended and homes be gone: a lease cannot begin there either.
  const last = addMonths(today, LEASE_WITHIN_MONTHS);
  if (date > last)
    throw new Refusal(`${date} is te ver weg; kies een dag tot en met ${last}.`, { pointer: '#/date' });
  return {
    rung: input.rung,
    places: input.places ?? 1,
    date,
    origin: input.origin?.startsWith('GM') ? input.origin : null,
  };
}

function rowOf(
  { viewer, actor, input }: HoldCall,
  { place, homeKey, vacancy }: AskedHome,
  unit: UnitsTable | null,
  ladder: Parameters<typeof rungOn>[0],
  today: string,
): PlacementsTable {
  const places = input.places ?? 1;
  const corporation = unit?.corporation ?? vacancy?.corporation ?? input.corporation;
  const provider = input.provider ?? unit?.provider ?? null;
  const own = defaultSecrecy(ladder, input.rung, places);
  return {
    ...place,
    home_key: homeKey,
    id: randomUUID(),
    unit_id: unit?.id ?? null,
    vacancy_id: vacancy?.id ?? null,
    rung: input.rung,
    places,
    origin: input.origin ?? 'onbekend',
    funding: input.funding ?? unit?.funding ?? 'onbekend',
    beside: rungOn(ladder, input.rung)?.beside ? 1 : 0,
    state: 'held',
    secrecy: unit === null ? own : stricter(unit.secrecy, own),
    corporation,
    provider,
    over_unit: unit?.id ?? null,
    over_status: null,
    over_places: 0,
    held_on: today,
    held_until: addDays(today, HOLD_DAYS),
    starts_on: null,
    lease: null,
    closed_on: null,
    reason: null,
    refused_by: null,
    role: viewer.role,
    organisation: viewer.organisation,
    actor,
    recorded_on: today,
    version: 1,
  };
}
