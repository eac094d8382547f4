const NAMED: Record<string, string> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  aacute: 'á',
  oacute: 'ó',
  ccedil: 'ç',
  euro: '€',
  sup2: '²',
  middot: '·',
  bull: '•',
  comma: ',',
  colon: ':',
  lt: '<',
  gt: '>',
};

/** Replaces HTML entities that exports leave in their text; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d?);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const hex = name[1]?.toLowerCase() === 'x';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  });
}

/**
 * Text as people type it: entities decoded, zero-width and control characters gone, one kind of space, quote and
 * dash, superscripts and ligatures (ij) written out, composed letters. Newlines stay, other white space is one space.
 * A newline that an export wrote as a backslash and an n counts as one.
 */
export function normaliseText(text: string): string {
  return (
    decodeEntities(text)
      .replace(/\\n|\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
      // Marks that compatibility forms would turn into a space and a loose accent.
      .replace(/[´`‘’‚‛′ʼʹ＇]/g, "'")
      .replace(/[“”„‟″]/g, '"')
      .replace(/[¨¸¯]/g, '')
      // "40¹", "12½": without a mark between they would make another number.
      .replace(/(?<=\d)(?=[⁰¹²³⁴-⁹])/gu, '-')
      .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/gu, ' ')
      .normalize('NFKC')
      .replace(/[‐‑‒–—―−﹣]/g, '-')
      .replace(/\t/g, ' | ')
      .replace(/(?!\n)\p{Cc}/gu, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}
