import { z } from 'zod';
import { VerdictReason } from './checks.ts';
import { AreaLevelName, Count, GemeenteCode, ListQuery, PlainDateText, Point, RungId } from './common.ts';
import { SeenBy } from './layers.ts';
import { AreaMeasures } from './measures.ts';

export const AreaQuery = ListQuery.extend({
  level: z.enum(['buurt', 'wijk', 'gemeente']),
  gemeente: GemeenteCode.optional(),
  rung: RungId.optional(),
  date: PlainDateText.optional(),
  year: z.coerce.number().int().optional(),
  as: SeenBy,
});

/** How an area stands for one rung: the class colours the map, without any home in it. */
export const ROOM_CLASSES = [
  'boven-norm',
  'let-op',
  'ruimte-1',
  'ruimte-3',
  'ruimte-10',
  'ruimte',
  'geen-cijfers',
  'geen-norm',
] as const;
/** boven-norm; let-op; 1-2 places left; 3-9; 10 or more; room, for who may not see how much; no figures; no norm. */
export const RoomClass = z.enum(ROOM_CLASSES).meta({ id: 'RoomClass' });
export type RoomClass = z.infer<typeof RoomClass>;

export const AreaNumbers = z
  .object({
    code: z.string(),
    level: AreaLevelName,
    name: z.string(),
    year: z.number().int(),
    gemeente: z.string(),
    wijk: z.string().nullable(),
    households: z.number().int().nullable(),
    /** Places in use on the asked rung; on all rungs together when none is asked. */
    places: Count,
    /** Places of the rung that still fit under every norm, here and in the areas inside; null when unknown or hidden. */
    room: Count,
    class: RoomClass,
  })
  .meta({ id: 'AreaNumbers' });
export type AreaNumbers = z.infer<typeof AreaNumbers>;

export const AreaList = z
  .object({ dataVersion: z.string(), items: z.array(AreaNumbers), next: z.string().nullable() })
  .meta({ id: 'AreaList' });
export type AreaList = z.infer<typeof AreaList>;

export const AreaRung = z
  .object({ rung: z.string(), label: z.string(), places: Count, units: Count, yearChange: Count })
  .meta({ id: 'AreaRung' });

/** One area: figures, counts per rung, each norm with the room left for one more place of the asked rung. */
export const AreaDetail = AreaNumbers.extend({
  figures: z.array(z.object({ kind: z.string(), value: z.number().nullable(), date: z.string() })),
  rungs: z.array(AreaRung),
  norms: z.array(VerdictReason.extend({ room: Count, title: z.string().nullable() })),
  parents: z.array(z.object({ level: AreaLevelName, code: z.string(), name: z.string() })),
  /** Areas of the same level nearby with room, nearest first, at most three. */
  nearby: z.array(z.object({ code: z.string(), name: z.string(), distance: z.number().int(), room: Count })),
  fairShare: z.array(
    z.object({
      agreement: z.string(),
      gemeente: z.string(),
      target: z.number().nullable(),
      delivered: z.number().nullable(),
      text: z.string(),
    }),
  ),
  /** Null for who may not see exact numbers. */
  measures: AreaMeasures.nullable(),
  dataDate: PlainDateText,
}).meta({ id: 'AreaDetail' });
export type AreaDetail = z.infer<typeof AreaDetail>;

export const ShapeQuery = z.object({
  level: z.enum(['buurt', 'wijk', 'gemeente']),
  gemeente: GemeenteCode.optional(),
  year: z.coerce.number().int().optional(),
});

/** GeoJSON outlines in WGS84; they change only with the areas, so they are fetched once. */
export const Shapes = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        properties: z.object({ code: z.string(), name: z.string() }),
        geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
      }),
    ),
  })
  .meta({ id: 'Shapes' });
export type Shapes = z.infer<typeof Shapes>;

export { Point };
