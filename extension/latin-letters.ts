import { parseAst } from 'vite';
import { CAPITAL, LATIN, SMALL_LETTER } from '../shared/address/latin.ts';

/** The letters and figures of Dutch addresses and of their neighbours, by what a pattern calls them. */
const LETTERS: Readonly<Record<string, string>> = {
  L: LATIN,
  Lu: CAPITAL,
  Ll: SMALL_LETTER,
  // What is left of an accent once its letter stands alone, and the figures that stand higher or are parts.
  M: String.raw`\u0300-\u036f`,
  N: String.raw`\d²³¹¼-¾`,
};

/** A part of a pattern: a class of letters, another escaped character, or the edge of a set. */
const PART = /\\p\{(\w+)\}|\\.|[[\]]/g;

/**
 * The pattern with its classes of letters of the whole world written as those that Dutch uses. A browser makes every
 * class of a script as soon as it reads the script, and a class of 140,000 letters takes it longer than the rest of a
 * pattern together.
 */
export function latinPattern(pattern: string): string {
  let inSet = false;
  return pattern.replace(PART, (part, name?: string) => {
    if (part.startsWith('[')) {
      if (inSet) return part;
      inSet = true;
    } else if (part === ']') inSet = false;
    const letters = name === undefined ? undefined : LETTERS[name];
    if (letters === undefined) return part;
    return inSet ? letters : `[${letters}]`;
  });
}

interface Literal {
  start: number;
  end: number;
  regex: { pattern: string; flags: string };
}

/** A step of the build: all patterns of a script, as `latinPattern` writes them. */
export function latinLetters() {
  return {
    name: 'latin-letters',
    renderChunk(code: string) {
      const literals = literalsIn(parseAst(code)).sort((a, b) => b.start - a.start);
      return literals.reduce(
        (text, { start, end, regex: { pattern, flags } }) =>
          `${text.slice(0, start)}/${latinPattern(pattern)}/${flags}${text.slice(end)}`,
        code,
      );
    },
  };
}

function literalsIn(node: unknown): Literal[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isPattern(node)) return [node];
  return Object.values(node).flatMap(literalsIn);
}

const isPattern = (node: object): node is Literal =>
  'regex' in node && typeof node.regex === 'object' && node.regex !== null;
