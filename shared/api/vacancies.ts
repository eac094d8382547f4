import { z } from 'zod';
import { WireReading } from './checks.ts';
import { GemeenteCode, ListQuery, PlainDateText } from './common.ts';
import { BasedOn, UnitAddress, VeraCode } from './units.ts';

export const VacancyInput = z
  .object({
    corporation: z.string().trim().min(1).max(80),
    address: WireReading,
    rent: z.number().min(0).max(100000).nullish(),
    from: PlainDateText.nullish(),
    until: PlainDateText.nullish(),
  })
  .meta({ id: 'VacancyInput' });
export type VacancyInput = z.output<typeof VacancyInput>;
export const VacancyPatch = VacancyInput.partial().extend({ version: BasedOn }).meta({ id: 'VacancyPatch' });
export type VacancyPatch = z.output<typeof VacancyPatch>;

export const Vacancy = z
  .object({
    id: z.string(),
    corporation: z.string(),
    address: UnitAddress,
    buurt: z.string().nullable(),
    gemeente: z.string().nullable(),
    rent: z.number().nullable(),
    from: PlainDateText.nullable(),
    until: PlainDateText.nullable(),
    /** `gereserveerd` while the home is held, or given and not yet let; absent in the answer to a change. */
    status: z.enum(['vrij', 'gereserveerd']).optional(),
    /** Codes of VERA as they came; absent where there are none. */
    codes: z.array(VeraCode).optional(),
    version: z.number().int(),
  })
  .meta({ id: 'Vacancy' });
export type Vacancy = z.infer<typeof Vacancy>;

export const VacancyQuery = ListQuery.extend({
  gemeente: GemeenteCode.optional(),
  corporation: z.string().max(80).optional(),
  date: PlainDateText.optional(),
});
export const VacancyList = z
  .object({ items: z.array(Vacancy), next: z.string().nullable() })
  .meta({ id: 'VacancyList' });
