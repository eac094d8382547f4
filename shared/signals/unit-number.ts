/** A number as administrations give them out: a few letters, then digits. No postcode with a number, no BAG id. */
const NUMBER = /^(?:[A-Za-z]{1,6}[-. ]?)?\d{1,9}$/;

/**
 * The number by which people know a unit: that of its own administration where it looks like one, else the start of the id
 * of Trede, since a source may have put anything in that column, an address too.
 */
export function unitNumber(id: string, sourceId: string): string {
  return NUMBER.test(sourceId) ? sourceId : id.slice(0, 8);
}
