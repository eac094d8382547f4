/** As many ids as one statement is asked with. */
const MOST = 500;

/** A list in pieces that one statement can take. */
export function* chunked<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += MOST) yield all.slice(start, start + MOST);
}
