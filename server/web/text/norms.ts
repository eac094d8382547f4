import type { Language } from '../language.ts';

interface NormTexts {
  change: string;
  changeForm(title: string): string;
  before: string;
  own: string;
  end: string;
  endForm(title: string): string;
  ownForm(title: string): string;
  endFrom: string;
  endDo(day: string): string;
  ended(day: string): string;
  added(day: string, text: string): string;
  ownTitle(title: string, gemeente: string): string;
  owner(gemeente: string): string;
  hint(mayLoosen: boolean, limit: string): string;
  amounts: string;
  year: string;
  tryOut: string;
  keep(day: string): string;
  cancel: string;
  field: {
    gemeente: string;
    title: string;
    limit(unit: string): string;
    warnAt(unit: string): string;
    from: string;
    status: string;
    document: string;
    paragraph: string;
    year: string;
    rung: string;
  };
  status: Record<'voorstel' | 'vastgesteld', string>;
  forOnePlace(rung: string, day: string): string;
}

/** What someone reads who sets, changes or ends a norm. */
export const NORMS: Record<Language, NormTexts> = {
  nl: {
    change: 'Wijzig deze norm',
    changeForm: (title) => `Wijzig ${title}`,
    before: 'Wat tot die dag gold, blijft gelden voor de dagen ervoor.',
    own: 'Stel hiervoor een eigen norm van een gemeente',
    end: 'Beëindig deze norm',
    endForm: (title) => `Beëindig ${title}`,
    ownForm: (title) => `Eigen norm naast ${title}`,
    endFrom: 'Geldt niet meer vanaf',
    endDo: (day) => `Beëindig vanaf ${day}`,
    ended: (day) => `Vastgelegd. Deze norm geldt niet meer vanaf ${day}.`,
    added: (day, text) => `Vastgelegd. Vanaf ${day}: ${text}`,
    ownTitle: (title, gemeente) => `${title} (${gemeente})`,
    owner: (gemeente) => `Gemeente ${gemeente}`,
    hint: (mayLoosen, limit) =>
      mayLoosen
        ? `De regio houdt ${limit} aan en laat een gemeente hiervan afwijken: uw norm komt in de plaats van die van de regio.`
        : `De regio houdt ${limit} aan. Strenger mag altijd; ruimer laat de regio hier niet toe. Beide normen gelden dan naast elkaar, en de strengste telt.`,
    amounts: 'Schrijf de norm en de waarschuwing als getal, zoals 9 of 7,5.',
    year: 'Schrijf het jaar van het besluit als getal, zoals 2026.',
    tryOut: 'Bekijk wat dit verandert',
    keep: (day) => `Leg vast vanaf ${day}`,
    cancel: 'Annuleer',
    field: {
      gemeente: 'Gemeente',
      title: 'Naam van de norm',
      limit: (unit) => `Norm (${unit})`,
      warnAt: (unit) => `Waarschuwing (${unit})`,
      from: 'Geldt vanaf',
      status: 'Status',
      document: 'Besluit of nota',
      paragraph: 'Paragraaf of artikel',
      year: 'Jaar',
      rung: 'Bekijk voor trede',
    },
    status: { voorstel: 'Voorstel', vastgesteld: 'Vastgesteld' },
    forOnePlace: (rung, day) => `Voor één plek op ${rung}, op ${day}.`,
  },
  en: {
    change: 'Change this norm',
    changeForm: (title) => `Change ${title}`,
    before: 'What held until that day keeps holding for the days before it.',
    own: 'Set a municipality’s own norm for this',
    end: 'End this norm',
    endForm: (title) => `End ${title}`,
    ownForm: (title) => `Own norm beside ${title}`,
    endFrom: 'Holds no more from',
    endDo: (day) => `End from ${day}`,
    ended: (day) => `Recorded. This norm holds no more from ${day}.`,
    added: (day, text) => `Recorded. From ${day}: ${text}`,
    ownTitle: (title, gemeente) => `${title} (${gemeente})`,
    owner: (gemeente) => `Gemeente ${gemeente}`,
    hint: (mayLoosen, limit) =>
      mayLoosen
        ? `The region keeps to ${limit} and lets a municipality depart from it: your norm takes the place of the region’s.`
        : `The region keeps to ${limit}. Stricter is always allowed; looser is not, here. Both norms then hold side by side, and the stricter counts.`,
    amounts: 'Write the norm and the warning as a number, such as 9 or 7.5.',
    year: 'Write the year of the decision as a number, such as 2026.',
    tryOut: 'See what this changes',
    keep: (day) => `Record from ${day}`,
    cancel: 'Cancel',
    field: {
      gemeente: 'Municipality',
      title: 'Name of the norm',
      limit: (unit) => `Norm (${unit})`,
      warnAt: (unit) => `Warning (${unit})`,
      from: 'Holds from',
      status: 'Status',
      document: 'Decision or memorandum',
      paragraph: 'Section or article',
      year: 'Year',
      rung: 'See for rung',
    },
    status: { voorstel: 'Proposal', vastgesteld: 'Decided' },
    forOnePlace: (rung, day) => `For one place on ${rung}, on ${day}.`,
  },
};
