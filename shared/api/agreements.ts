import { z } from 'zod';
import { GemeenteCode, ListQuery, PlainDateText, RuleStatusName, RungId, SourceRef } from './common.ts';
import { FundingName } from './units.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{1,59}$/;
const PERIOD = /^\d{4}(-[12])?$/;

export const AgreementFormName = z
  .enum(['eerlijke-verdeling', 'prestatieafspraak', 'gedeelde-urgentie', 'plekken-elders'])
  .meta({ id: 'AgreementForm' });
export const PeriodText = z
  .string()
  .regex(PERIOD, 'Schrijf een periode als 2026, of een half jaar als 2026-1 of 2026-2.')
  .meta({ id: 'Period', example: '2026' });

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((given) => given || null);
const list = <T extends z.ZodType>(item: T, max = 200) =>
  z
    .array(item)
    .max(max)
    .nullish()
    .transform((given) => given ?? []);
const date = PlainDateText.nullish().transform((given) => given ?? null);
const year = z.number().int().min(1990).max(2100);
const homes = z.record(z.string(), z.number().int().min(0).max(100_000));
const shares = z.record(z.string(), z.number().min(0).max(1));

export const PartyInput = z
  .object({
    kind: z.enum(['gemeente', 'corporatie', 'aanbieder', 'regio']),
    id: z.string().trim().min(1).max(80),
    name: z.string().trim().min(1).max(80),
    delivers: z.boolean(),
  })
  .meta({ id: 'Party' });

/** Shares (0-1) or homes per id of a party that delivers. */
export const KeyInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.enum(['inwoners', 'woningen', 'corporatiewoningen', 'huishoudens']) }),
    z.object({ kind: z.literal('gelijk') }),
    z.object({ kind: z.literal('vast'), shares }),
    z.object({ kind: z.literal('tabel'), homes }),
    z.object({
      kind: z.literal('ingroei'),
      from: z.object({ year, shares }),
      to: z.object({ year, shares }),
    }),
  ])
  .meta({ id: 'AgreementKey' });

/** An agreement as it is sent; what may be absent is then empty. */
export const AgreementInput = z
  .object({
    id: z
      .string()
      .regex(SLUG, 'Schrijf een id in kleine letters, cijfers en streepjes, zoals opstapafspraak-2026.'),
    title: z.string().trim().min(1).max(120),
    region: z.string().min(1).max(40),
    form: AgreementFormName,
    parties: z.array(PartyInput).min(1).max(400),
    counts: z.object({
      rungs: list(RungId),
      kinds: list(z.enum(['opvang', 'beschermd-wonen', 'tussenvorm', 'opstap', 'zelfstandig'])),
      fundings: list(FundingName),
      unit: z.enum(['homes', 'placements']),
      by: z.enum(['location', 'origin']),
      clients: z
        .object({ which: z.enum(['nieuw', 'bestaand']), date: PlainDateText })
        .nullish()
        .transform((given) => given ?? null),
    }),
    length: z.enum(['jaar', 'halfjaar']),
    volumes: z
      .array(
        z.object({
          period: PeriodText,
          total: z
            .number()
            .int()
            .min(0)
            .max(1_000_000)
            .nullish()
            .transform((given) => given ?? null),
          homes: homes.nullish().transform((given) => given ?? null),
        }),
      )
      .min(1)
      .max(60),
    keys: list(z.object({ from: date, until: date, key: KeyInput }), 60),
    carryLimit: z
      .number()
      .int()
      .min(0)
      .nullish()
      .transform((given) => given ?? null),
    warns: z
      .boolean()
      .nullish()
      .transform((given) => given ?? false),
    spread: text(1000),
    support: text(1000),
    terms: text(1000),
    elsewhere: z
      .object({
        direction: z.enum(['daar', 'hier']),
        region: z.string().trim().min(1).max(80),
        noticeOn: date,
      })
      .nullish()
      .transform((given) => given ?? null),
    costs: list(z.object({ year, euro: z.number().min(0).max(10_000_000), source: SourceRef }), 60),
    status: RuleStatusName,
    source: SourceRef,
  })
  .meta({ id: 'AgreementInput' });
export type AgreementInput = z.output<typeof AgreementInput>;

export const AgreementPatch = AgreementInput.omit({ id: true, region: true })
  .partial()
  .meta({ id: 'AgreementPatch' });
export type AgreementPatch = z.output<typeof AgreementPatch>;

/** An agreement with what it says in a few sentences. */
export const AgreementItem = AgreementInput.extend({ text: z.string() }).meta({ id: 'Agreement' });
export type AgreementItem = z.output<typeof AgreementItem>;

export const AgreementQuery = ListQuery.extend({
  region: z.string().max(40).optional(),
  form: AgreementFormName.optional(),
  gemeente: GemeenteCode.optional(),
});
export const AgreementList = z
  .object({ items: z.array(AgreementItem), next: z.string().nullable() })
  .meta({ id: 'AgreementList' });

export const SwapInput = z
  .object({
    period: PeriodText,
    from: z.string().min(1).max(80),
    to: z.string().min(1).max(80),
    homes: z.number().int().min(1).max(10_000),
  })
  .meta({ id: 'SwapInput' });
export type SwapInput = z.output<typeof SwapInput>;

/** `from` delivers less and `to` more for it, once the other party accepts. */
export const SwapItem = SwapInput.extend({
  id: z.string(),
  status: z.enum(['voorgesteld', 'aanvaard', 'afgewezen']),
  proposedBy: z.string(),
  proposedOn: PlainDateText,
  decidedOn: PlainDateText.nullable(),
}).meta({ id: 'Swap' });
export type SwapItem = z.output<typeof SwapItem>;

export const SettlementInput = z
  .object({ period: PeriodText, party: z.string().min(1).max(80) })
  .meta({ id: 'SettlementInput' });

/** Who agreed to the numbers of a period; `settledOn` is the day on which all had. */
export const SettlementItem = z
  .object({
    period: PeriodText,
    agreed: z.array(z.object({ party: z.string(), on: PlainDateText })),
    waiting: z.array(z.string()),
    settledOn: PlainDateText.nullable(),
  })
  .meta({ id: 'Settlement' });
export type SettlementItem = z.output<typeof SettlementItem>;

export const DisputeInput = z
  .object({
    parties: z.array(z.string().min(1).max(80)).min(2).max(20),
    on: PlainDateText,
    standpoint: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'DisputeInput' });
export type DisputeInput = z.output<typeof DisputeInput>;
export const DisputeOutcome = z
  .object({ outcome: z.string().trim().min(1).max(2000), on: PlainDateText })
  .meta({ id: 'DisputeOutcome' });
export const DisputeItem = DisputeInput.extend({
  id: z.string(),
  outcome: z.string().nullable(),
  outcomeOn: PlainDateText.nullable(),
}).meta({ id: 'Dispute' });
export type DisputeItem = z.output<typeof DisputeItem>;

/** One agreement with all that hangs on it; disputes are for the region and the gemeenten. */
export const AgreementDetail = AgreementItem.extend({
  swaps: z.array(SwapItem),
  settlements: z.array(SettlementItem),
  disputes: z.array(DisputeItem).nullable(),
}).meta({ id: 'AgreementDetail' });
export type AgreementDetail = z.output<typeof AgreementDetail>;
