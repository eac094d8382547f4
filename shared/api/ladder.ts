import { z } from 'zod';
import { GemeenteCode, RungId, SourceRef } from './common.ts';

export const Region = z
  .object({
    id: z.string(),
    name: z.string(),
    fictional: z.boolean(),
    gemeenten: z.array(z.object({ code: GemeenteCode, name: z.string() })),
    source: SourceRef,
  })
  .meta({ id: 'Region' });
export type Region = z.infer<typeof Region>;

/** All regions with a preset; `present` are those of which the server holds areas. */
export const RegionList = z
  .object({ items: z.array(Region.extend({ present: z.boolean() })), next: z.string().nullable() })
  .meta({ id: 'RegionList' });
export type RegionList = z.infer<typeof RegionList>;

export const LadderRung = z
  .object({
    id: RungId,
    label: z.string(),
    order: z.number().int(),
    kind: z.enum(['opvang', 'beschermd-wonen', 'tussenvorm', 'opstap', 'zelfstandig']),
    oneHousehold: z.boolean(),
    secrecy: z.enum(['open', 'gebied', 'geheim']),
    weight: z.number(),
    source: SourceRef,
  })
  .meta({ id: 'Rung' });

export const Ladder = z
  .object({ region: z.string(), name: z.string(), rungs: z.array(LadderRung) })
  .meta({ id: 'Ladder' });
export type Ladder = z.infer<typeof Ladder>;
