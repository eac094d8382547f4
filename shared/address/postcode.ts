/** A Dutch postcode, folded: four digits, not starting with 0, two letters, never SA, SD or SS. */
const POSTCODE = /^[1-9]\d{3}(?!S[ADS])[A-Z]{2}$/;

/**
 * A postcode in text, also "3511-AB" where one begins and "3511BDUtrecht". Two small letters apart are as often a word ("in 2611 is"): those words are left out.
 */
const IN_TEXT =
  /(?<![\p{L}\d.])(?:NL[- ]?)?([1-9]\d{3})( {0,2}|(?<=(?:^|[\n|,(] ?)\d{4})-)(?:(\p{Lu}{2}|\p{Ll}{2}|\p{Lu}\p{Ll})(?!\p{L})|(\p{Lu}{2})(?=\p{Lu}\p{Ll}{2}))/gu;
const WORDS = new Set(
  'aan al an ar as az bg bs bv ca da de dd di do ed en er ex ha he hg ho hs ik il in is je ka km la le ma me mm na no nr nu of om op pm rd st ta te ti tm to tv ut va ve we wo ze zo zw'.split(
    ' ',
  ),
);

/** The postcode as `1234AB`, or null when the text is none. */
export function foldPostcode(text: string): string | null {
  const folded = text.replace(/[\s.-]/g, '').toUpperCase();
  return POSTCODE.test(folded) ? folded : null;
}

/** The postcode as people read it: `1234 AB`. */
export function showPostcode(postcode: string): string {
  return `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
}

export interface PostcodeHit {
  /** Folded; null for what has the form of a postcode but was never given out (SA, SD, SS). */
  postcode: string | null;
  start: number;
  end: number;
}

/** Where postcodes stand in a normalised text, in order. */
export function findPostcodes(text: string): PostcodeHit[] {
  const hits: PostcodeHit[] = [];
  for (const match of text.matchAll(IN_TEXT)) {
    const [whole, digits = '', space = '', apart, touching] = match;
    const letters = apart ?? touching ?? '';
    if (!/^[A-Za-z]{2}$/.test(letters)) continue;
    const start = match.index;
    // "kerkstraat 12, 7311 al apeldoorn": behind a number it is none of those words.
    const isWord = space !== '' && letters !== letters.toUpperCase() && WORDS.has(letters.toLowerCase());
    if (isWord && !/\d[a-z]?, $/.test(text.slice(Math.max(0, start - 5), start))) continue;
    hits.push({ postcode: foldPostcode(digits + letters), start, end: start + whole.length });
  }
  return hits;
}
