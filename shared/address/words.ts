/** Words that stand around addresses in portals and files. All small letters; compared as whole words. */
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Kinds of home, which stand before a street ("Appartement Kerkstraat 12") or after a place. */
export const HOME_TYPES = set(`
  adres appartement app appartementen bezoekadres benedenwoning bovenwoning eengezinswoning eengezinshuis etagewoning
  flat flatwoning galerijflat galerijwoning gelijkvloerse hoekwoning huis huurhuis huurwoning jongerenwoning kamer
  kluswoning locatie maisonnette object opstapwoning penthouse portiekflat portiekwoning rijtjeshuis rijwoning
  seniorenwoning starterswoning studentenkamer studentenwoning studio tussenwoning twee-onder-een-kap
  vestigingsadres vrijstaande woning woonadres woonhuis woonruimte zorgwoning ligplaats woonboot woonark woonwagen standplaats
  woonwagenstandplaats hoekhuis bovenhuis benedenhuis grachtenpand leegstaand leegstaande vrijgekomen`);

/** What a portal says of an offer; never part of a street or place. */
export const STATUS = set(`
  nieuw nieuwe verhuurd gehuurd verkocht gereserveerd beschikbaar vervallen verlaagd verwacht binnenkort onder te
  huur koop optie vrij aangeboden bekijk lees meer details reageer reageren loting direct aanbod sociale vrije sector
  inclusief exclusief kale netto bruto per vanaf met zonder lift balkon tuin kamers slaapkamers gestoffeerd gemeubileerd
  huurprijs reacties uitgelicht favoriet foto foto's kaart open nog nederland energielabel particuliere geen let op om gelijkvloers leegstand sloop`);

/** A name that ends in one of these says how much, when or where; the number behind it is no house number. */
const FUNCTION_WORDS = set(`
  de het een van der den aan over deze dit die dat zich worden ligt liggen staat staan komt telt bevat heet
  vanaf tot met per om op in en of voor circa ca ongeveer rond nog al is zijn was wordt heeft hebben binnen sinds na
  uiterlijk slechts maar ruim bijna minder dan meer plus zo'n kost kosten inclusief exclusief incl excl wij u zoeken
  zoekt zoek zien toon bekijk gebouwd opgeleverd vrijgekomen maximaal minimaal max min ontvangt heb hebt kan kunnen
  januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug
  sep sept okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`);

/** A word by itself before a figure ("Bouwjaar 1972", "Etage 3") that labels it. */
const LABELS = set(`
  aantal afdeling antwoord artikel bedrag bezichtiging bijlage bladzijde blok borg bouwlaag box btw
  bus cluster contract deel dagen document doelgroep dossier energielabel etage fase fax figuur foto garage groep
  hoofdstuk huur id index inkomen kamer kavel kenmerk klasse kvk label laatste leeftijd leden lid lijn
  loting lot maand model module nieuwbouw oplevering paragraaf pagina perceel periode plaats plek
  plekken positie prioriteit publicatie rang reactie reacties referentie regel rente resultaat resultaten rij
  ronde route ruimte samen score stap tabel tel telefoon tijd top totaal trede treden type unit
  verdieping verdiepingen versie vraag wachttijd week woningen woningtype woonlaag zaak zaal
  wmo beschikbaar nieuw nieuwe oud open gesloten deelnemers bewoners bekeken
  favorieten home menu thuis agenda kwartaal versies appartement appartementen studio woning huis flat
  adres locatie aanbod opstapwoning woonruimte afrit knooppunt halte perron spoor gate hal loket balie lokaal
  entree ingang deur prijsklasse categorie optie keuze formulier taak opdracht label ref complex regio
  gemiddeld bestemming team hotel voorrang begane grond sectie wijkteam antw slaapkamer gebouw pand
  item niveau punt tarief bel`);
