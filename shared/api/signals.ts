import { z } from 'zod';
import { GemeenteCode, ListQuery, PlainDateText, RoleName } from './common.ts';

export const SignalKindName = z
  .enum([
    'omklap',
    'verblijf',
    'vasthouden',
    'toestemming',
    'norm',
    'afspraak',
    'stop',
    'gegevens',
    'plek',
    'dubbel',
  ])
  .meta({ id: 'SignalKind' });

/** A signal that is put off: until when, and why, as someone of this role wrote it. */
export const SignalPause = z
  .object({
    until: PlainDateText,
    reason: z.string(),
    role: RoleName,
    organisation: z.string().nullable(),
    on: PlainDateText,
  })
  .meta({ id: 'SignalPause' });

/** One matter to look at, in words that name no address. The same key for as long as it is the same matter. */
export const SignalItem = z
  .object({
    key: z.string(),
    kind: SignalKindName,
    owner: RoleName,
    urgency: z.enum(['nu', 'gauw', 'later']),
    due: PlainDateText.nullable(),
    title: z.string(),
    text: z.string(),
    subject: z.object({
      kind: z.enum(['unit', 'placement', 'norm', 'agreement', 'region']),
      id: z.string(),
      /** An area on the map in which it can be seen. */
      area: z.string().nullable(),
    }),
    gemeente: z.string().nullable(),
    /** Null while it is not put off. */
    paused: SignalPause.nullable(),
  })
  .meta({ id: 'Signal' });
export type SignalItem = z.infer<typeof SignalItem>;

export const SignalQuery = ListQuery.extend({
  region: z.string().max(40).optional(),
  gemeente: GemeenteCode.optional(),
  kind: SignalKindName.optional(),
  owner: RoleName.optional(),
  /** What is put off is left out, unless this is true. */
  paused: z.enum(['true', 'false']).default('false'),
});

export const SignalList = z
  .object({
    date: PlainDateText,
    /** How many are not put off, over all pages of this question. */
    open: z.number().int(),
    items: z.array(SignalItem),
    next: z.string().nullable(),
  })
  .meta({ id: 'SignalList' });
export type SignalList = z.infer<typeof SignalList>;

export const SignalKey = z
  .string()
  .regex(/^[\w.:%~!*'()-]{3,400}$/, 'Dit is geen sleutel van een signaal; zie /v1/signals.');

export const SignalPauseInput = z
  .object({
    until: PlainDateText,
    reason: z.string().trim().min(1, 'Schrijf waarom dit kan wachten.').max(300),
  })
  .meta({ id: 'SignalPauseInput' });

/** A link to the calendar of signals, without its secret: that is shown once. */
export const CalendarToken = z
  .object({ id: z.string(), name: z.string(), role: RoleName, createdAt: z.string() })
  .meta({ id: 'CalendarToken' });
export type CalendarToken = z.infer<typeof CalendarToken>;
export const CalendarTokenList = z
  .object({ items: z.array(CalendarToken), next: z.null() })
  .meta({ id: 'CalendarTokenList' });
export const CalendarTokenInput = z
  .object({ name: z.string().trim().min(1, 'Geef de koppeling een naam, zoals Outlook.').max(80) })
  .meta({ id: 'CalendarTokenInput' });
export const NewCalendarToken = CalendarToken.extend({
  /** The whole address, with the token: for the calendar alone, it is not shown again. */
  url: z.string(),
}).meta({ id: 'NewCalendarToken' });
export type NewCalendarToken = z.infer<typeof NewCalendarToken>;
