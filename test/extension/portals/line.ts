import type { FoundHome } from '../../../extension/portals/find.ts';

/** A home as "block: street number letter addition postcode place | id"; a question mark where only a register can tell. */
export function lineOf({ element, readings: [best], bagId, sure }: FoundHome): string {
  return [
    `${element.id}:`,
    sure ? null : '?',
    best?.straat,
    best?.huisnummer,
    best?.huisletter,
    best?.huisnummertoevoeging,
    best?.postcode,
    best?.woonplaats,
    bagId && `| ${bagId}`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}
