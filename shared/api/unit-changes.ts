import { z } from 'zod';
import { UnitInput } from './units.ts';
import { VacancyInput } from './vacancies.ts';

/** What can be changed of many units at once: no address, no complex and no number of places, which are of one home. */
export const UnitChange = UnitInput.pick({
  rung: true,
  status: true,
  secrecy: true,
  funding: true,
  corporation: true,
  provider: true,
  contract: true,
  rent: true,
  from: true,
  until: true,
})
  .partial()
  .meta({ id: 'UnitChange' });
export type UnitChange = z.output<typeof UnitChange>;

/** Which, and how: a field of the change that is absent stays as it is; null empties it. */
const Changes = z.object({
  ids: z.array(z.string().min(1).max(80)).min(1, 'Kies minstens één woning of locatie.').max(5000),
  /** With `preview` nothing changes: the answer says what would. */
  preview: z.boolean().nullish(),
  /** Change the others where some cannot be changed so; else nothing is. */
  skipRefused: z.boolean().nullish(),
});

export const UnitChanges = Changes.extend({ change: UnitChange }).meta({ id: 'UnitChanges' });

/** What can be changed of many free homes at once: no address. */
export const VacancyChange = VacancyInput.omit({ address: true }).partial().meta({ id: 'VacancyChange' });
export type VacancyChange = z.output<typeof VacancyChange>;

export const VacancyChanges = Changes.extend({ change: VacancyChange }).meta({ id: 'VacancyChanges' });

export const UnitsChanged = z
  .object({
    preview: z.boolean(),
    /** Whether it was written, or with `preview` would be. */
    written: z.boolean(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    /** Per field: from what to what, and in how many; values as they are on the wire. */
    fields: z.array(
      z.object({
        field: z.string(),
        from: z.union([z.string(), z.number()]).nullable(),
        to: z.union([z.string(), z.number()]).nullable(),
        count: z.number().int(),
      }),
    ),
    refused: z.array(z.object({ id: z.string(), why: z.string() })),
  })
  .meta({ id: 'UnitsChanged' });
export type UnitsChanged = z.infer<typeof UnitsChanged>;
