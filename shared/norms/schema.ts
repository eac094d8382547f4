import { z } from 'zod';
import { FUNDINGS } from '../ladder/units.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Schrijf een datum als 2026-11-22.');

/** What every kind of norm has; see NormBase for the meanings. */
export const normBase = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  region: z.string().min(1),
  rungs: z.array(z.string()).min(1),
  weights: z.record(z.string(), z.number().min(0)).optional(),
  funding: z.array(z.enum(FUNDINGS)).optional(),
  gemeente: z
    .string()
    .regex(/^GM\d{4}$/, 'Schrijf een gemeentecode als GM0200.')
    .optional(),
  replaces: z.string().optional(),
  localMayLoosen: z.boolean().optional(),
  extraAllowed: z.boolean().optional(),
  from: date.nullable(),
  until: date.nullable(),
  status: z.enum(['voorbeeld', 'voorstel', 'vastgesteld']),
  owner: z.string().min(1),
  source: z.object({ document: z.string().min(1), paragraph: z.string().min(1), year: z.number().int() }),
});

/** As `normBase`, for norms over an area: other target groups are known per area only. */
export const areaNormBase = normBase.extend({ groups: z.array(z.string().min(1)).min(1).optional() });

export const areaLevel = z.enum(['buurt', 'wijk', 'gemeente']);

/** Fields of every norm that sets places against a base. */
export const rateFields = {
  warnAt: z.number().min(0),
  limit: z.number().min(0),
  minBase: z.number().int().min(1),
  alwaysAllowed: z.number().int().min(0),
};
