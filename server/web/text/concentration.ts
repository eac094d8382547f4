import type { RoomClass } from '../../../shared/api/areas.ts';
import type { Language } from '../language.ts';
import type { Level } from '../view.ts';

interface ConcentrationTexts {
  title: string;
  about: string;
  loading: string;
  rung: string;
  allRungs: string;
  level: string;
  levels: Record<Level, string>;
  inGemeente: string;
  allGemeenten: string;
  spread: {
    title: string;
    about(areas: number, level: string, years: string): string;
    notYours: string;
    measure: string;
    here: string;
    chance: string;
    reading: string;
    band(lo: string, hi: string): string;
    noBand: string;
    more: string;
    less: string;
    within: string;
    meaning: string;
    leftOut(amount: number): string;
  };
  ranking: {
    title: string;
    about: string;
    rank: string;
    area: string;
    gemeente: string;
    households: string;
    places: string;
    rate: string;
    quotient: string;
    chance: string;
    norm: string;
    room: Record<RoomClass, string>;
    onMap: string;
    source(date: string, years: string): string;
  };
  over: {
    title: string;
    about: string;
    notYours: string;
    none: string;
    area: string;
    what: string;
  };
}

/** What is said of concentration per area. */
export const CONCENTRATION: Record<Language, ConcentrationTexts> = {
  nl: {
    title: 'Concentratie',
    about: 'Waar de plekken staan, hoe dat zich verhoudt tot wat toeval zou geven, en wat boven een norm is.',
    loading: 'De cijfers worden geladen…',
    rung: 'Trede',
    allRungs: 'Alle treden samen',
    level: 'Per',
    levels: { gemeente: 'gemeente', wijk: 'wijk', buurt: 'buurt' },
    inGemeente: 'In',
    allGemeenten: 'de hele regio',
    spread: {
      title: 'Hoe de plekken over de regio liggen',
      about: (areas, level, years) => `Over ${areas} gebieden (${level}), naar huishoudens van ${years}.`,
      notYours:
        'Deze maten vertellen over alle gemeenten samen; ze zijn te zien voor wie alle aantallen mag zien.',
      measure: 'Maat',
      here: 'Hier',
      chance: 'Bij toeval',
      reading: 'Wat het zegt',
      band: (lo, hi) => `${lo} tot ${hi}`,
      noBand: 'niet bepaald',
      more: 'meer dan toeval geeft',
      less: 'minder dan toeval geeft',
      within: 'kan toeval zijn',
      meaning: 'Wat zeggen deze maten?',
      leftOut: (amount) =>
        `${amount} ${amount === 1 ? 'gebied telt' : 'gebieden tellen'} niet mee: daarvan zijn geen cijfers over huishoudens.`,
    },
    ranking: {
      title: 'Rangorde van gebieden',
      about: 'Gerangschikt naar plekken per 1.000 huishoudens. Klik op een kop om anders te ordenen.',
      rank: 'Rang',
      area: 'Gebied',
      gemeente: 'Gemeente',
      households: 'Huishoudens',
      places: 'Plekken',
      rate: 'Per 1.000',
      quotient: 'LQ',
      chance: 'LQ bij toeval',
      norm: 'Ruimte tot de norm',
      room: {
        'boven-norm': '✕ boven norm, of geen ruimte',
        'let-op': '▲ let op',
        'ruimte-1': '✓ 1 of 2 plekken',
        'ruimte-3': '✓ 3 tot 9 plekken',
        'ruimte-10': '✓ 10 plekken of meer',
        ruimte: '✓ ruimte',
        'geen-cijfers': '? geen cijfers',
        'geen-norm': '– geen norm',
      },
      onMap: 'Op de kaart',
      source: (date, years) =>
        `Bron: het register van Trede op ${date}; huishoudens zoals ingelezen${years === '' ? '' : `, van ${years}`}. LQ: plekken per huishouden vergeleken met de regio; 1 is gelijk.`,
    },
    over: {
      title: 'Boven een norm, en sinds wanneer',
      about: 'Met wat nu in gebruik is, zonder plannen en vastgehouden woningen. Voor alle treden.',
      notYours: 'Sinds wanneer een gebied boven een norm is, is te zien voor wie signalen mag zien.',
      none: 'Geen gebied is boven een norm.',
      area: 'Gebied',
      what: 'Wat er is',
    },
  },
  en: {
    title: 'Concentration',
    about: 'Where the places stand, how that compares with what chance would give, and what is above a norm.',
    loading: 'The figures are loading…',
    rung: 'Rung',
    allRungs: 'All rungs together',
    level: 'By',
    levels: { gemeente: 'municipality', wijk: 'district (wijk)', buurt: 'neighbourhood (buurt)' },
    inGemeente: 'In',
    allGemeenten: 'the whole region',
    spread: {
      title: 'How the places lie over the region',
      about: (areas, level, years) => `Over ${areas} areas (${level}), by households of ${years}.`,
      notYours: 'These measures tell of all municipalities together; they are for who may see all counts.',
      measure: 'Measure',
      here: 'Here',
      chance: 'By chance',
      reading: 'What it says',
      band: (lo, hi) => `${lo} to ${hi}`,
      noBand: 'not worked out',
      more: 'more than chance gives',
      less: 'less than chance gives',
      within: 'may be chance',
      meaning: 'What do these measures say?',
      leftOut: (amount) =>
        `${amount} ${amount === 1 ? 'area is' : 'areas are'} left out: there are no figures on households for them.`,
    },
    ranking: {
      title: 'Ranking of areas',
      about: 'Ranked by places per 1,000 households. Click a heading for another order.',
      rank: 'Rank',
      area: 'Area',
      gemeente: 'Municipality',
      households: 'Households',
      places: 'Places',
      rate: 'Per 1,000',
      quotient: 'LQ',
      chance: 'LQ by chance',
      norm: 'Room to the norm',
      room: {
        'boven-norm': '✕ above the norm, or no room',
        'let-op': '▲ take care',
        'ruimte-1': '✓ 1 or 2 places',
        'ruimte-3': '✓ 3 to 9 places',
        'ruimte-10': '✓ 10 places or more',
        ruimte: '✓ room',
        'geen-cijfers': '? no figures',
        'geen-norm': '– no norm',
      },
      onMap: 'On the map',
      source: (date, years) =>
        `Source: the register of Trede on ${date}; households as read in${years === '' ? '' : `, of ${years}`}. LQ: places per household compared with the region; 1 is equal.`,
    },
    over: {
      title: 'Above a norm, and since when',
      about: 'By what is in use now, without plans and holds. For all rungs.',
      notYours: 'Since when an area is above a norm can be seen by who may see signals.',
      none: 'No area is above a norm.',
      area: 'Area',
      what: 'What there is',
    },
  },
};
