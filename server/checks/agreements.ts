import { type Agreement, deliverers } from '../../shared/agreements/agreement.ts';
import { euroPath } from '../../shared/agreements/euro.ts';
import type { KeyFigure } from '../../shared/agreements/key.ts';
import { periodEnd, periodStart } from '../../shared/agreements/period.ts';
import { agreementProblems } from '../../shared/agreements/sound.ts';
import {
  type OtherKey,
  promisedAfter,
  type Stand,
  type StandProblem,
  standOf,
  underKeys,
} from '../../shared/agreements/stand.ts';
import type { AgreementDetail, AgreementItem, SettlementItem } from '../../shared/api/agreements.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import { Refusal } from '../../shared/refusal.ts';
import { may, owns, type Viewer } from '../../shared/rights.ts';
import { describeAgreement } from '../../shared/text/agreement.ts';
import { AGREEMENT_TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Clock } from '../clock.ts';
import type { Reference } from '../geo/types.ts';
import { getAgreement } from '../store/agreements.ts';
import { NotOwn } from '../store/changes.ts';
import { disputesOf } from '../store/disputes.ts';
import { type Ladders, laddersFor } from '../store/ladder.ts';
import type { Registry } from '../store/open.ts';
import { sayYes, settlementsOf } from '../store/settlements.ts';
import { swapsOf } from '../store/swaps.ts';
import { writeRegistry } from '../store/write.ts';
import { type Figures, figuresOn, notingFigures, standInput } from './agreement-stand.ts';

interface Services {
  registry: Registry;
  references: { current(): Reference | null };
  clock: Clock;
}

/** What is asked of agreements beyond keeping them. Each gives null for an id that is not known. */
export interface Agreements {
  detail(viewer: Viewer, id: string, language: Language): Promise<AgreementDetail | null>;
  /** The stand on a date, and the same delivery under other keys. */
  ledger(
    id: string,
    query: { date?: PlainDate | undefined; key?: OtherKey[] | undefined },
    language: Language,
  ): Promise<Ledger | null>;
  /** The stand of today as it would be after a change, with nothing kept. Throws a Refusal for a change that makes no sense. */
  preview(id: string, change: Partial<Agreement>, language: Language): Promise<Ledger | null>;
  /** The stand of today as it would be with an agreement that nobody kept yet. Throws as `preview` does. */
  previewNew(agreement: Agreement, language: Language): Promise<Ledger>;
  /**
   * The yes of a party to the numbers of a period as they are today. Throws NotOwn for another's party, and a Refusal while
   * the period runs, an earlier one is open, or its stand cannot be told.
   */
  settle(
    viewer: Viewer,
    actor: string,
    id: string,
    yes: { period: string; party: string },
  ): Promise<SettlementItem | null>;
}

/** An agreement on the wire, with what it says in words: rungs are called as today, or as on the day on which it begins. */
export function agreementItem(
  agreement: Agreement,
  language: Language,
  { ladders, today }: { ladders: Ladders; today: PlainDate },
): AgreementItem {
  const first = agreement.volumes.map(({ period }) => periodStart(period)).sort()[0] ?? null;
  const rungs = ladders.of(agreement.region, ladderDay({ from: first, until: null }, today))?.region.rungs;
  return { ...agreement, text: describeAgreement(agreement, language, rungs ?? []) };
}

