import { z } from 'zod';
import { GemeenteCode, ListQuery, PlainDateText, RungId, SourceRef } from './common.ts';

/** What a check on a unit or provider found, in a sentence with its source. Never an address. */
export const Finding = z
  .object({
    code: z.enum([
      'verblijf.nadert',
      'verblijf.voorbij',
      'verblijf.onbekend',
      'huur.boven',
      'huur.soort-onbekend',
      'huur.onbekend',
      'aanbieder.maat',
      'aanbieders.aantal',
      'inschrijving.deel',
      'inschrijving.telling',
    ]),
    text: z.string(),
    region: z.string(),
    /** Id of the unit; null for what is about a provider or all of them. */
    unit: z.string().nullable(),
    rung: RungId.nullable(),
    provider: z.string().nullable(),
    /** The month that a provider reported on, 2026-09. */
    month: z.string().nullable(),
    source: SourceRef.nullable(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;

export const FindingQuery = ListQuery.extend({
  region: z.string().max(40).optional(),
  gemeente: GemeenteCode.optional(),
  date: PlainDateText.optional(),
});
export const FindingList = z
  .object({ date: PlainDateText, items: z.array(Finding), next: z.string().nullable() })
  .meta({ id: 'FindingList' });
export type FindingList = z.infer<typeof FindingList>;
