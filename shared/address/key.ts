export interface HomeParts {
  bagId: string | null;
  postcode: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
}

/**
 * The key of one home (DESIGN.md, "The contract"): the BAG id, else `postcode|number|LETTER|ADDITION`, with empty
 * places for what is absent.
 */
export function homeKey(address: HomeParts): string {
  if (address.bagId) return address.bagId;
  return [
    (address.postcode ?? '').replace(/\s/g, '').toUpperCase(),
    address.huisnummer,
    foldAdditionForKey(address.huisletter),
    foldAdditionForKey(address.huisnummertoevoeging),
  ].join('|');
}

function foldAdditionForKey(text: string | null): string {
  return (text ?? '').trim().toUpperCase().replaceAll('|', '');
}
