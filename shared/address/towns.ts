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
  .map((name) => name.trim().replace(/\s+/g, ' '));

/** Well-known towns of one word: the larger gemeenten of 2024 (CBS) that are towns as well, and places of that size beside them. */
const ONE_WORD: ReadonlySet<string> = new Set(
  `aalsmeer aalten achtkarspelen alkmaar almelo almere alphen amersfoort amstelveen amsterdam apeldoorn arnhem assen
  baarn barendrecht barneveld beekdaelen bemmel bergschenhoek berkel berkelland bernheze beverwijk bilthoven
  bleiswijk borculo boskoop boxmeer boxtel breda breukelen bronckhorst brummen brunssum bunnik bussum castricum
  coevorden cuijk culemborg dalfsen delft delfzijl deurne deventer diemen dieren doetinchem dokkum dongen doorn
  dordrecht drachten drimmelen dronten drunen duiveland duiven echt edam ede eemsdelta eindhoven elburg elst emmen
  enschede epe ermelo franeker geldermalsen geldrop geleen goeree goes gorinchem gouda grave gravenhage groningen
  haarlem haarlemmermeer halderberge hardenberg harderwijk hattem heemskerk heemstede heerde heerenveen heerlen
  heino hellendoorn helmond hengelo hertogenbosch heusden hilversum hoensbroek hoofddorp hoogeveen hoorn houten
  huissen huizen hulst ijmuiden ijsselstein joure kaatsheuvel kampen katwijk kerkrade krimpenerwaard landgraaf
  lansingerland leerdam leeuwarden leiden leiderdorp leidschendam lelystad leudal leur leusden lingewaard lochem
  maarssen maashorst maassluis maastricht medemblik meierijstad meppel middelburg moerdijk molenlanden montferland
  naarden nieuwegein nieuwkoop nijkerk nijmegen nijverdal nissewaard noardeast noordenveld noordoostpolder noordwijk
  nootdorp nunspeet oisterwijk oldambt oldenzaal oosterbeek oosterhout opsterland oss overbetuwe papendrecht
  pijnacker prinsenbeek purmerend putten raalte renkum renswoude rheden ridderkerk rijen rijssen rijswijk roden
  roermond roosendaal rosmalen rotterdam sassenheim schagen schiedam schoonhoven schouwen sittard smallingerland
  sneek soest spijkenisse stadskanaal steenwijk steenwijkerland súdwest terneuzen teylingen tiel tilburg twello
  twenterand tynaarlo tytsjerksteradiel uden ugchelen uithoorn urk utrecht vaassen valkenswaard veendam veenendaal
  veghel veldhoven velsen venlo venray vianen vijfheerenlanden vlaardingen vleuten vlissingen volendam voorburg
  voorhout vorden vriezenveen vught waadhoeke waalwijk waddinxveen wageningen wassenaar weert weesp westerkwartier
  wijchen winschoten winterswijk woerden zaandam zaanstad zaltbommel zeist zevenaar zevenbergen zoetermeer zutphen
  zwijndrecht zwolle`
    .trim()
    .split(/\s+/),
);

/**
 * Whether a text is the name of a well-known town and nothing else, however its letters are written. Most villages are not
 * among them: a name that is none of these may be a place all the same.
 */
export function isTown(text: string): boolean {
  const name = text.toLowerCase().replace(/-/g, ' ').replace(/^'s /, 's ').trim();
  return ONE_WORD.has(name) || MANY_WORDS.includes(name);
}
