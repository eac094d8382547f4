import type { PartyKind } from '../../../shared/agreements/agreement.ts';
import type { Language } from '../language.ts';

interface AgreementEditorTexts {
  change: string;
  form(title: string): string;
  part: { amounts: string; key: string; parties: string; counts: string; more: string; decision: string };
  how: { total: string; table: string };
  howLabel(period: string): string;
  total(period: string): string;
  perParty(period: string, party: string): string;
  addPeriod(period: string): string;
  dropPeriod(period: string): string;
  key: string;
  keyFrom: string;
  sameKey: string;
  otherKey: Record<'vast' | 'tabel' | 'ingroei', string>;
  share(party: string): string;
  homes(party: string): string;
  pathYear: { from: string; to: string };
  pathShare(party: string, year: string): string;
  delivers: string;
  dropParty(party: string): string;
  addParty: string;
  partyKind: string;
  kind: Record<PartyKind, string>;
  partyName: string;
  rungs: string;
  kinds: string;
  fundings: string;
  fundingsAbout: string;
  unit: string;
  units: Record<'homes' | 'placements', string>;
  by: string;
  bys: Record<'location' | 'origin', string>;
  clients: string;
  whichClients: Record<'' | 'nieuw' | 'bestaand', string>;
  clientsDate: string;
  carry: string;
  noLimit: string;
  warns: string;
  spread: string;
  support: string;
  terms: string;
  costYear: string;
  cost: string;
  direction: string;
  directions: Record<'daar' | 'hier', string>;
  elsewhere: string;
  notice: string;
  title: string;
  status: string;
  tryOut: string;
  keep: string;
  cancel: string;
  saved: string;
  problem: Record<'whole' | 'share' | 'year', string>;
  unchanged: string;
  nothing: string;
  preview: string;
  period: string;
  party: string;
  targetNow: string;
  targetThen: string;
  leftNow: string;
  leftThen: string;
  note: string;
}

