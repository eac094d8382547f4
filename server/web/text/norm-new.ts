import type { Language } from '../language.ts';
import type { BASES, MIXED_OF, NewKind, NORM_LEVELS, NormDraftProblem, WINDOWS } from '../parts/norm-new.ts';

interface NewNormTexts {
  add: string;
  form: string;
  part: { what: string; counts: string; decision: string };
  kind: string;
  kinds: Record<NewKind, string>;
  holdsIn: string;
  region(name: string): string;
  owner(region: string): string;
  level: string;
  levels: Record<(typeof NORM_LEVELS)[number], string>;
  per: string;
  bases: Record<(typeof BASES)[number], string>;
  of: string;
  ofs: Record<(typeof MIXED_OF)[number], string>;
  window: string;
  windows: Record<(typeof WINDOWS)[number], string>;
  metres: string;
  minBase: string;
  alwaysAllowed: string;
  area: string;
  reason: string;
  mayLoosen: string;
  rungs: string;
  problem: Record<NormDraftProblem, string>;
}

/** What someone reads who makes a norm. */
export const NORM_NEW: Record<Language, NewNormTexts> = {
  nl: {
    add: 'Maak een nieuwe norm',
    form: 'Nieuwe norm',
    part: { what: 'De norm', counts: 'Wat meetelt', decision: 'Besluit' },
    kind: 'Soort norm',
    kinds: {
      'per-1000': 'plekken per 1.000',
      maximum: 'hoogstens zoveel plekken in een gebied',
      straal: 'hoogstens zoveel plekken om een woning',
      'aandeel-corporatie': 'aandeel van de corporatiewoningen',
      gemengd: 'gemengd wonen in complex of straat',
      vrijgekomen: 'aandeel van wat vrijkwam',
      afstand: 'kleinste afstand tussen locaties',
      stop: 'voorlopig geen plekken erbij',
    },
    holdsIn: 'Geldt in',
    region: (name) => `heel ${name}`,
    owner: (region) => `Regio ${region}`,
    level: 'Gemeten per',
    levels: { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente' },
    per: 'Per 1.000',
    bases: { huishoudens: 'huishoudens', woningen: 'woningen', inwoners: 'inwoners' },
    of: 'Van de woningen in',
    ofs: { complex: 'het complex', straat: 'de straat' },
    window: 'Geteld over',
    windows: { 'twaalf-maanden': 'de laatste twaalf maanden', kalenderjaar: 'het kalenderjaar' },
    metres: 'Straal (meter)',
    minBase: 'Bij minder dan zoveel kijkt Trede naar de wijk',
    alwaysAllowed: 'Zoveel plekken mogen altijd',
    area: 'Gebied',
    reason: 'Waarom, voor op de kaart',
    mayLoosen: 'Een gemeente mag hiervan afwijken met een eigen norm',
    rungs: 'Treden',
    problem: {
      rungs: 'Kies minstens één trede die meetelt.',
      amounts: 'Schrijf de norm en de waarschuwing als getal, zoals 9 of 7,5.',
      counts: 'Schrijf meters, ondergrens en wat altijd mag als hele getallen, zoals 250.',
      area: 'De gebieden zijn nog niet geladen. Probeer het zo nog eens.',
      year: 'Schrijf het jaar van het besluit als getal, zoals 2026.',
    },
  },
  en: {
    add: 'Make a new norm',
    form: 'New norm',
    part: { what: 'The norm', counts: 'What counts', decision: 'Decision' },
    kind: 'Kind of norm',
    kinds: {
      'per-1000': 'places per 1,000',
      maximum: 'at most so many places in an area',
      straal: 'at most so many places around a home',
      'aandeel-corporatie': 'share of the homes of corporations',
      gemengd: 'mixed living in complex or street',
      vrijgekomen: 'share of what came free',
      afstand: 'least distance between locations',
      stop: 'no more places for now',
    },
    holdsIn: 'Holds in',
    region: (name) => `all of ${name}`,
    owner: (region) => `Regio ${region}`,
    level: 'Measured by',
    levels: { buurt: 'neighbourhood', wijk: 'district', gemeente: 'municipality' },
    per: 'Per 1,000',
    bases: { huishoudens: 'households', woningen: 'homes', inwoners: 'residents' },
    of: 'Of the homes in',
    ofs: { complex: 'the complex', straat: 'the street' },
    window: 'Counted over',
    windows: { 'twaalf-maanden': 'the last twelve months', kalenderjaar: 'the calendar year' },
    metres: 'Radius (metres)',
    minBase: 'With fewer than this Trede looks at the district',
    alwaysAllowed: 'So many places are always allowed',
    area: 'Area',
    reason: 'Why, for on the card',
    mayLoosen: 'A municipality may depart from it with a norm of its own',
    rungs: 'Rungs',
    problem: {
      rungs: 'Choose at least one rung that counts.',
      amounts: 'Write the norm and the warning as a number, such as 9 or 7.5.',
      counts: 'Write metres, the least base and what is always allowed as whole numbers, such as 250.',
      area: 'The areas have not loaded yet. Try again in a moment.',
      year: 'Write the year of the decision as a number, such as 2026.',
    },
  },
};
