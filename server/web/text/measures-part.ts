import type { Language } from '../language.ts';

interface Texts {
  title(rung: string): string;
  measure: string;
  here: string;
  byChance: string;
  band(lo: string, hi: string): string;
  what: string;
  whole(level: string, name: string): string;
  spread(areas: string): string;
  chance: string;
  and: string;
  households(years: string): string;
  theWhole(level: string, name: string): string;
  nothing(whole: string): string;
  times(value: string, whole: string): string;
  more: string;
  less: string;
  maybe: string;
}

/** How the places of a rung lie, on the card of an area. */
export const MEASURES_PART: Record<Language, Texts> = {
  nl: {
    title: (rung) => `Concentratie en spreiding: ${rung}`,
    measure: 'Maat',
    here: 'Hier',
    byChance: 'Bij toeval',
    band: (lo, hi) => `${lo} tot ${hi}`,
    what: 'Wat zeggen deze maten?',
    whole: (level, name) => `Het geheel is ${level} ${name}. `,
    spread: (areas) => `De spreiding gaat over ${areas} hierin. `,
    chance:
      '“Bij toeval” is wat dezelfde locaties geven als zij op willekeurige huishoudens staan: 95 van de 100 keer ligt het daartussen.',
    and: ' en ',
    households: (years) => `De huishoudens zijn die van ${years}. `,
    theWhole: (level, name) => `de ${level} ${name}`,
    nothing: (whole) => `Hier staan geen plekken; ${whole} heeft ze wel.`,
    times: (value, whole) => `Hier staan ${value} keer zoveel plekken per huishouden als in ${whole}.`,
    more: 'Dat is meer dan toeval geeft.',
    less: 'Dat is minder dan toeval geeft.',
    maybe: 'Dat kan toeval zijn.',
  },
  en: {
    title: (rung) => `Concentration and spread: ${rung}`,
    measure: 'Measure',
    here: 'Here',
    byChance: 'By chance',
    band: (lo, hi) => `${lo} to ${hi}`,
    what: 'What do these measures say?',
    whole: (level, name) => `The whole is ${level} ${name}. `,
    spread: (areas) => `The spread is over ${areas} in it. `,
    chance:
      '“By chance” is what the same locations give when they stand at random households: 95 times in 100 it lies in between.',
    and: ' and ',
    households: (years) => `The households are those of ${years}. `,
    theWhole: (level, name) => `the ${level} ${name}`,
    nothing: (whole) => `There are no places here; ${whole} has them.`,
    times: (value, whole) => `There are ${value} times as many places per household here as in ${whole}.`,
    more: 'That is more than chance gives.',
    less: 'That is less than chance gives.',
    maybe: 'That may be chance.',
  },
};
