import { z } from 'zod';
import { PlainDateText } from './common.ts';

const PartyKind = z.enum(['aanbieder', 'corporatie']);

/** Who gives support in homes, or owns them, and how long ago somebody said that what is known of those is still so. */
export const ConfirmingParty = z
  .object({
    kind: PartyKind,
    name: z.string(),
    /** Homes and facilities in use, or planned. */
    units: z.number().int(),
    /** Those that were never confirmed. */
    never: z.number().int(),
    /** The longest ago of those that were; null where none was. */
    oldest: PlainDateText.nullable(),
  })
  .meta({ id: 'ConfirmingParty' });
export type ConfirmingParty = z.infer<typeof ConfirmingParty>;

export const ConfirmationList = z
  .object({ items: z.array(ConfirmingParty), next: z.string().nullable() })
  .meta({ id: 'ConfirmationList' });
export type ConfirmationList = z.infer<typeof ConfirmationList>;

/** "Klopt dit nog?" answered with yes for all homes of one party, but for some. */
export const ConfirmAll = z
  .object({
    kind: PartyKind,
    name: z.string().trim().min(1).max(80),
    /** Ids of what is not confirmed. */
    except: z.array(z.string().max(80)).max(2000).nullish(),
    /** The day on which it was so; today when it is absent. */
    on: PlainDateText.nullish(),
  })
  .meta({ id: 'ConfirmAll' });

export const ConfirmedAll = z
  .object({ confirmed: z.number().int(), on: PlainDateText })
  .meta({ id: 'ConfirmedAll' });
