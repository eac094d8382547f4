import { isTown } from './towns.ts';

/**
 * A normalised text without what only stands around the parts of an address: quotes of a sheet, underscores, the word before
 * a postcode. A town before a colon ("Rotterdam: Coolsingel 40") is parted as a stretch of its own.
 */
export function prepare(text: string): string {
  return text
    .replace(/"/g, '')
    .replace(/(?<=[\p{L}\d])_+(?=[\p{L}\d])/gu, ' ')
    .replace(/(?<!\p{L})(?:p\.? ?c\.?|postcode)[:. ]+(?=[1-9]\d{3} ?[a-z]{2}(?!\p{L}))/giu, '')
    .replace(/^([\p{L}' -]{2,30}): (?=\p{Lu})/u, (whole, name: string) =>
      isTown(name) ? `${name} | ` : whole,
    );
}
