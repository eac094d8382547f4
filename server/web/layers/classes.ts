import type { LayerClass } from './layer.ts';

export const WHITE = '#ffffff';
export const INK = '#1b2530';

/** From few to many in one colour, each step darker: it reads without seeing colour at all. */
export const MORE: readonly Pick<LayerClass, 'fill' | 'ink'>[] = [
  { fill: '#f3f6f9', ink: INK },
  { fill: '#d3e3f1', ink: INK },
  { fill: '#9dc3e0', ink: INK },
  { fill: '#4f8fc0', ink: INK },
  { fill: '#1f5fa8', ink: WHITE },
  { fill: '#0c3158', ink: WHITE },
];

/** From much less, over the same, to much more: blue and red stay apart for colour-blind eyes. */
export const BOTH_WAYS: readonly Pick<LayerClass, 'fill' | 'ink'>[] = [
  { fill: '#2b73b3', ink: WHITE },
  { fill: '#a6cbe3', ink: INK },
  { fill: '#f3f3f3', ink: INK },
  { fill: '#ef8a62', ink: INK },
  { fill: '#b2182b', ink: WHITE },
];

/** Where a number is not known, or may not be seen. */
export const NO_FIGURES: LayerClass = {
  id: 'geen-cijfers',
  label: { nl: 'Geen cijfers', en: 'No figures' },
  sign: '?',
  fill: 'url(#geen-cijfers)',
  ink: INK,
};

/** Where a number is hidden because it is small, or the role does not show it. */
export const HIDDEN: LayerClass = {
  id: 'verborgen',
  label: { nl: 'Niet getoond', en: 'Not shown' },
  sign: '·',
  fill: 'url(#geen-norm)',
  ink: INK,
  rare: true,
};

/** Classes by number: `from` is the least of each, in rising order. */
export function steps(
  colours: readonly Pick<LayerClass, 'fill' | 'ink'>[],
  given: readonly { from: number; nl: string; en: string; sign: string }[],
): { classes: LayerClass[]; idOf(value: number): string } {
  const classes = given.map(({ nl, en, sign }, at): LayerClass => {
    const { fill, ink } = colours[at] ?? { fill: INK, ink: WHITE };
    return { id: `stap-${at}`, label: { nl, en }, sign, fill, ink };
  });
  const idOf = (value: number) => {
    let at = 0;
    for (const [index, { from }] of given.entries()) if (value >= from) at = index;
    return `stap-${at}`;
  };
  return { classes, idOf };
}

/** The same words in both languages, as numbers are. */
export function bare(from: number, text: string, sign: string) {
  return { from, nl: text, en: text, sign };
}
