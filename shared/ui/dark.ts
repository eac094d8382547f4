import type { VerdictWord } from '../norms/reason.ts';
import { adoptStyles, COLOURS, VERDICT_LOOK } from './tokens.ts';

/** The tokens on a dark ground. */
export const DARK: Record<keyof typeof COLOURS, string> = {
  accent: '#9cc6f5',
  ink: '#e6ebf0',
  soft: '#abb6c1',
  line: '#3d4853',
  hair: '#2b343d',
  ground: '#151b21',
  calm: '#1d252d',
  now: '#74828f',
  pointed: '#1c2d40',
};

/** Verdicts on a dark ground, each in its own colour still. */
export const DARK_LOOK: Record<VerdictWord, { ink: string; ground: string; edge: string }> = {
  ruimte: { ink: '#9cc6f5', ground: '#17304d', edge: '#2f5582' },
  'let-op': { ink: '#f5bd73', ground: '#40290b', edge: '#7a5217' },
  'boven-norm': { ink: '#ffa3ae', ground: '#4a1620', edge: '#8a3340' },
  onbekend: { ink: '#c3ccd4', ground: '#2b343c', edge: '#4d5963' },
};

const VERDICTS = Object.keys(DARK_LOOK) as VerdictWord[];

/** Which colour comes in the place of which. */
export const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...(Object.keys(DARK) as (keyof typeof DARK)[]).map((name) => [COLOURS[name], DARK[name]] as const),
  ...VERDICTS.flatMap((word) =>
    (['ink', 'ground', 'edge'] as const).map(
      (part) => [VERDICT_LOOK[word][part], DARK_LOOK[word][part]] as const,
    ),
  ),
]);

/**
 * The same styles for who asked for dark pages, on the screen alone: paper stays white. The rules are said again in other
 * colours, and not by custom properties: those reach into a shadow root, and a page could then recolour what we say there.
 */
export function inDark(styles: string): string {
  const dark = styles
    .replaceAll(/#[0-9a-f]{6}\b/g, (colour) => INSTEAD.get(colour) ?? colour)
    .replaceAll('color-scheme:only light', 'color-scheme:dark');
  return `@media screen and (prefers-color-scheme:dark){${dark}}`;
}

/** Gives one of our own pages these styles, light or dark as its reader asked. */
export function adoptBoth(root: Document | ShadowRoot, ...texts: string[]): void {
  adoptStyles(root, ...texts, inDark(texts.join('\n')));
}
