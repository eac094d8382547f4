import { z } from 'zod';

/** A code of VERA's reference data: what Trede does not know of it is kept as it came. */
const Code = z.looseObject({ code: z.string().nullish(), naam: z.string().nullish() });
/** An area or town: VERA gives it a code and a name; some systems send the bare name. */
const Named = z.union([z.string(), Code]);
const Text = z.union([z.string(), z.number().transform(String)]);

/**
 * The parts of a VERA `Eenheid` that Trede reads; all else passes as it is. Source: VERA 4.3, OpenAPI "Woonruimteverdeling"
 * (WRV), schemas Eenheden-Eenheid and Eenheden-Eenheidadres, European Union Public License 1.2.
 */
export const Eenheid = z.looseObject({
  id: Text.nullish(),
  code: Text.nullish(),
  adres: z
    .looseObject({
      straatnaam: z.string().nullish(),
      huisnummer: Text.nullish(),
      huisletter: z.string().nullish(),
      huisnummerToevoeging: Text.nullish(),
      postcode: z.string().nullish(),
      woonplaats: Named.nullish(),
      gemeente: Named.nullish(),
      wijk: Named.nullish(),
      buurt: Named.nullish(),
      volgnummer: Text.nullish(),
      geometrie: z
        .looseObject({ lengtegraad: z.number().nullish(), breedtegraad: z.number().nullish() })
        .nullish(),
    })
    .nullish(),
  volgnummer: Text.nullish(),
  zelfstandig: z.boolean().nullish(),
  woonvorm: Code.nullish(),
  doelgroep: Code.nullish(),
  rekenhuur: z.number().nullish(),
  status: Code.nullish(),
  detailStatus: Code.nullish(),
  clusters: z.array(z.looseObject({ naam: z.string().nullish() })).nullish(),
  /** Of the publication in which it came: VERA keeps there how a home is offered. */
  publicatie: z
    .looseObject({
      model: Code.nullish(),
      detailModel: Code.nullish(),
      opleverdatum: z.string().nullish(),
      einddatum: z.string().nullish(),
    })
    .nullish(),
  /** Some systems write it on the home itself. */
  publicatiedetailmodel: Code.nullish(),
  inExploitatiedatum: z.string().nullish(),
  uitExploitatiedatum: z.string().nullish(),
  opleverdatum: z.string().nullish(),
  'extra-attributen': z
    .array(z.looseObject({ naam: z.string().nullish(), waarde: Text.nullish() }))
    .nullish(),
});
export type Eenheid = z.infer<typeof Eenheid>;

/** VERA's EENHEIDSTATUS in Trede's words; ADM says nothing of who lives there. */
export const STATUS_OF: Record<string, string> = {
  LEE: 'vrij',
  ONT: 'gepland',
  UIT: 'beeindigd',
  VEH: 'bezet',
};
export const STATUS_CODES: Record<string, { code: string; naam: string }> = {
  vrij: { code: 'LEE', naam: 'Leegstand' },
  gereserveerd: { code: 'LEE', naam: 'Leegstand' },
  gepland: { code: 'ONT', naam: 'In ontwikkeling' },
  beeindigd: { code: 'UIT', naam: 'Uit exploitatie' },
  bezet: { code: 'VEH', naam: 'Verhuurd' },
};

/**
 * The code of VERA's PUBLICATIEDETAILMODEL for a lease that passes from provider to resident. Source: VERA referentiedata,
 * PUBLICATIEDETAILMODEL; it stands in `detailModel` of the schema Publicaties-Publicatie, whose `eenheden` are the homes.
 */
export const OMKLAP = { code: 'OMK', naam: 'Omklapcontract' };
export const OMKLAP_CONTRACT = 'omklapcontract';

/** Parts of an `Eenheid` with a code that is none to look at: they say who owns it, or where it stands. */
export const NOT_SHOWN = new Set(['adres', 'eigenaar', 'pand', 'publicatie']);

/** The code of how a home is offered, wherever a system wrote it. */
export function detailModelOf(home: Eenheid): string | null {
  return home.publicatie?.detailModel?.code ?? home.publicatiedetailmodel?.code ?? null;
}

/** What Trede says of a unit and VERA has no attribute for, by Trede's column. */
export const EXTRA_COLUMNS = [
  'trede',
  'plekken',
  'corporatie',
  'aanbieder',
  'contract',
  'status',
  'geheimhouding',
  'financiering',
  'bevestigd_op',
] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];
/** How an extra attribute is called, so that it is not taken for somebody else's. */
export const EXTRA_PREFIX = 'trede:';
