import { z } from 'zod';
import { WireReading } from '../../shared/api/checks.ts';
import { AreaCode, GemeenteCode, PlainDateText, RungId, VerdictWordName } from '../../shared/api/common.ts';
import {
  GroundName,
  LeaseName,
  OriginName,
  RefusalReasonName,
  RefuserName,
} from '../../shared/api/placements.ts';
import { AdapterFields, AdapterId, CardSelectors } from '../../shared/api/portals.ts';

const Origin = z
  .string()
  .max(300)
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text));

/** A reading that is none is dropped, and so is an id that is none. */
export const AskedHome = z.object({
  readings: z.array(z.unknown()).transform((readings) =>
    readings
      .slice(0, 8)
      .map((reading) => WireReading.safeParse(reading))
      .flatMap((read) => (read.success ? [read.data] : [])),
  ),
  bagId: z
    .string()
    .regex(/^\d{16}$/)
    .nullish()
    .catch(null),
});

const Gemeenten = z.array(GemeenteCode).max(400).optional();

const places = z.number().int().min(1).max(500);
const placement = z.string().min(1).max(80);
const task = { rung: RungId.nullable(), places, origin: OriginName.nullable() };

const AnyAct = z.discriminatedUnion('move', [
  z.object({
    move: z.literal('hold'),
    home: AskedHome,
    confirmedHome: z.boolean(),
    gemeenten: Gemeenten,
    rung: RungId,
    places,
    origin: OriginName.nullable(),
    shownVerdict: VerdictWordName,
    deviation: z
      .object({ ground: GroundName, text: z.string().max(1000), precedent: placement.nullable() })
      .nullable(),
  }),
  z.object({ move: z.enum(['extend', 'cancel']), placement }),
  z.object({ move: z.literal('confirm'), placement, startsOn: PlainDateText, lease: LeaseName }),
  z.object({ move: z.literal('refuse'), placement, by: RefuserName, reason: RefusalReasonName }),
  z.object({ move: z.literal('consent'), placement, consent: z.enum(['granted', 'refused']) }),
]);

/** What a card may ask and do about a home, on a page or in the panel. */
export const DESK_MESSAGES = [
  z.object({ type: z.literal('placement'), homeKey: z.string().max(200) }),
  z.object({ type: z.literal('precedents'), norms: z.array(z.string().max(80)).max(40) }),
  z.object({ type: z.literal('act'), act: AnyAct, key: z.string().min(16).max(80) }),
  z.object({ type: z.literal('print'), placement }),
] as const;

/** What a page may ask. Homes come from a page that we do not trust: a reading that is none is dropped. */
export const FromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('check'),
    homes: z.array(AskedHome).max(200),
    gemeenten: Gemeenten,
  }),
  z.object({ type: z.literal('adapters') }),
  z.object({ type: z.literal(['misfit', 'fits']), adapter: AdapterId }),
  z.object({ type: z.literal('verdict'), home: AskedHome, gemeenten: Gemeenten, places: places.optional() }),
  z.object({ type: z.literal('task') }),
  z.object({ type: z.literal('task.choose'), ...task }),
  ...DESK_MESSAGES,
  z.object({ type: z.literal('load'), script: z.enum(['probe', 'overlay', 'card']) }),
  z.object({ type: z.literal('still'), stamp: z.string().max(1000).nullable() }),
  z.object({ type: z.literal('teach.ask') }),
  z.object({
    type: z.literal('teach.save'),
    lesson: z.object({ card: CardSelectors, fields: AdapterFields, to: z.enum(['zelf', 'regio']) }),
  }),
  z.object({ type: z.literal('teach.end'), others: z.boolean() }),
]);

/** What popup and options may ask. */
export const FromOwn = z.discriminatedUnion('type', [
  z.object({ type: z.literal(['status', 'known']) }),
  z.object({ type: z.literal('task'), tab: z.number().int() }),
  z.object({ type: z.literal('task.choose'), tab: z.number().int(), ...task }),
  z.object({ type: z.literal('receipt'), placement }),
  z.object({
    type: z.literal('choose'),
    rung: z.string().max(40),
    places: z.number().int().min(1).max(500),
    origin: z.string().max(40).nullable(),
  }),
  z.object({
    type: z.literal('pair'),
    server: Origin,
    code: z.string().regex(/^\d{6}$/),
    name: z.string().trim().min(1).max(80),
  }),
  z.object({ type: z.literal('unpair') }),
  z.object({ type: z.literal('language'), language: z.enum(['nl', 'en']) }),
  z.object({ type: z.enum(['portal.want', 'portal.on', 'portal.off']), origin: Origin }),
  z.object({ type: z.literal('teach'), tab: z.number().int().min(0) }),
  z.object({ type: z.literal('forget'), id: AdapterId }),
  z.object({ type: z.literal('proposals') }),
  z.object({ type: z.literal('proposal'), id: AdapterId, take: z.boolean() }),
]);

const tab = z.number().int().nullable();

/** What side panel and popup may ask besides what all our pages may. */
export const FromPanel = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('list'),
    homes: z.array(AskedHome).max(1_000),
    gemeenten: Gemeenten,
    places: places.optional(),
    tab,
  }),
  z.object({ type: z.literal('gemeente'), code: GemeenteCode, tab }),
  z.object({ type: z.literal('buurt'), code: AreaCode, tab }),
  z.object({ type: z.literal('still'), tab }),
  z.object({ type: z.literal('signals') }),
  ...DESK_MESSAGES,
]);
