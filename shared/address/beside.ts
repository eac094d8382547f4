import { endsGlued } from './words.ts';

/** "Kerkstraat t.o. 12", "Kerkstraat naast nr. 5": the number is that of a neighbour. NEN 5825's "t/o" and "bij" are its own. */
const BEFORE_NUMBER =
  /(?:^|[\s,])(?:[Tt]\.\s?[Oo]\.?|[Tt]go\.?|[Tt]egenover|[Nn]abij|[Nn]aast|achter|voorbij|tussen|hoek)(?:\s+(?:(?:huis)?(?:nummer|nr)|no)\.?)?$/u;
const BEFORE_NAME =
  /(?:^|\s)(?:[Nn]aast|[Nn]abij|[Aa]chter|[Tt]egenover|[Vv]oorbij|[Tt]ussen|[Hh]oek|t\.o\.)\s+(?:(?:de|het)\s+)?(?=\p{Lu})(.+)$/u;
/** What any of these needs; most names have none of it. */
const MAY_BE = /naast|nabij|achter|tegenover|voorbij|tussen|hoek|t\.\s?o|tgo/i;
/** "Kerkstraat 12 / Dorpsstraat", "van Kerkstraat 12 naar Dorpsstraat": another address stands before the name. */
const ANOTHER = /(\p{L}+) \d{1,5}\s?\p{L}? ?(?:[/&+]|naar|en|of|tot|t\/m) \D*\p{L}{2}/u;

/**
 * Whether the text before a number says where something else is than the home with that number: beside it, opposite, behind,
 * on the corner, or on the way from one to the other.
 *
 * @param trusted a postcode stands beside it, so that a name may begin as such a word ("Naast de Kerk 4").
 */
export function isBeside(before: string, trusted: boolean): boolean {
  const may = MAY_BE.test(before);
  if (may && BEFORE_NUMBER.test(before)) return true;
  const beside = may ? BEFORE_NAME.exec(before) : null;
  if (beside?.[1] && endsGlued(beside[1]) && !(trusted && /^(?:Achter|Naast|Nabij) /.test(before)))
    return true;
  const another = /\d/.test(before) ? ANOTHER.exec(before) : null;
  return another?.[1] !== undefined && endsGlued(another[1]);
}
