import type { Unit } from '../../../shared/api/units.ts';
import type { Language } from '../language.ts';

/** One way to colour the open locations. A new one is its line here. */
export interface PointLook {
  id: string;
  title: Record<Language, string>;
  /** What the location is called; null draws it like those of which nothing is known. */
  groupOf(unit: Unit, rungs: ReadonlyMap<string, string>, language: Language): string | null;
}

export const POINT_LOOKS: readonly [PointLook, ...PointLook[]] = [
  {
    id: 'een',
    title: { nl: 'In één kleur', en: 'In one colour' },
    groupOf: () => null,
  },
  {
    id: 'trede',
    title: { nl: 'Naar trede', en: 'By rung' },
    groupOf: ({ rung }, rungs) => rungs.get(rung) ?? rung,
  },
  {
    id: 'contract',
    title: { nl: 'Naar contract', en: 'By contract' },
    groupOf: ({ contract }) => contract,
  },
  {
    id: 'groep',
    title: { nl: 'Groep of enkel', en: 'Group or single' },
    groupOf: ({ places }, _rungs, language) => GROUP[language][places > 1 ? 1 : 0],
  },
  {
    id: 'geen',
    title: { nl: 'Niet tonen', en: 'Do not show' },
    groupOf: () => null,
  },
];

const GROUP: Record<Language, [string, string]> = {
  nl: ['Eén plek', 'Groep'],
  en: ['One place', 'Group'],
};

/** Colours that stay apart for colour-blind eyes (Okabe and Ito); the last one for all others. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];
const OTHERS = '#1b2530';

/** A group of locations in the legend. */
export interface PointGroup {
  label: string;
  colour: string;
  count: number;
}

/** The groups of a look, largest first, each with a colour of its own while there are colours; then the others together. */
export function pointGroups(
  look: PointLook,
  units: readonly Unit[],
  rungs: ReadonlyMap<string, string>,
  language: Language,
): { groups: PointGroup[]; colourOf(unit: Unit): string } {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const group = look.groupOf(unit, rungs, language);
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const named = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], language));
  const groups = named
    .slice(0, COLOURS.length)
    .map(([label, count], at): PointGroup => ({ label, colour: COLOURS[at] ?? OTHERS, count }));
  const coloured = groups.reduce((sum, { count }) => sum + count, 0);
  const colours = new Map(groups.map(({ label, colour }) => [label, colour]));
  if (groups.length > 0 && coloured < units.length)
    groups.push({
      label: language === 'nl' ? 'Anders of niet bekend' : 'Other or not known',
      colour: OTHERS,
      count: units.length - coloured,
    });
  return {
    groups,
    colourOf: (unit) => colours.get(look.groupOf(unit, rungs, language) ?? '') ?? OTHERS,
  };
}
