import type { PlacementState } from '../../../shared/placement.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface Texts {
  title: string;
  about: string;
  loading: string;
  none: string;
  groups: Record<PlacementState, string>;
  held(until: string, days: number): string;
  given(from: string): string;
  closed(on: string): string;
  by: string;
  receipt: string;
  map: string;
  deviation: string;
  consentAsked(role: string, due: string): string;
  consentDone(state: string, on: string): string;
  moves: {
    extend: string;
    confirm: string;
    refuse: string;
    cancel: string;
    consentYes: string;
    consentNo: string;
    omklap: string;
    end: string;
  };
  startsOn: string;
  lease: string;
  termUntil: string;
  termHint: string;
  refusedBy: string;
  reason: string;
  on: string;
  nextRung: string;
  noRung: string;
  toGemeente: string;
  noGemeente: string;
  places: string;
  home: string;
  outcome: string;
  newTerm: string;
  sure: string;
}

/** The page of placements. */
export const PLACEMENTS: Record<Language, Texts> = {
  nl: {
    title: 'Plaatsingen',
    about:
      'Woningen die worden vastgehouden of gegeven. Vasthouden neemt ruimte onder de norm; de corporatie geeft de woning.',
    loading: 'De plaatsingen worden geladen…',
    none: 'Er zijn nog geen plaatsingen. Houd op de kaart een vrije woning vast.',
    groups: {
      held: 'Vastgehouden',
      confirmed: 'Bevestigd',
      ended: 'Beëindigd',
      refused: 'Geweigerd',
      cancelled: 'Geannuleerd',
      expired: 'Verlopen',
    },
    held: (until, days) => `tot ${formatDate(until)}, ${days === 1 ? 'nog 1 dag' : `nog ${days} dagen`}`,
    given: (from) => `huur vanaf ${formatDate(from)}`,
    closed: (on) => `sinds ${formatDate(on)}`,
    by: 'door',
    receipt: 'Bewijs',
    map: 'Kaart',
    deviation: 'Afwijking van de norm',
    consentAsked: (role, due) => `toestemming gevraagd aan de rol ${role}, vóór ${formatDate(due)}`,
    consentDone: (state, on) => `toestemming ${state} op ${formatDate(on)}`,
    moves: {
      extend: 'Verleng met 14 dagen',
      confirm: 'Bevestig',
      refuse: 'Leg weigering vast',
      cancel: 'Annuleer',
      consentYes: 'Geef toestemming',
      consentNo: 'Weiger toestemming',
      omklap: 'Leg omklap vast',
      end: 'Beëindig verblijf',
    },
    startsOn: 'Huur vanaf',
    lease: 'Soort contract',
    termUntil: 'Omklap op',
    termHint: 'leeg: volgens de trede',
    refusedBy: 'Geweigerd door',
    reason: 'Reden',
    on: 'Op',
    nextRung: 'Naar trede',
    noRung: 'geen of onbekend',
    toGemeente: 'Naar gemeente',
    noGemeente: 'onbekend',
    places: 'Plekken die vrijkomen',
    home: 'De woning',
    outcome: 'Wat het werd',
    newTerm: 'Nieuwe dag',
    sure: 'Zo vastleggen',
  },
  en: {
    title: 'Placements',
    about:
      'Homes that are held or given. A hold takes room under the norm; it is the corporation that gives the home.',
    loading: 'The placements are loading…',
    none: 'There are no placements yet. Hold a free home on the map.',
    groups: {
      held: 'Held',
      confirmed: 'Confirmed',
      ended: 'Ended',
      refused: 'Refused',
      cancelled: 'Cancelled',
      expired: 'Expired',
    },
    held: (until, days) =>
      `until ${formatDate(until, 'en')}, ${days === 1 ? '1 day left' : `${days} days left`}`,
    given: (from) => `lease from ${formatDate(from, 'en')}`,
    closed: (on) => `since ${formatDate(on, 'en')}`,
    by: 'by',
    receipt: 'Receipt',
    map: 'Map',
    deviation: 'Deviation from the norm',
    consentAsked: (role, due) => `consent asked of the role ${role}, before ${formatDate(due, 'en')}`,
    consentDone: (state, on) => `consent ${state} on ${formatDate(on, 'en')}`,
    moves: {
      extend: 'Extend by 14 days',
      confirm: 'Confirm',
      refuse: 'Record a refusal',
      cancel: 'Cancel',
      consentYes: 'Consent',
      consentNo: 'Refuse consent',
      omklap: 'Record omklap',
      end: 'End the stay',
    },
    startsOn: 'Lease from',
    lease: 'Kind of lease',
    termUntil: 'Omklap on',
    termHint: 'empty: as the rung says',
    refusedBy: 'Refused by',
    reason: 'Reason',
    on: 'On',
    nextRung: 'To rung',
    noRung: 'none or unknown',
    toGemeente: 'To gemeente',
    noGemeente: 'unknown',
    places: 'Places that come free',
    home: 'The home',
    outcome: 'What it became',
    newTerm: 'New day',
    sure: 'Record this',
  },
};
