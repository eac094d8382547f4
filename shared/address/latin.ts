/**
 * The letters of Dutch addresses, for a class in a pattern. All letters of the world, whatever their size, take a browser
 * a hundred times as long to make a pattern of. In a pattern that stands in the code the build of the extension writes them
 * for `\p{L}`; one that is made of texts at run time takes them from here.
 */
export const LATIN = 'A-Za-zÀ-ɏ';
/** Those of them that are capitals. */
export const CAPITAL = 'A-ZÀ-Þ';
/** And the small ones. */
export const SMALL_LETTER = 'a-zß-ÿ';