/** Reads and settles agreements against what units say was delivered. */
export function createAgreements({ registry, references, clock }: Services): Agreements {
  const figures = (date: PlainDate) => figuresOn(registry, references.current(), date);
  const naming = (agreement: Agreement) => (id: string) =>
    agreement.parties.find((party) => party.id === id)?.name ?? references.current()?.area(id)?.name ?? id;

  async function told(
    agreement: Agreement,
    { date, key = [] }: { date: PlainDate; key?: OtherKey[] | undefined },
    language: Language,
  ): Promise<Ledger> {
    const known = await figures(date);
    const input = await standInput(registry.db, known, agreement, date);
    const nameOf = naming(agreement);
    const agreed = notingFigures(input, known);
    return {
      agreement: agreement.id,
      title: agreement.title,
      date,
      unit: agreement.counts.unit,
      ...wireStand(agreement, standOf(agreement, agreed.input), nameOf, language),
      figures: agreed.used(),
      ahead: promisedAfter(agreement, date, input.figure).flatMap(({ period, found }) =>
        'problem' in found ? [] : aheadRows(agreement, period, found.targets, nameOf),
      ),
      underKeys: key.flatMap((asked) => {
        const noted = notingFigures(input, known);
        return underKeys(agreement, noted.input, [asked]).map(({ key, stand }) => ({
          key,
          ...wireStand(agreement, stand, nameOf, language),
          figures: noted.used(),
        }));
      }),
    };
  }

  /** What would be promised has to be known for every period, also for those that have yet to begin. */
  async function tried(agreement: Agreement, language: Language): Promise<Ledger> {
    const [problem] = agreementProblems(agreement);
    if (problem) throw new Refusal(problem.text);
    const known = await figures(clock.today());
    const figure = (gemeente: string, name: KeyFigure) => known(gemeente)?.[name].value ?? null;
    for (const { found } of promisedAfter(agreement, clock.today(), figure))
      if ('problem' in found) throw new Refusal(problemText(found.problem, naming(agreement), language));
    return told(agreement, { date: clock.today() }, language);
  }

  return {
    async detail(viewer, id, language) {
      const agreement = await getAgreement(registry.db, id);
      if (!agreement) return null;
      return {
        ...agreementItem(agreement, language, {
          ladders: await laddersFor(registry.db),
          today: clock.today(),
        }),
        swaps: await swapsOf(registry.db, id),
        settlements: await settlementsOf(registry.db, agreement),
        disputes: may(viewer, 'agreements.act')
          ? await disputesOf(registry.db, { subject: 'agreement', id })
          : null,
      };
    },

    async ledger(id, query, language) {
      const agreement = await getAgreement(registry.db, id);
      return agreement && told(agreement, { ...query, date: query.date ?? clock.today() }, language);
    },

    async preview(id, change, language) {
      const agreement = await getAgreement(registry.db, id);
      if (!agreement) return null;
      return tried({ ...agreement, ...change }, language);
    },

    previewNew: tried,

    async settle(viewer, actor, id, { period, party }) {
      const known: Figures = await figures(clock.today());
      return writeRegistry(registry, { actor, clock }, async (trx, audit) => {
        const agreement = await getAgreement(trx, id);
        if (!agreement) return null;
        if (!agreement.parties.some((one) => one.id === party))
          throw new Refusal(`${party} is geen partij bij deze afspraak.`);
        if (!owns(viewer, { gemeente: party }))
          throw new NotOwn(
            'U zegt alleen ja namens uw eigen gemeente; vraag de regio om dit vast te leggen.',
          );
        requireOver(agreement, period, audit.today);
        const before = await settlementsOf(trx, agreement);
        const open = agreement.volumes
          .map((volume) => volume.period)
          .filter(
            (one) => one < period && !before.some((set) => set.period === one && set.settledOn !== null),
          )
          .sort()[0];
        if (open !== undefined)
          throw new Refusal(
            `Stel eerst de periode ${open} vast; wat daarvan over is, telt mee in ${period}.`,
          );
        const stand = standOf(agreement, await standInput(trx, known, agreement, audit.today));
        if ('problem' in stand)
          throw new Refusal(
            `De stand is niet op te maken: ${AGREEMENT_TEXTS.nl.standProblem(stand.problem, naming(agreement))}`,
          );
        const rows = stand.rows.filter((row) => row.period === period);
        await sayYes(trx, audit, agreement, party, rows);
        return (await settlementsOf(trx, agreement)).find((one) => one.period === period) ?? null;
      });
    },
  };
}

function requireOver(agreement: Agreement, period: string, today: PlainDate): void {
  if (!agreement.volumes.some((volume) => volume.period === period))
    throw new Refusal(`De afspraak kent de periode ${period} niet.`);
  const end = periodEnd(period);
  if (today < end) throw new Refusal(`De periode ${period} loopt nog; stel haar vast vanaf ${end}.`);
}

function wireStand(
  agreement: Agreement,
  stand: Stand,
  nameOf: (id: string) => string,
  language: Language,
): Pick<Ledger, 'rows' | 'problem' | 'withoutOrigin'> {
  if ('problem' in stand) {
    return {
      rows: [],
      problem: { code: stand.problem.code, text: problemText(stand.problem, nameOf, language) },
      withoutOrigin: [],
    };
  }
  const order = deliverers(agreement).map(({ id }) => id);
  const rows = stand.rows
    .map((row) => ({
      ...row,
      name: nameOf(row.party),
      euro: euroPath([{ period: row.period, places: row.target }], agreement.costs)[0]?.euro ?? null,
    }))
    .sort((a, b) =>
      a.period === b.period ? order.indexOf(a.party) - order.indexOf(b.party) : a.period < b.period ? -1 : 1,
    );
  const withoutOrigin = stand.withoutOrigin.map(({ period, amount }) => ({
    period,
    amount,
    text: AGREEMENT_TEXTS[language].withoutOrigin(agreement.counts.unit, amount, period),
  }));
  return { rows, problem: null, withoutOrigin };
}

function problemText(problem: StandProblem, nameOf: (id: string) => string, language: Language): string {
  const text = AGREEMENT_TEXTS[language].standProblem(problem, nameOf);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function aheadRows(
  agreement: Agreement,
  period: string,
  targets: Record<string, number>,
  nameOf: (id: string) => string,
): Ledger['ahead'] {
  return deliverers(agreement).map(({ id: party }) => ({
    period,
    party,
    name: nameOf(party),
    target: targets[party] ?? 0,
  }));
}
