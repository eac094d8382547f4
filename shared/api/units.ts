import { z } from 'zod';
import { WireReading } from './checks.ts';
import { GemeenteCode, ListQuery, PlainDateText, Point, RungId } from './common.ts';

export const UnitStatusName = z
  .enum(['gepland', 'vrij', 'gereserveerd', 'bezet', 'beeindigd'])
  .meta({ id: 'UnitStatus' });
export const FundingName = z
  .enum(['wmo-zin', 'wmo-pgb', 'wlz', 'zvw-forensisch', 'subsidie', 'onbekend'])
  .meta({ id: 'Funding' });
export const SecrecyName = z.enum(['open', 'gebied', 'geheim']).meta({ id: 'Secrecy' });

const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);

/** The address of a unit as it is sent: a reading, or a buurt alone. */
export const UnitAddressInput = WireReading.partial({ huisnummer: true }).extend({
  bagId: z
    .string()
    .regex(/^\d{16}$/)
    .nullish(),
  point: Point.nullish(),
  buurt: z.string().nullish(),
});

export const UnitInput = z
  .object({
    rung: RungId,
    places: z.number().int().min(1).max(500),
    status: UnitStatusName.nullish(),
    secrecy: SecrecyName.nullish(),
    funding: FundingName.nullish(),
    address: UnitAddressInput,
    complex: word(80),
    corporation: word(80),
    provider: word(80),
    contract: word(80),
    rent: z.number().min(0).max(100000).nullish(),
    from: PlainDateText.nullish(),
    until: PlainDateText.nullish(),
  })
  .meta({ id: 'UnitInput' });
export type UnitInput = z.output<typeof UnitInput>;

/** The version that the change was made on: where there is a newer one, the change is refused. Absent looks at nothing. */
export const BasedOn = z.number().int().min(1).nullish();

export const UnitPatch = UnitInput.partial().extend({ version: BasedOn }).meta({ id: 'UnitPatch' });
export type UnitPatch = z.output<typeof UnitPatch>;

/** An address in an answer. Null as a whole where the viewer may not see where the unit stands. */
export const UnitAddress = z
  .object({
    straat: z.string().nullable(),
    huisnummer: z.number().int().nullable(),
    huisletter: z.string().nullable(),
    huisnummertoevoeging: z.string().nullable(),
    postcode: z.string().nullable(),
    woonplaats: z.string().nullable(),
    bagId: z.string().nullable(),
    point: Point.nullable(),
  })
  .meta({ id: 'UnitAddress' });

/** A code of VERA: of what it is, the code, and its name where the file gave one. */
export const VeraCode = z
  .object({ of: z.string(), code: z.string(), name: z.string().nullable() })
  .meta({ id: 'VeraCode' });

export const Unit = z
  .object({
    id: z.string(),
    rung: z.string(),
    places: z.number().int(),
    status: UnitStatusName,
    secrecy: SecrecyName,
    funding: FundingName,
    address: UnitAddress.nullable(),
    buurt: z.string().nullable(),
    wijk: z.string().nullable(),
    gemeente: z.string().nullable(),
    /** The year of the division that these codes are of. */
    areaYear: z.number().int(),
    complex: z.string().nullable(),
    corporation: z.string().nullable(),
    provider: z.string().nullable(),
    contract: z.string().nullable(),
    rent: z.number().nullable(),
    from: PlainDateText.nullable(),
    until: PlainDateText.nullable(),
    /** When someone last said that this is still so. */
    confirmedOn: PlainDateText.nullable(),
    /** The day on which the lease is expected to pass to the resident (omklap), where someone told. */
    termUntil: PlainDateText.nullable(),
    /** Places that nobody stays in or holds; null where that is not known, absent in the answer to a change. */
    freePlaces: z.number().int().min(0).nullable().optional(),
    /** Codes of VERA as they came; absent where there are none, or where they would tell of a secret place. */
    codes: z.array(VeraCode).optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;

export const UnitQuery = ListQuery.extend({
  rung: RungId.optional(),
  gemeente: GemeenteCode.optional(),
  buurt: z.string().max(10).optional(),
  status: UnitStatusName.optional(),
  provider: z.string().max(80).optional(),
  corporation: z.string().max(80).optional(),
  date: PlainDateText.optional(),
  secrecy: SecrecyName.optional(),
  /** The list "opnieuw plaatsen": units known by a buurt of another year than the one in use, which count in no verdict. */
  replace: z.enum(['true', 'false']).optional(),
  /** A region with a ladder. */
  region: z.string().max(40).optional(),
  /** Words of the corporation, provider, contract, complex or address; all of them must be there. */
  q: z.string().trim().max(80).optional(),
  /** With `false` without what has ended by today. */
  ended: z.enum(['true', 'false']).optional(),
  /** By id unless told. A sorted list also says how many there are in all. */
  sort: z
    .enum(['rung', 'places', 'status', 'place', 'corporation', 'provider', 'from', 'until', 'confirmed'])
    .optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
});
export const UnitList = z
  .object({ items: z.array(Unit), next: z.string().nullable(), total: z.number().int().optional() })
  .meta({ id: 'UnitList' });
export type UnitList = z.infer<typeof UnitList>;
export const UnitEnd = z.object({ until: PlainDateText }).meta({ id: 'UnitEnd' });
/** Klopt dit nog? The day on which it was so; today when it is absent. */
export const UnitConfirm = z.object({ on: PlainDateText.optional() }).meta({ id: 'UnitConfirm' });
/** What changed in a unit, newest first; addresses are left out. */
export const UnitHistory = z
  .object({
    items: z.array(
      z.object({
        at: z.string(),
        action: z.string(),
        changed: z.array(z.string()),
        version: z.number().int(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'UnitHistory' });
