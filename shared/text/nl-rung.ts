import type { RungField } from '../ladder/changes.ts';
import type { CountsUntil, Lease, MaxStay, RungKind, Secrecy, Support, Urgency } from '../ladder/rung.ts';
import { n } from './nl-terms.ts';
import { formatEuros } from './numbers.ts';
import type { RungTexts } from './rung.ts';

const KINDS: Record<RungKind, string> = {
  opvang: 'opvang',
  'beschermd-wonen': 'beschermd wonen',
  tussenvorm: 'tussenvorm',
  opstap: 'opstap',
  zelfstandig: 'zelfstandig wonen',
};

const SUPPORT: Record<Support['kind'], string> = {
  aanwezig: 'iemand aanwezig',
  nabij: 'iemand in de buurt',
  bereikbaar: 'bereikbaar',
  gepland: 'op afspraak',
};

const LEASES: Record<Lease, string> = {
  aanbieder: 'de aanbieder',
  bewoner: 'de bewoner',
  'aanbieder-of-bewoner': 'de aanbieder of de bewoner',
  omklap: 'eerst de aanbieder, later de bewoner',
  geen: 'zonder huurcontract',
};

const SECRECY: Record<Secrecy, string> = {
  open: 'te zien op de kaart',
  gebied: 'telt mee per gebied, niet als punt te zien',
  geheim: 'geheim, telt alleen per wijk en hoger',
};

const URGENCY: Record<Urgency['kind'], string> = {
  wettelijk: 'urgentie volgens de wet',
  verordening: 'urgentie volgens de verordening',
  gedeeld: 'gedeelde urgentie in de regio',
  geen: 'geen urgentie',
};

const FIELDS: Record<RungField, string> = {
  label: 'naam',
  order: 'volgorde',
  kind: 'soort',
  meaning: 'betekenis',
  support: 'begeleiding',
  lease: 'huurcontract',
  home: 'woning',
  setting: 'groep of enkel',
  oneHousehold: 'een huishouden',
  maxStay: 'langste verblijf',
  rentLimits: 'hoogste huur',
  seekerWithin: 'inschrijving als woningzoekende',
  secrecy: 'geheimhouding',
  weight: 'gewicht',
  countsUntil: 'telt mee',
  next: 'wat kan volgen',
  urgency: 'urgentie',
  beside: 'naast een verblijf',
  perAreaOnly: 'eigen huis',
};

const yes = (value: boolean) => (value ? 'ja' : 'nee');
const months = (count: number) => `${n(count)} ${count === 1 ? 'maand' : 'maanden'}`;
const list = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('; '));

/** "24 maanden", "8 weken". */
export function stay({ count, unit }: Pick<MaxStay, 'count' | 'unit'>): string {
  return unit === 'months' ? months(count) : `${n(count)} ${count === 1 ? 'week' : 'weken'}`;
}

function support({ kind, responseMinutes }: Support): string {
  return responseMinutes === null
    ? SUPPORT[kind]
    : `${SUPPORT[kind]}, binnen ${n(responseMinutes)} minuten ter plaatse`;
}

function countsUntil(until: CountsUntil): string {
  if (until.kind === 'months') return `${months(until.months)} na het begin`;
  return { omklap: 'tot de omklap', always: 'altijd', never: 'nooit' }[until.kind];
}

/** The Dutch words for what a rung says. */
export const nlRung: RungTexts = {
  kind: (kind) => KINDS[kind],
  support,
  field: (field) => FIELDS[field],
  value: {
    label: (label) => label,
    order: (order) => n(order),
    kind: (kind) => KINDS[kind],
    meaning: (meaning) => meaning,
    support: (all) => list(all.map(support)),
    lease: (lease) => lease && LEASES[lease],
    home: (home) => home && { eigen: 'eigen voordeur', gedeeld: 'gedeelde woonruimte' }[home],
    setting: (setting) => setting && { groep: 'in een groep', enkel: 'op zichzelf' }[setting],
    oneHousehold: yes,
    maxStay: (max) => max && stay(max),
    rentLimits: (limits) =>
      list(
        limits.map(({ year, euro, home }) => {
          const which = home && { eigen: ' met eigen voordeur', gedeeld: ' bij gedeelde woonruimte' }[home];
          return `${formatEuros(euro)} per maand${which ?? ''}, vanaf ${year}`;
        }),
      ),
    seekerWithin: (seeker) => seeker && `binnen ${months(seeker.months)}`,
    secrecy: (secrecy) => SECRECY[secrecy],
    weight: (weight) => n(weight),
    countsUntil,
    next: (next) => list(next),
    urgency: (urgency) =>
      urgency &&
      `${URGENCY[urgency.kind]}${urgency.months === null ? '' : `, binnen ${months(urgency.months)}`}`,
    beside: yes,
    perAreaOnly: yes,
  },
};
