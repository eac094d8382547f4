import { isTown } from './towns.ts';

/**
 * A normalised text without what only stands around the parts of an address: quotes of a sheet, underscores, the word before
 * a postcode. A town before a colon ("Rotterdam: Coolsingel 40") is parted as a stretch of its own.
 */
export function prepare(text: string): string {
  let plain = text;
  if (/["_']/.test(plain))
    plain = plain
      .replace(/(\d ?)'(\w{1,3})'/g, '$1$2')
      .replace(/"/g, '')
      .replace(/(?<=[\p{L}\d])_+(?=[\p{L}\d])/gu, ' ');
  if (/p\.? ?c\.?|postc/i.test(plain))
    plain = plain.replace(/(?<!\p{L})(?:p\.? ?c\.?|postcode)[:. ]+(?=[1-9]\d{3} ?[a-z]{2}(?!\p{L}))/giu, '');
  // Arrows and pictures.
  plain = plain.replace(/[→»›]|(?<= )>(?= )|(?!°)\p{So}\ufe0f?/gu, ' | ');
  const town = plain.includes(': ') ? /^([\p{L}' -]{2,30}): (?=\p{Lu})/u.exec(plain) : null;
  return town?.[1] && isTown(town[1]) ? `${town[1]} | ${plain.slice(town[0].length)}` : plain;
}
