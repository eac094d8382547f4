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

/** Well-known towns of one word: gemeenten of 2024 (CBS) that are towns as well, and the largest places beside them. */
const ONE_WORD: ReadonlySet<string> = new Set(
  `
  aalsmeer aalten achtkarspelen alblasserdam alkmaar almelo almere alphen ambacht ameland amerongen amersfoort
  amstelveen amsterdam apeldoorn appingedam arnhem assen asten baarle baarn barendrecht barneveld beekdaelen
  beesel beilen bemmel bergeijk bergen bergschenhoek berkel berkelland bernheze beuningen beverwijk bilthoven
  bladel blaricum bleiswijk bloemendaal bodegraven boekel bolsward borculo borne borsele boskoop boxmeer boxtel
  breda breukelen brielle bronckhorst brummen brunssum bunnik bunschoten bussum castricum chaam coevorden
  cranendonck cuijk culemborg dalfsen dantumadiel delden delft delfzijl deurne deventer didam diemen dieren
  dinkelland doesburg doetinchem dokkum dongen doorn dordrecht drachten drechterland drimmelen dronten drunen
  druten duiveland duiven echt edam ede eemnes eemsdelta eersel eibergen eijsden eindhoven elburg elst emmen
  enkhuizen enschede epe ermelo etten eygelshoven franeker geertruidenberg geldermalsen geldrop geleen gemert
  genemuiden gennep giessendam goeree goes goirle gorinchem gouda grave gravenhage groenlo groningen gulpen
  haaksbergen haarlem haarlemmermeer halderberge hardenberg harderwijk hardinxveld harlingen hattem heemskerk
  heemstede heerde heerenveen heerlen heeze heiloo heino hellendoorn hellevoetsluis helmond hendrik hengelo
  hertogenbosch heumen heusden hillegom hilvarenbeek hilversum hoensbroek holten hoofddorp hoogeveen hoorn houten
  huissen huizen hulst ijmuiden ijsselstein joure kaatsheuvel kampen kapelle katwijk kerkrade koggenland
  krimpenerwaard laarbeek landgraaf landsmeer lansingerland laren leerdam leersum leeuwarden leiden leiderdorp
  leidschendam lelystad leudal leur leusden lichtenvoorde lingewaard lisse lochem lopik losser maarn maarssen
  maasdriel maasgouw maashorst maassluis maastricht margraten medemblik meerssen meierijstad meppel michielsgestel
  middelburg middelharnis mierlo moerdijk molenlanden montferland montfoort naarden nassau nederweert nieuwegein
  nieuwkoop nijkerk nijmegen nijverdal nissewaard noardeast noordenveld noordoostpolder noordwijk nootdorp
  nunspeet odoorn oegstgeest oirschot oisterwijk oldambt oldebroek oldenzaal olst ommen oostburg oosterbeek
  oosterhout ooststellingwerf oostzaan opmeer opsterland oss oudewater overbetuwe overflakkee panningen
  papendrecht pekela pijnacker prinsenbeek purmerend putten raalte reeuwijk reimerswaal renkum renswoude rheden
  rhenen ridderkerk rijen rijssen rijswijk roden roerdalen roermond roosendaal rosmalen rotterdam rozendaal
  rucphen ruurlo sassenheim schagen scherpenzeel schiedam schiermonnikoog schoonhoven schouwen simpelveld sittard
  sliedrecht sluis smallingerland sneek soest someren sommelsdijk spijkenisse stadskanaal staphorst steenbergen
  steenwijk steenwijkerland susteren súdwest terneuzen terschelling texel teylingen tholen tiel tilburg tubbergen
  twello twenterand tynaarlo tytsjerksteradiel uden ugchelen uitgeest uithoorn urk utrecht vaals vaassen
  valkenswaard veendam veenendaal veere veghel veldhoven velp velsen venlo venray vianen vijfheerenlanden
  vlaardingen vleuten vlieland vlissingen voerendaal volendam vollenhove voorburg voorhout voorschoten voorst
  vorden vriezenveen vught waadhoeke waalre waalwijk waddinxveen wageningen wassenaar weert weesp westerkwartier
  westerveld westervoort westerwolde weststellingwerf wierden wijchen wijdemeren wijhe winschoten winterswijk
  woensdrecht woerden wormerland woudenberg zaandam zaanstad zaltbommel zandvoort zeddam zeewolde zeist zevenaar
  zevenbergen zoetermeer zoeterwoude zundert zutphen zwartewaterland zwijndrecht zwolle`
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
