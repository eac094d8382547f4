import type { Role } from '../rights.ts';
import type { Language } from './texts.ts';

interface Texts {
  title: string;
  notice: string;
  loading: string;
  print: string;
  back: string;
  home: string;
  forWhat: string;
  what(rung: string, places: number): string;
  judgedOn: string;
  by: string;
  roles: Record<Role, string>;
  outcome: string;
  shown: string;
  reasons: string;
  sum: Record<'inUse' | 'held' | 'planned' | 'asked' | 'after', string>;
  base: string;
  rate: string;
  limit: string;
  warnAt: string;
  result: string;
  notAsked: string;
  fairShare: string;
  deviation: string;
  norms: string;
  agreements: string;
  versions: string;
  made: string;
  data: string;
  dataOf: string;
  areas: string;
  software: string;
  number: string;
  none: string;
}

/** The receipt of a placement. */
export const RECEIPT: Record<Language, Texts> = {
  nl: {
    title: 'Ontvangstbewijs',
    notice: 'Trede adviseert, een mens beslist.',
    loading: 'Het bewijs wordt geladen…',
    print: 'Druk af',
    back: 'Terug naar de plaatsing',
    home: 'Woning',
    forWhat: 'Voor',
    what: (rung, places) => `${rung}, ${places} ${places === 1 ? 'plek' : 'plekken'}`,
    judgedOn: 'Getoetst op',
    by: 'Vastgehouden door',
    roles: {
      lezer: 'lezer',
      coordinator: 'coördinator',
      corporatie: 'corporatie',
      gemeente: 'gemeente',
      aanbieder: 'aanbieder',
      regio: 'regio',
    },
    outcome: 'Uitkomst',
    shown: 'Getoond bij het vasthouden',
    reasons: 'Waar de uitkomst op rust',
    sum: {
      inUse: 'In gebruik',
      held: 'Vastgehouden',
      planned: 'Gepland',
      asked: 'Gevraagd',
      after: 'Samen',
    },
    base: 'Per',
    rate: 'Nu en daarna',
    limit: 'Norm',
    warnAt: 'Waarschuwing',
    result: 'Uitkomst',
    notAsked: 'niet van toepassing',
    fairShare: 'Eerlijke verdeling',
    deviation: 'Afwijking van de norm',
    norms: 'Normen zoals zij toen golden',
    agreements: 'Afspraken zoals zij toen golden',
    versions: 'Waarmee is gerekend',
    made: 'Gemaakt op',
    data: 'Versie van de gegevens',
    dataOf: 'Gegevens van',
    areas: 'Gebiedsindeling',
    software: 'Versie van Trede',
    number: 'Nummer van de plaatsing',
    none: 'geen cijfers',
  },
  en: {
    title: 'Receipt',
    notice: 'Trede advises, a person decides.',
    loading: 'The receipt is loading…',
    print: 'Print',
    back: 'Back to the placement',
    home: 'Home',
    forWhat: 'For',
    what: (rung, places) => `${rung}, ${places} ${places === 1 ? 'place' : 'places'}`,
    judgedOn: 'Judged on',
    by: 'Held by',
    roles: {
      lezer: 'reader',
      coordinator: 'coordinator',
      corporatie: 'corporation',
      gemeente: 'municipality',
      aanbieder: 'provider',
      regio: 'region',
    },
    outcome: 'Verdict',
    shown: 'Shown when it was held',
    reasons: 'What the verdict rests on',
    sum: { inUse: 'In use', held: 'Held', planned: 'Planned', asked: 'Asked', after: 'Together' },
    base: 'Per',
    rate: 'Now and after',
    limit: 'Norm',
    warnAt: 'Warning',
    result: 'Verdict',
    notAsked: 'does not apply',
    fairShare: 'Fair share',
    deviation: 'Deviation from the norm',
    norms: 'Norms as they held then',
    agreements: 'Agreements as they held then',
    versions: 'What it was worked out with',
    made: 'Made on',
    data: 'Version of the data',
    dataOf: 'Data of',
    areas: 'Division of areas',
    software: 'Version of Trede',
    number: 'Number of the placement',
    none: 'no figures',
  },
};
