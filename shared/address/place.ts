import { beginsAsStatus, HOME_TYPES, STATUS, STREET_NOT_PLACE } from './words.ts';

const JOINED = new Set('aan de den der het op bij en van in ter ten te zee voor over tot'.split(' '));
const WORD = /^(?:'[st]-?)?\p{L}[\p{L}'.-]*$/iu;

/** Places of more than one word whose first word alone would be read wrongly. */
export const MANY_WORDS: readonly string[] = `
  den haag, den bosch, den helder, den burg, den dolder, den ham, den hoorn, den hout, 's gravenhage, 's
  hertogenbosch, 's gravenzande, 's heerenberg, s gravenhage, s hertogenbosch, s gravenzande, s
  heerenberg, de bilt, de meern, de krim, de wijk, de lutte, de steeg, de kwakel, de rijp, de koog, de
  goorn, de lier, de klomp, de moer, de mortel, de rips, de heurne, het harde, het loo, alphen aan den
  rijn, bergen op zoom, berkel en rodenrijs, capelle aan den ijssel, krimpen aan den ijssel, nieuwerkerk
  aan den ijssel, ouderkerk aan de amstel, ouderkerk aan den ijssel, wijk aan zee, wijk bij duurstede,
  wijk en aalburg, bergen aan zee, egmond aan zee, egmond aan den hoef, hoek van holland, hendrik ido
  ambacht, nieuw vennep, oud beijerland, nieuw beijerland, nieuw lekkerland, nieuw amsterdam, nieuw
  weerdinge, nieuw buinen, noord scharwoude, zuid scharwoude, sint oedenrode, sint michielsgestel, sint
  annaparochie, sint jansteen, sint pancras, sint maarten, hengelo ov, hengelo gld, beek en donk, beek
  ubbergen, berg en dal, koog aan de zaan, driebergen rijsenburg, ter apel, ter aar, tweede exloermond,
  eerste exloermond, nieuwe pekela, oude pekela, ten boer, ten post, velsen noord, velsen zuid, baarle
  nassau, etten leur, budel schoot, loon op zand, zoeterwoude dorp, hoog soeren, hoog keppel, laag keppel,
  laag soeren, lage vuursche, oud ade, oud gastel, nieuw namen, nieuwer ter aa, egmond binnen, den ilp, de
  westereen, sint philipsland, sint willebrord, nieuw dordrecht, nieuwe niedorp, oude niedorp, nieuwe
  wetering, oude wetering, oud zuilen, hooge mierde, lage mierde, klein zundert, groot ammers, ten arlo,
  ter heijde`
  .split(',')
  .map((name) => name.trim());

/** The first town or village in a text that begins with one, or null. */
export function readPlace(text: string, trusted: boolean): string | null {
  const chunk = text
    .replace(/^[\s,.:;)\]-]+/, '')
    .replace(/[\s,]+(?:NL|Nederland|(?:The )?Netherlands)\.?$/iu, '')
    .replace(/^(?:te|in|gemeente|gem\.|plaats:?|woonplaats:?)\s+(?=\S)/i, '')
    .split(/[(,|;·/\n]|\s-\s/)[0]
    ?.trim()
    .replace(/(?<=\p{L}{3,})\.$/u, '');
  if (!chunk || /\d/.test(chunk)) return null;
  const all = chunk.split(' ');
  const small = chunk === chunk.toLowerCase();
  if (small && !trusted) return null;
  const kept: string[] = [];
  for (const [index, word] of all.entries()) {
    const low = word.toLowerCase();
    if (!WORD.test(word) || kept.length === 5) break;
    const joined = JOINED.has(low);
    if (!joined && (HOME_TYPES.has(low) || (STATUS.has(low) && beginsAsStatus(all.slice(index).join(' ')))))
      break;
    if (word === low && !joined && !/^'[st]/i.test(word) && (kept.length > 0 || !trusted) && !small) break;
    kept.push(word);
  }
  if (small) kept.splice(countOfSmall(kept));
  while (kept.length > 0 && JOINED.has((kept.at(-1) ?? '').toLowerCase()) && !/zee/i.test(kept.at(-1) ?? ''))
    kept.pop();
  const place = kept.join(' ').replace(/!+$/, '');
  if (place.replace(/[^\p{L}]/gu, '').length < 2 || STREET_NOT_PLACE.test(place)) return null;
  return place.length <= 80 ? place : null;
}

/** In small letters nothing says where a name ends: a known name, or one word. */
function countOfSmall(all: string[]): number {
  const text = all.join(' ').replace(/-/g, ' ');
  const known = MANY_WORDS.find((name) => text === name || text.startsWith(`${name} `));
  return known ? known.split(' ').length : 1;
}
