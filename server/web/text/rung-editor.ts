import type { Language } from '../language.ts';

interface RungEditorTexts {
  change: string;
  changeForm(label: string): string;
  drop: string;
  dropForm(label: string): string;
  dropAbout: string;
  add: string;
  addForm: string;
  part: { what: string; stay: string; counts: string; decision: string };
  label: string;
  after: string;
  lowest: string;
  unsaid: string;
  minutes(support: string): string;
  maxStay: string;
  maxStayIn: string;
  oneHousehold: string;
  beside: string;
  perAreaOnly: string;
  unit: { months: string; weeks: string };
  seeker: string;
  rent: string;
  rentYear: string;
  rentHome: string;
  urgencyMonths: string;
  weight: string;
  countsMonths: string;
  countsForMonths: string;
  secretAbout: string;
  from: string;
  numbers: string;
  year: string;
  nothing: string;
  name: string;
  added(label: string): string;
  dropped(label: string): string;
  instead(field: string, from: string, to: string): string;
  units(count: number): string;
  stands(units: string, places: string): string;
  standsNothing: string;
  late(before: string, after: string): string;
  keep(day: string): string;
  saved(label: string, day: string): string;
  coming: string;
  comingFrom(day: string): string;
  withdraw: string;
  withdrawn(label: string): string;
}

/** What someone reads who changes a rung of the ladder. */
export const RUNG_EDITOR: Record<Language, RungEditorTexts> = {
  nl: {
    change: 'Wijzig deze trede',
    changeForm: (label) => `Wijzig ${label}`,
    drop: 'Haal van de ladder',
    dropForm: (label) => `Haal ${label} van de ladder`,
    dropAbout:
      'Wat er staat, blijft staan en kan nog eindigen. Er komt geen woning of locatie meer bij op deze trede.',
    add: 'Voeg een trede toe',
    addForm: 'Nieuwe trede',
    part: {
      what: 'Wat het is',
      stay: 'Verblijf, huur en wat volgt',
      counts: 'Hoe het telt en wat te zien is',
      decision: 'Besluit',
    },
    label: 'Naam',
    after: 'Staat na',
    lowest: 'onderaan de ladder',
    unsaid: 'niet gezegd',
    minutes: (support) => `Minuten (${support})`,
    maxStay: 'Langste verblijf',
    maxStayIn: 'Gerekend in',
    oneHousehold: 'Eén huishouden per woning',
    beside: 'Naast een verblijf, nooit in de plaats ervan',
    perAreaOnly: 'Iemands eigen huis: telt alleen per gebied',
    unit: { months: 'maanden', weeks: 'weken' },
    seeker: 'Inschrijving als woningzoekende, binnen maanden',
    rent: 'Hoogste huur per maand, in euro',
    rentYear: 'Huur geldt vanaf jaar',
    rentHome: 'Huur is voor',
    urgencyMonths: 'Urgentie binnen maanden',
    weight: 'Gewicht van één plek',
    countsMonths: 'Aantal maanden',
    countsForMonths: 'een aantal maanden na het begin',
    secretAbout:
      'Kiest u “geheim”, dan is alles op deze trede meteen geheim, en dat blijft zo als u het later terugdraait.',
    from: 'Geldt vanaf',
    numbers:
      'Schrijf aantallen en maanden als hele getallen, en gewicht en huur als getal, zoals 0,5 of 932,93.',
    year: 'Schrijf het jaar van het besluit als getal, zoals 2026.',
    nothing: 'U heeft nog niets gewijzigd.',
    name: 'Geef de trede een naam van minstens twee letters, die nog geen andere trede heeft.',
    added: (label) => `De trede “${label}” komt erbij.`,
    dropped: (label) => `De trede “${label}” verdwijnt van de ladder.`,
    instead: (field, from, to) => `${field}: “${to}” in plaats van “${from}”`,
    units: (count) => (count === 1 ? 'woning of locatie' : 'woningen en locaties'),
    stands: (units, places) => `Op deze trede nu: ${units}, samen ${places}.`,
    standsNothing: 'Op deze trede staat nog niets.',
    late: (before, after) => `Over hun langste verblijf heen: ${after}, nu ${before}.`,
    keep: (day) => `Leg vast vanaf ${day}`,
    saved: (label, day) => `Vastgelegd: ${label}, vanaf ${day}.`,
    coming: 'Wat nog ingaat',
    comingFrom: (day) => `vanaf ${day}`,
    withdraw: 'Trek in',
    withdrawn: (label) => `De wijziging van ${label} is ingetrokken.`,
  },
  en: {
    change: 'Change this rung',
    changeForm: (label) => `Change ${label}`,
    drop: 'Take off the ladder',
    dropForm: (label) => `Take ${label} off the ladder`,
    dropAbout:
      'What stands there stays and can still end. No home or facility can be added on this rung any more.',
    add: 'Add a rung',
    addForm: 'New rung',
    part: {
      what: 'What it is',
      stay: 'Stay, rent and what follows',
      counts: 'How it counts and what can be seen',
      decision: 'Decision',
    },
    label: 'Name',
    after: 'Stands after',
    lowest: 'at the foot of the ladder',
    unsaid: 'not said',
    minutes: (support) => `Minutes (${support})`,
    maxStay: 'Longest stay',
    maxStayIn: 'Reckoned in',
    oneHousehold: 'One household per home',
    beside: 'Beside a stay, never in its place',
    perAreaOnly: 'Someone’s own home: counts per area only',
    unit: { months: 'months', weeks: 'weeks' },
    seeker: 'Registration as house-seeker, within months',
    rent: 'Highest rent a month, in euro',
    rentYear: 'Rent holds from year',
    rentHome: 'Rent is for',
    urgencyMonths: 'Urgency within months',
    weight: 'Weight of one place',
    countsMonths: 'Number of months',
    countsForMonths: 'for some months',
    secretAbout:
      'If you choose “secret”, all that stands on this rung is secret at once, and stays so if you undo this later.',
    from: 'Holds from',
    numbers:
      'Write counts and months as whole numbers, and weight and rent as a number, such as 0.5 or 932.93.',
    year: 'Write the year of the decision as a number, such as 2026.',
    nothing: 'You have changed nothing yet.',
    name: 'Give the rung a name of at least two letters that no other rung has yet.',
    added: (label) => `The rung “${label}” is added.`,
    dropped: (label) => `The rung “${label}” leaves the ladder.`,
    instead: (field, from, to) => `${field}: “${to}” instead of “${from}”`,
    units: (count) => (count === 1 ? 'home or facility' : 'homes and facilities'),
    stands: (units, places) => `On this rung now: ${units}, with ${places} together.`,
    standsNothing: 'Nothing stands on this rung yet.',
    late: (before, after) => `Past their longest stay: ${after}, now ${before}.`,
    keep: (day) => `Record from ${day}`,
    saved: (label, day) => `Recorded: ${label}, from ${day}.`,
    coming: 'What is still to come',
    comingFrom: (day) => `from ${day}`,
    withdraw: 'Withdraw',
    withdrawn: (label) => `The change of ${label} is withdrawn.`,
  },
};