/** Endings of such words: "Rangnummer 12", "Woonduur 8". */
const LABEL_END =
  /(?:nummer|[a-z]{3}nr|code|prijs|datum|jaar|duur|oppervlakte|kamers|personen|punten|kosten|toeslag|lagen)$/;

/** With one of these anywhere in the name there is no home: a letter box, a car's place, a plan, a swap. */
export const NO_HOME = set(`
  postbus antwoordnummer antwoordnr parkeerplaats parkeerplek parkeerplaatsen parkeergarage garagebox garage stalling
  fietsenstalling fietsenberging berging bergruimte kavel kavels bouwkavel bouwnummer bouwnr woningnummer woningruil ruilwoning
  huizenruil ruilaanbod woonruil ruil ruilen pb parkeervak parkeerterrein scootmobielstalling stallingsplaats stallingsplek
  stallingplaats postbusnummer antwoordnummers pp`);

export const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)';

/** Whether a word by itself labels the figure behind it. */
export const isLabelWord = (word: string): boolean => LABELS.has(word) || LABEL_END.test(word);

/** Whether a name before a figure is a label or the start of a sentence, and no street. */
export function isLabel(name: string): boolean {
  const all = words(name);
  const last = all.at(-1) ?? '';
  if (all.length === 0 || !all.some((word) => /\p{L}{2}/u.test(word))) return true;
  if (LABEL_END.test(last) || (FUNCTION_WORDS.has(last) && !isArticled(name.trim()))) return true;
  // "Zaaknummer Z-26": what the first word numbers is no home.
  if (/\p{L}nummer$/u.test(all[0] ?? '')) return true;
  // "Pagina 1 2", "Leeftijd 18 - 27": figures between do not make a name of a label.
  const said = all.filter((word) => !/^\d+$/.test(word));
  if (said.every((word) => isLabelWord(word) || STATUS.has(word) || HOME_TYPES.has(word))) return true;
  // "Aantal kamers", "Totale huur": a small last word that labels; "De Rij" with a capital may be a street.
  return LABELS.has(last) && (isLabelWord(all[0] ?? '') || name.trim().endsWith(last));
}

/** "'t Rond", "Het Rond", "Oud Over": a capital behind an article or the like makes a name of any word. */
const isArticled = (name: string) => /^(?:'[tn]|[Dd]e|[Hh]et|Sint|Oud|Achter) \p{Lu}[\p{L}'-]*$/u.test(name);

/** Endings that streets have and little else does. */
const STREET_END =
  /(?:straat|straatje|straet|str\.?|street|strjitte|weg|wegje|laan|laantje|ln|plein|pleintje|singel|gracht|kade|kaai|dijk|dreef|hof|hofje|hoven|pad|paad|steeg|steegje|steech|park|plantsoen|markt|brink|boulevard|dwarsweg|baan|kwartier|wal|wei|leane|wyk|reed)$/iu;

/** Whether the last word of a name says that it is a street. */
export function endsAsStreet(name: string): boolean {
  return STREET_END.test(name.replace(/[\s).]+$/, ''));
}

/** Whether that ending is part of a longer word ("Kerkstraat"), and not a word by itself ("Tijdelijke straat"). */
export function endsGlued(name: string): boolean {
  const last =
    name
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  const end = STREET_END.exec(last);
  return end !== null && end.index >= 2;
}

/** Endings by which a rest of text is a street and no place. */
export const STREET_NOT_PLACE =
  /(?:straat|str\.?|weg|laan|plein|singel|gracht|kade|dreef|steeg|plantsoen|boulevard)$/iu;

/** Whether a text begins with such a word; "Nieuwe Pekela" and "Nieuw Vennep" are places. */
export function beginsAsStatus(text: string): boolean {
  return STATUS.has(words(text)[0] ?? '') && !/^nieuwe?[ -]\p{Lu}/iu.test(text.replace(/ \p{Ll}.*$/u, ''));
}

/** The words of a text in small letters, without punctuation. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean);
