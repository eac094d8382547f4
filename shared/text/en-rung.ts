import type { RungField } from '../ladder/changes.ts';
import type { CountsUntil, Lease, MaxStay, RungKind, Secrecy, Support, Urgency } from '../ladder/rung.ts';
import { n } from './en-terms.ts';
import { formatEuros } from './numbers.ts';
import type { RungTexts } from './rung.ts';

const KINDS: Record<RungKind, string> = {
  opvang: 'shelter',
  'beschermd-wonen': 'sheltered housing',
  tussenvorm: 'form in between',
  opstap: 'step-up home',
  zelfstandig: 'home of one’s own',
};

const SUPPORT: Record<Support['kind'], string> = {
  aanwezig: 'someone on the spot',
  nabij: 'someone close by',
  bereikbaar: 'within reach',
  gepland: 'by appointment',
};

const LEASES: Record<Lease, string> = {
  aanbieder: 'the provider',
  bewoner: 'the resident',
  'aanbieder-of-bewoner': 'the provider or the resident',
  omklap: 'first the provider, later the resident',
  geen: 'without a lease',
};

const SECRECY: Record<Secrecy, string> = {
  open: 'shown on the map',
  gebied: 'counted per area, not shown as a point',
  geheim: 'secret, counted per district and above only',
};

const URGENCY: Record<Urgency['kind'], string> = {
  wettelijk: 'urgency by law',
  verordening: 'urgency by local regulation',
  gedeeld: 'urgency shared in the region',
  geen: 'no urgency',
};

const FIELDS: Record<RungField, string> = {
  label: 'name',
  order: 'order',
  kind: 'kind',
  meaning: 'meaning',
  support: 'support',
  lease: 'lease',
  home: 'home',
  setting: 'group or single',
  oneHousehold: 'one household',
  maxStay: 'longest stay',
  rentLimits: 'highest rent',
  seekerWithin: 'registration as house-seeker',
  secrecy: 'secrecy',
  weight: 'weight',
  countsUntil: 'counts',
  next: 'what may follow',
  urgency: 'urgency',
  beside: 'beside a stay',
  perAreaOnly: 'own home',
};

const yes = (value: boolean) => (value ? 'yes' : 'no');
const months = (count: number) => `${n(count)} ${count === 1 ? 'month' : 'months'}`;
const list = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join('; '));

/** "24 months", "8 weeks". */
export function stay({ count, unit }: Pick<MaxStay, 'count' | 'unit'>): string {
  return unit === 'months' ? months(count) : `${n(count)} ${count === 1 ? 'week' : 'weeks'}`;
}

function support({ kind, responseMinutes }: Support): string {
  return responseMinutes === null
    ? SUPPORT[kind]
    : `${SUPPORT[kind]}, on the spot within ${n(responseMinutes)} minutes`;
}

function countsUntil(until: CountsUntil): string {
  if (until.kind === 'months') return `for ${months(until.months)}`;
  return { omklap: 'until the omklap', always: 'always', never: 'never' }[until.kind];
}

/** The English words for what a rung says. */
export const enRung: RungTexts = {
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
    home: (home) => home && { eigen: 'own front door', gedeeld: 'shared rooms' }[home],
    setting: (setting) => setting && { groep: 'in a group', enkel: 'by oneself' }[setting],
    oneHousehold: yes,
    maxStay: (max) => max && stay(max),
    rentLimits: (limits) =>
      list(
        limits.map(({ year, euro, home }) => {
          const which = home && { eigen: ' with an own front door', gedeeld: ' for shared rooms' }[home];
          return `${formatEuros(euro, 'en')} a month${which ?? ''}, from ${year}`;
        }),
      ),
    seekerWithin: (seeker) => seeker && `within ${months(seeker.months)}`,
    secrecy: (secrecy) => SECRECY[secrecy],
    weight: (weight) => n(weight),
    countsUntil,
    next: (next) => list(next),
    urgency: (urgency) =>
      urgency &&
      `${URGENCY[urgency.kind]}${urgency.months === null ? '' : `, within ${months(urgency.months)}`}`,
    beside: yes,
    perAreaOnly: yes,
  },
};
