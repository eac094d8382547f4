import { describe, expect, it } from 'vitest';
import { DARK, DARK_LOOK, INSTEAD, inDark } from '../../../shared/ui/dark.ts';
import { COLOURS, VERDICT_LOOK } from '../../../shared/ui/tokens.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', COLOURS, VERDICT_LOOK],
  ['dark', DARK, DARK_LOOK],
] as const)('the %s tokens', (_, colours, look) => {
  it.each(['ink', 'soft', 'accent'] as const)('let %s be read on every ground', (name) => {
    for (const ground of ['ground', 'calm', 'pointed'] as const)
      expect(contrast(colours[name], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('let a button be read that is filled with the accent, or off', () => {
    for (const fill of ['accent', 'soft'] as const)
      expect(contrast(colours.ground, colours[fill])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(VERDICT_LOOK) as (keyof typeof VERDICT_LOOK)[])('let %s be read', (word) => {
    expect(contrast(look[word].ink, look[word].ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look[word].ink, colours.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.ink, look[word].ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('dark styles', () => {
  it('give a colour of two roles the same dark colour in both', () => {
    for (const name of Object.keys(DARK) as (keyof typeof DARK)[])
      expect(INSTEAD.get(COLOURS[name])).toBe(DARK[name]);
    for (const word of Object.keys(DARK_LOOK) as (keyof typeof DARK_LOOK)[])
      for (const part of ['ink', 'ground', 'edge'] as const)
        expect(INSTEAD.get(VERDICT_LOOK[word][part])).toBe(DARK_LOOK[word][part]);
  });

  it('say the same rules on a dark screen, and leave paper as it is', () => {
    expect(inDark(`a{color:${COLOURS.ink};color-scheme:only light}`)).toBe(
      `@media screen and (prefers-color-scheme:dark){a{color:${DARK.ink};color-scheme:dark}}`,
    );
  });
});