/** What someone reads who changes an agreement. */
export const AGREEMENT_EDITOR: Record<Language, AgreementEditorTexts> = {
  nl: {
    change: 'Wijzig deze afspraak',
    form: (title) => `Wijzig ${title}`,
    part: {
      amounts: 'Aantallen per periode',
      key: 'Verdeelsleutel',
      parties: 'Wie meedoen',
      counts: 'Wat meetelt',
      more: 'Wat verder is afgesproken',
      decision: 'Besluit',
    },
    how: { total: 'één totaal', table: 'een aantal per partij' },
    howLabel: (period) => `${period}: hoe afgesproken`,
    total: (period) => `${period}: totaal`,
    perParty: (period, party) => `${period}: ${party}`,
    addPeriod: (period) => `Voeg ${period} toe`,
    dropPeriod: (period) => `Haal ${period} weg`,
    key: 'Sleutel',
    keyFrom: 'Geldt vanaf periode',
    sameKey: 'zoals nu',
    otherKey: { vast: 'vaste aandelen', tabel: 'tabel in woningen', ingroei: 'ingroeipad' },
    share: (party) => `${party} (%)`,
    homes: (party) => `${party} (aantal)`,
    pathYear: { from: 'Pad begint in jaar', to: 'Pad eindigt in jaar' },
    pathShare: (party, year) => `${party} in ${year || 'dat jaar'} (%)`,
    delivers: 'Wie leveren',
    dropParty: (party) => `Haal ${party} weg`,
    addParty: 'Voeg toe',
    partyKind: 'Soort partij',
    kind: { gemeente: 'gemeente', corporatie: 'corporatie', aanbieder: 'aanbieder', regio: 'regio' },
    partyName: 'Naam van de partij',
    rungs: 'Treden',
    kinds: 'Soorten treden',
    fundings: 'Alleen met financiering',
    fundingsAbout: 'Niets aangevinkt betekent: elke financiering telt.',
    unit: 'Geteld wordt',
    units: { homes: 'elke woning één keer', placements: 'elke plaatsing' },
    by: 'Voor de gemeente',
    bys: { location: 'waar de woning staat', origin: 'waar de bewoner vandaan komt' },
    clients: 'Cliënten',
    whichClients: {
      '': 'alle',
      nieuw: 'die begonnen op of na een dag',
      bestaand: 'die begonnen vóór een dag',
    },
    clientsDate: 'Die dag',
    carry: 'Hoogstens mee naar volgende periode',
    noLimit: 'geen grens',
    warns: 'Geef “let op” bij een gemeente die haar hele deel al leverde',
    spread: 'Spreiding',
    support: 'Zorgplicht',
    terms: 'Overige afspraken',
    costYear: 'Kosten gelden vanaf jaar',
    cost: 'Kosten van één plek per jaar, in euro',
    direction: 'De plekken zijn',
    directions: { daar: 'in de andere regio', hier: 'hier, voor de andere regio' },
    elsewhere: 'Andere regio',
    notice: 'Gemeld aan die regio op',
    title: 'Naam van de afspraak',
    status: 'Status',
    tryOut: 'Bekijk wat dit verandert',
    keep: 'Leg deze wijziging vast',
    cancel: 'Annuleer',
    saved: 'De wijziging is vastgelegd.',
    problem: {
      whole: 'Schrijf aantallen en jaren als hele getallen, zoals 92.',
      share: 'Schrijf aandelen en bedragen als getal, zoals 12,5.',
      year: 'Schrijf het jaar van het besluit als getal, zoals 2026.',
    },
    unchanged: 'U heeft nog niets gewijzigd.',
    nothing: 'In de stand van nu verandert er niets.',
    preview: 'Wat dit verandert',
    period: 'Periode',
    party: 'Wie levert',
    targetNow: 'Afgesproken nu',
    targetThen: 'Afgesproken straks',
    leftNow: 'Nog te leveren nu',
    leftThen: 'Nog te leveren straks',
    note: 'Wat partijen al vaststelden, blijft zoals het was.',
  },
  en: {
    change: 'Change this agreement',
    form: (title) => `Change ${title}`,
    part: {
      amounts: 'Numbers per period',
      key: 'Key',
      parties: 'Who take part',
      counts: 'What counts',
      more: 'What else was agreed',
      decision: 'Decision',
    },
    how: { total: 'one total', table: 'a number per party' },
    howLabel: (period) => `${period}: how agreed`,
    total: (period) => `${period}: total`,
    perParty: (period, party) => `${period}: ${party}`,
    addPeriod: (period) => `Add ${period}`,
    dropPeriod: (period) => `Take ${period} away`,
    key: 'Key',
    keyFrom: 'Holds from period',
    sameKey: 'as it is',
    otherKey: { vast: 'fixed shares', tabel: 'table in homes', ingroei: 'path of shares' },
    share: (party) => `${party} (%)`,
    homes: (party) => `${party} (number)`,
    pathYear: { from: 'Path begins in year', to: 'Path ends in year' },
    pathShare: (party, year) => `${party} in ${year || 'that year'} (%)`,
    delivers: 'Who deliver',
    dropParty: (party) => `Take ${party} away`,
    addParty: 'Add',
    partyKind: 'Kind of party',
    kind: { gemeente: 'municipality', corporatie: 'corporation', aanbieder: 'provider', regio: 'region' },
    partyName: 'Name of the party',
    rungs: 'Rungs',
    kinds: 'Kinds of rungs',
    fundings: 'Only with funding',
    fundingsAbout: 'Nothing ticked means: each funding counts.',
    unit: 'Counted is',
    units: { homes: 'each home once', placements: 'each placement' },
    by: 'For the municipality',
    bys: { location: 'where the home stands', origin: 'where the resident comes from' },
    clients: 'Clients',
    whichClients: { '': 'all', nieuw: 'who began on or after a day', bestaand: 'who began before a day' },
    clientsDate: 'That day',
    carry: 'Carried to the next period at most',
    noLimit: 'no limit',
    warns: 'Say “take care” for a municipality that delivered its whole part already',
    spread: 'Spread',
    support: 'Duty of support',
    terms: 'Other terms',
    costYear: 'Costs hold from year',
    cost: 'Costs of one place a year, in euro',
    direction: 'The places are',
    directions: { daar: 'in the other region', hier: 'here, for the other region' },
    elsewhere: 'Other region',
    notice: 'That region was told on',
    title: 'Name of the agreement',
    status: 'Status',
    tryOut: 'See what this changes',
    keep: 'Record this change',
    cancel: 'Cancel',
    saved: 'The change is recorded.',
    problem: {
      whole: 'Write counts and years as whole numbers, such as 92.',
      share: 'Write shares and amounts as a number, such as 12.5.',
      year: 'Write the year of the decision as a number, such as 2026.',
    },
    unchanged: 'You have changed nothing yet.',
    nothing: 'Nothing changes in the stand as it is now.',
    preview: 'What this changes',
    period: 'Period',
    party: 'Who delivers',
    targetNow: 'Promised now',
    targetThen: 'Promised then',
    leftNow: 'Still to deliver now',
    leftThen: 'Still to deliver then',
    note: 'What parties settled already stays as it was.',
  },
};
