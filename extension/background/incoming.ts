import { z } from 'zod';
import { WireReading } from '../../shared/api/checks.ts';
import { GemeenteCode } from '../../shared/api/common.ts';

const Origin = z
  .string()
  .max(300)
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text));

/** A reading that is none is dropped, and so is an id that is none. */
const AskedHome = z.object({
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

/** What a page may ask. Homes come from a page that we do not trust: a reading that is none is dropped. */
export const FromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('check'),
    homes: z.array(AskedHome).max(200),
    gemeenten: Gemeenten,
  }),
  z.object({ type: z.literal('adapters') }),
  z.object({ type: z.literal('misfit'), adapter: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/) }),
  z.object({ type: z.literal('verdict'), home: AskedHome, gemeenten: Gemeenten }),
  z.object({ type: z.literal('load'), script: z.enum(['overlay', 'card']) }),
  z.object({ type: z.literal('still'), stamp: z.string().max(1000).nullable() }),
]);

/** What popup and options may ask. */
export const FromOwn = z.discriminatedUnion('type', [
  z.object({ type: z.literal('status') }),
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
]);
