import type { SignalItem } from '../../../shared/api/signals.ts';
import type { Role } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface SignalTexts {
  title: string;
  about: string;
  loading: string;
  open(count: number): string;
  none: string;
  more: string;
  owner: string;
  everyone: string;
  mine: string;
  kind: string;
  allKinds: string;
  withPaused: string;
  urgency: Record<SignalItem['urgency'], string>;
  kinds: Record<SignalItem['kind'], string>;
  roles: Record<Role, string>;
  due(date: string): string;
  links: Record<SignalItem['subject']['kind'], string>;
  onMap: string;
  pause: string;
  until: string;
  reason: string;
  reasonHint: string;
  paused(until: string, role: string, reason: string): string;
  resume: string;
  calendar: string;
  calendarAbout: string;
  calendarName: string;
  calendarMake: string;
  calendarMade: string;
  calendarOnce: string;
  calendarNone: string;
  calendarSince(date: string): string;
  withdraw: string;
}

/** The page of signals. */
export const SIGNALS: Record<Language, SignalTexts> = {
  nl: {
    title: 'Signalen',
    about: 'Wat aandacht vraagt, met bij wie het ligt. Elke zaak staat er één keer, tot zij is opgelost.',
    loading: 'De signalen worden geladen…',
    open: (count) => (count === 1 ? '1 signaal' : `${count} signalen`),
    none: 'Er is nu niets dat aandacht vraagt.',
    more: 'Toon meer',
    owner: 'Ligt bij',
    everyone: 'Iedereen',
    mine: 'mijn rol',
    kind: 'Soort',
    allKinds: 'Alle soorten',
    withPaused: 'Toon ook wat is uitgesteld',
    urgency: { nu: 'Nu', gauw: 'Binnenkort', later: 'Later' },
    kinds: {
      omklap: 'Omklap',
      verblijf: 'Verblijf',
      vasthouden: 'Vastgehouden',
      toestemming: 'Toestemming',
      norm: 'Norm',
      afspraak: 'Afspraak',
      stop: 'Stop',
      gegevens: 'Gegevens',
      plek: 'Plek op de kaart',
      dubbel: 'Dubbel',
    },
    roles: {
      lezer: 'lezer',
      coordinator: 'coördinator',
      corporatie: 'corporatie',
      gemeente: 'gemeente',
      aanbieder: 'aanbieder',
      regio: 'regio',
    },
    due: (date) => formatDate(date),
    links: {
      unit: 'Bekijk op de kaart',
      placement: 'Naar de plaatsing',
      norm: 'Naar de regel',
      agreement: 'Naar de afspraak',
      region: 'Bekijk op de kaart',
    },
    onMap: 'Bekijk op de kaart',
    pause: 'Stel uit',
    until: 'Tot',
    reason: 'Waarom het kan wachten',
    reasonHint: 'Schrijf niets over een persoon.',
    paused: (until, role, reason) => `Uitgesteld tot ${formatDate(until)} door de rol ${role}: “${reason}”`,
    resume: 'Toon weer',
    calendar: 'In uw agenda',
    calendarAbout:
      'Volg de signalen met een dag in Outlook of een andere agenda. De agenda noemt een nummer en een link, nooit een adres.',
    calendarName: 'Naam van de koppeling',
    calendarMake: 'Maak een agendalink',
    calendarMade: 'Uw agendalink',
    calendarOnce:
      'Voeg deze link in uw agenda toe als internetagenda. Hij wordt één keer getoond; wie hem heeft, leest deze agenda.',
    calendarNone: 'Er is nog geen agenda gekoppeld.',
    calendarSince: (date) => `sinds ${formatDate(date)}`,
    withdraw: 'Trek in',
  },
  en: {
    title: 'Signals',
    about: 'What asks for attention, and whose turn it is. Each matter stands here once, until it is solved.',
    loading: 'The signals are loading…',
    open: (count) => (count === 1 ? '1 signal' : `${count} signals`),
    none: 'Nothing asks for attention now.',
    more: 'Show more',
    owner: 'Turn of',
    everyone: 'Everyone',
    mine: 'my role',
    kind: 'Kind',
    allKinds: 'All kinds',
    withPaused: 'Show what is put off too',
    urgency: { nu: 'Now', gauw: 'Soon', later: 'Later' },
    kinds: {
      omklap: 'Omklap',
      verblijf: 'Stay',
      vasthouden: 'Held',
      toestemming: 'Consent',
      norm: 'Norm',
      afspraak: 'Agreement',
      stop: 'Stop',
      gegevens: 'Data',
      plek: 'Place on the map',
      dubbel: 'Double',
    },
    roles: {
      lezer: 'reader',
      coordinator: 'coordinator',
      corporatie: 'corporation',
      gemeente: 'municipality',
      aanbieder: 'provider',
      regio: 'region',
    },
    due: (date) => formatDate(date, 'en'),
    links: {
      unit: 'See it on the map',
      placement: 'To the placement',
      norm: 'To the rule',
      agreement: 'To the agreement',
      region: 'See it on the map',
    },
    onMap: 'See it on the map',
    pause: 'Put off',
    until: 'Until',
    reason: 'Why it can wait',
    reasonHint: 'Write nothing about a person.',
    paused: (until, role, reason) =>
      `Put off until ${formatDate(until, 'en')} by the role ${role}: “${reason}”`,
    resume: 'Show again',
    calendar: 'In your calendar',
    calendarAbout:
      'Follow signals with a day in Outlook or another calendar. It names a number and a link, never an address.',
    calendarName: 'Name of the link',
    calendarMake: 'Make a calendar link',
    calendarMade: 'Your calendar link',
    calendarOnce:
      'Add this link to your calendar as an internet calendar. It is shown once; whoever has it reads this calendar.',
    calendarNone: 'No calendar is linked yet.',
    calendarSince: (date) => `since ${formatDate(date, 'en')}`,
    withdraw: 'Withdraw',
  },
};
