import { z } from 'zod';
import { VerdictAddress, WireReading } from './checks.ts';
import { GemeenteCode, ListQuery, PlainDateText, RoleName, RungId, VerdictWordName } from './common.ts';
import { FundingName, SecrecyName } from './units.ts';

export const PlacementStateName = z
  .enum(['held', 'confirmed', 'ended', 'refused', 'cancelled', 'expired'])
  .meta({ id: 'PlacementState' });
export const LeaseName = z
  .enum(['huurcontract', 'driepartijenovereenkomst', 'op-naam-van-aanbieder'])
  .meta({ id: 'Lease' });
export const GroundName = z
  .enum(['netwerk', 'zorg-nabij', 'toegankelijkheid', 'veiligheid', 'bestuurlijk-besluit'])
  .meta({ id: 'DeviationGround' });
export const RefuserName = z.enum(['kandidaat', 'corporatie', 'aanbieder']).meta({ id: 'Refuser' });
export const RefusalReasonName = z
  .enum([
    'ziet-af',
    'woning-past-niet',
    'plek-past-niet',
    'huur-te-hoog',
    'woning-niet-vrij',
    'inkomen-past-niet',
    'geen-huurcontract',
    'begeleiding-kan-niet',
    'trede-past-niet',
  ])
  .meta({ id: 'RefusalReason' });
export const OriginName = z
  .union([GemeenteCode, z.enum(['niet-ingeschreven', 'onbekend'])])
  .meta({ id: 'Origin' });

const id = z.string().min(1).max(80);
const name = z
  .string()
  .trim()
  .max(80)
  .nullish()
  .transform((text) => text || null);

/** Why the home is wanted against a set norm; the text never speaks of a person. */
export const DeviationInput = z
  .object({ ground: GroundName, text: z.string().trim().min(1).max(1000), precedent: id.nullish() })
  .meta({ id: 'DeviationInput' });
export type DeviationInput = z.output<typeof DeviationInput>;

/** One of `vacancy`, `unit` and `readings` says which home. */
export const PlacementInput = z
  .object({
    vacancy: id.nullish(),
    unit: id.nullish(),
    readings: z
      .array(WireReading)
      .min(1, 'Geef minstens één lezing van het adres.')
      .max(8, 'Geef ten hoogste acht lezingen.')
      .nullish(),
    bagId: z
      .string()
      .regex(/^\d{16}$/, 'Een BAG-id heeft 16 cijfers.')
      .nullish(),
    gemeenten: z.array(GemeenteCode).max(400).nullish(),
    /** Someone looked and says that this one home is meant, where Trede knows less than its whole address (`number`, `street`). */
    confirmedHome: z.boolean().nullish(),
    rung: RungId,
    places: z.number().int().min(1).max(500).nullish(),
    origin: OriginName.nullish(),
    funding: FundingName.nullish(),
    corporation: name,
    provider: name,
    date: PlainDateText.nullish(),
    shownVerdict: VerdictWordName.nullish(),
    deviation: DeviationInput.nullish(),
  })
  .refine(
    ({ vacancy, unit, readings }) => [vacancy, unit, readings].filter((one) => one != null).length === 1,
    {
      path: ['readings'],
      message: 'Zeg met één van vacancy, unit of readings om welke woning het gaat.',
    },
  )
  .meta({ id: 'PlacementInput' });
export type PlacementInput = z.output<typeof PlacementInput>;
export type PlacementInputSent = z.input<typeof PlacementInput>;

export const Deviation = z
  .object({
    ground: GroundName,
    /** Only for those who may see the whole verdict. */
    text: z.string().nullable(),
    norms: z.array(z.string()),
    precedent: z.string().nullable(),
    consent: z.object({
      state: z.enum(['asked', 'granted', 'refused']),
      role: z.enum(['gemeente', 'regio']),
      organisation: z.string().nullable(),
      askedOn: PlainDateText,
      dueOn: PlainDateText,
      decidedOn: PlainDateText.nullable(),
    }),
  })
  .meta({ id: 'Deviation' });
export type Deviation = z.infer<typeof Deviation>;

export const Placement = z
  .object({
    id: z.string(),
    state: PlacementStateName,
    rung: z.string(),
    places: z.number().int(),
    origin: z.string(),
    funding: FundingName,
    /** Runs beside another stay. */
    beside: z.boolean(),
    secrecy: SecrecyName,
    /** The address on one line; the buurt once it is over, or where the address is not the viewer's to see. */
    label: z.string(),
    address: VerdictAddress.nullable(),
    buurt: z.string().nullable(),
    wijk: z.string().nullable(),
    gemeente: z.string().nullable(),
    unit: z.string().nullable(),
    vacancy: z.string().nullable(),
    corporation: z.string().nullable(),
    provider: z.string().nullable(),
    heldOn: PlainDateText,
    /** First day on which it is no longer held. */
    heldUntil: PlainDateText,
    startsOn: PlainDateText.nullable(),
    lease: LeaseName.nullable(),
    closedOn: PlainDateText.nullable(),
    reason: z.string().nullable(),
    refusedBy: RefuserName.nullable(),
    holder: z.object({ role: RoleName, organisation: z.string().nullable() }),
    deviation: Deviation.nullable(),
    /** What the viewer may do with it now. */
    moves: z.array(z.enum(['extend', 'confirm', 'refuse', 'cancel', 'end', 'consent'])),
    version: z.number().int(),
  })
  .meta({ id: 'Placement' });
export type Placement = z.infer<typeof Placement>;

export const PlacementQuery = ListQuery.extend({
  state: PlacementStateName.optional(),
  gemeente: GemeenteCode.optional(),
  rung: RungId.optional(),
});
export const PlacementList = z
  .object({ items: z.array(Placement), next: z.string().nullable() })
  .meta({ id: 'PlacementList' });
export type PlacementList = z.infer<typeof PlacementList>;

export const PlacementConfirm = z
  .object({
    startsOn: PlainDateText,
    lease: LeaseName,
    termUntil: PlainDateText.nullish(),
    /** Month in which the client came into support: agreements tell new clients from old ones by it. */
    clientSince: z
      .string()
      .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Schrijf een maand als 2026-09.')
      .nullish(),
  })
  .meta({ id: 'PlacementConfirm' });
export type PlacementConfirm = z.output<typeof PlacementConfirm>;
export const PlacementRefuse = z
  .object({ by: RefuserName, reason: RefusalReasonName })
  .meta({ id: 'PlacementRefuse' });
export type PlacementRefuse = z.output<typeof PlacementRefuse>;
export const PlacementExtend = z.object({ until: PlainDateText.nullish() }).meta({ id: 'PlacementExtend' });
export const PlacementConsent = z
  .object({ consent: z.enum(['granted', 'refused']) })
  .meta({ id: 'PlacementConsent' });
