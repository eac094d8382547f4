import { isCounted, STREETLIKE } from './counted.ts';
import { isTown } from './towns.ts';
import { endsAsStreet, endsGlued, isLabelWord, STATUS } from './words.ts';

/**
 * Words that people, pages and files count or number, and that are no streets: by the thing they speak of. Kept apart from
 * counted.ts, for what only asks whether a page may show an address does without.
 */
const NOUNS = `begroting jaarverslag convenant covid woonvisie visie album urgentieniveau rangorde bieding kwaliteit
  jaargang aflevering seizoen wachtlijst kandidaat belangstellenden straal formule huurder editie behandelaar
  regisseur folder portiek schuur container subdoel duplex sterren casus cliënten clienten bewoner deelnemer gezin
  volwassenen woonlasten bezoek afspraak advies budget begeleider kolom cel pensioen kans spreekkamer
  vergaderkamer wachtkamer werkkamer onderdeel melding bezwaar klacht signaal onderhoud opgave doel factuur
  offerte memo nota actiepunt agendapunt bespreekpunt alinea voetnoot sub tranche jaarlaag cohort patiënt patient
  huishouden opstap ticket meterstand paneel units woonunit eenheden begroot budgetten arrangement maatwerk opname
  uitstroom instroom doorstroom uitstroomtrede plekje bedden kamerplek verblijf crisis nood noodbed wachtende
  wachtenden inkomensgrens huurgrens puntenaantal woz wws elektra verbruik teller meter tegel knop icoon
  zoekopdracht zoekresultaat reageerders intake zitting amendement besluitpunt pijler maatregel actielijn
  indicator kpi meting peiling enquete respondent steekproef semester trimester kwartalen seconde graad subtotaal
  rest verschil gemiddelde mediaan getal rapportcijfer trap batch lichaam kast lade pasje leverancier vleugel
  toren woontoren bouwblok woonblok gang opgang trappenhuis urgent wens voorkeur opmerkingen documenten
  plattegrond werkdag feestdag medewerkers vrijwilligers zender uzovi agb big rsin lrza speler spelers
  speelster rugnummer doelpunt doelman keeper spits verdediger middenvelder invaller aanvoerder coach trainer
  scheidsrechter elftal heren dames jongens meisjes mannen vrouwen jeugd junioren pupillen senioren veteranen set
  sets game games match matches goal goals club clubs supporter supporters etappe ploegen quiz record
  records divisie eredivisie competitie finale kwartfinale toernooi level quest film
  films serie series sequel single singles cd cd's dvd boek boeken vers psalm gezang genesis opus track tracks
  podcast podcasts blog blogs column columns krant kranten noot blz bladz pag par hfst dia dia's slide slides akte
  scene hoofdrol canal net zenders kanalen computer laptop tablet server servers port proces thread node nodes
  build builds test tests fout fouten bug bugs issue issues release releases sprint sprints story stories epic
  login account accounts user users gebruiker gebruikers inbox outbox berichten notificaties meldingen reminder
  reminders download downloads upload uploads bestanden pixel pixels byte bytes wifi bluetooth app's browser
  explorer safari ios macos linux ubuntu debian python outlook sharepoint xbox nintendo fifa minecraft sim formula
  tesla audi bmw volvo opel ford fiat kia skoda seat renault citroën toyota nissan mazda honda suzuki polestar
  porsche ferrari mercedes volkswagen scooter sensor sensoren printer printers scanner vergelijk volgende vorige
  verder terug start stop items tab tabs schermen kolommen cellen regels bekijken bekeken bewaard bewaarde
  gevonden geselecteerd views likes volgers abonnees gelezen ongelezen nieuwste oudste besluiten bestek bestekken
  incident incidenten calamiteit calamiteiten klachten bezwaren beroep vonnis uitspraak arrest zaken taken
  opdrachten dossiers aanvragen voorstel raadsvoorstel wetsvoorstel kamerstuk kamerstukken kamervragen staatsblad
  staatscourant rector inspecteur consulent mentor manager adviseur medewerker beheerder huismeester ambtenaar
  aanvrager melder verwijzer indiener huurders kandidaten bewindvoerder casusregisseur woonconsulent toewijzer
  villa villa's chalet chalets bungalow bungalows caravan caravans tent tenten camper campers vakantiehuis
  vakantiewoning stacaravan tinyhouse tiny kampeerplaats campingplaats zitplaats werkplek werkplekken werkplaats
  flexplek kluis kluisje locker lockers postvak brievenbus toilet toiletten wc keuken keukens badkamer badkamers
  woonkamer woonkamers balkon balkons lift liften wachtruimte ruimten ruimtes kantine radiator ketel meterkast
  kelderbox fietsbox fietskluis laadpaal tussenwoningen hoekwoningen eengezinswoningen flats gebouwen portieken
  woontorens panden adressen complexen locaties objecten opstapwoningen zorgwoningen studio's flexwoning
  flexwoningen woonunits streekbus sneltram taxi taxi's auto auto's fiets fietsen vrachtwagen vlucht vluchten
  sprinter intercity coupé rijtuig file files bussen treinen passagiers dosis prik prikken griep diabetes vitamine
  omega medicatie kuur behandeldag diagnose leerjaar klassen groepen havo vwo vmbo mavo mbo hbo tentamen opgaven
  lessen leerlingen studenten docent docenten fonds fondsen kwitantie rekeningen loten staatslot jackpot bonus
  aandelen prijzen bedragen kosten ladder schaal windkracht temperatuur lengte breedte diepte gewicht volume
  getallen cijfers aantallen dozijn jongeren ouderen statushouders daklozen vluchtelingen starters urgenten
  spoedzoekers woningzoekenden huishoudens gezinnen ouders kinderen personen mensen mantelzorger mantelzorgers
  alleenstaanden vergunninghouders zorgvragers opvang opvangplek opvangplekken pension tussenvorm tussenvormen
  bewonersgroep woongroep huiskamer hulpvraag zorgvraag zorgplan leefgroep wachtlijstplek toewijzingen plaatsingen
  voordracht voordrachten aanmeldingen intakes gesprekken afspraken uitnodiging uitnodigingen bezichtigingen
  sleutel sleutels sleutelset sleutelbos contracten nederland provincies gemeenten regio's wijken buurten straten
  kernen dorpen steden rayon district ma di wo do vr za zo ma-vr ma-za maandagen dinsdagen woensdagen donderdagen
  vrijdagen avond avonden nacht nachten ochtend middag weekend weekeinde vakantie feestdagen kerst pasen jury
  peloton brigade regiment bataljon divisies patrouille wethouder burgemeester minister staatssecretaris
  premier fractie fracties partij partijen zetel zetels stem stemmen kamerlid raadslid raadsleden verkiezing
  verkiezingen coalitie oppositie kabinet inspraak zienswijze zienswijzen richtlijn richtlijnen protocol
  protocollen checklist checklists sjabloon sjablonen format formats kopie kopieën exemplaar exemplaren oplage som
  optelling aftrek deling quotiënt gemiddelden telling tellingen percentages promille aankomst vertrek
  vertraging rijstrook rijstroken tunnel tunnels viaducten hectometerpaal ov tankstation galerijen
  souterrain zolder zolders dakterras dakterrassen terras terrassen loft lofts kelders schuren garages bergingen
  stallingen bwnr bwnrs wngnr kavelnr objectnr woningtypen kamertypen types typen epa plandeel revisie ontwerp
  ontwerpen revisies tekeningen schets schetsen impressie plankaart screenshot screenshots sheet sheets blad1
  bladen werkblad pdf docx xlsx csv json xml html css http https url urls img jpg png isbn issn imei sku ean asin
  kernel firmware patch patches prio prioriteiten backlog chromebook macbook thinkpad router switch modem monitor
  toetsenbord muis geheugen schijf adapter kabel kabels usb hdmi gb mb tb ghz mhz kwh watt volt ampère bit bits
  cpu gpu ssd api sdk workshop workshops webinar webinars leerlijn leerlijnen bovenbouw onderbouw college colleges
  lied liederen mattheus matteüs korintiërs korinthe jesaja jeremia exodus leviticus deuteronomium
  handelingen prediker openbaring hebreeën efeziërs galaten rooster roosters shift shifts corporatie corporaties
  aanbieder aanbieders vacature vacatures alle alles overig overige onbekend anders ander andere ja nee geen niets
  iets misschien bezet bezette gepland geplande verlopen beëindigd beëindigde vastgehouden bevestigd geweigerd
  geannuleerd afgewezen goedgekeurd ingediend ontvangen verzonden verwerkt afgerond afgehandeld actief actieve
  inactief lopend lopende openstaand openstaande toegewezen aangemeld ingeschreven uitgeschreven geplaatst
  gemiddeld minimaal maximaal gratis betaald onbetaald gelukt mislukt vandaag gisteren eergisteren overmorgen nu
  straks later eerder afgelopen komende volgend vorig vroeger norm normen limiet limieten grenzen drempel drempels
  plafond oranje ajax feyenoord vitesse heracles excelsior vrouw man meisje jongen baby peuter peuters kleuter
  kleuters tiener tieners tip tips openingstijd openingstijden link links knoppen menu menu's termijn termijnen
  boete boetes aanmaning kenteken kentekens kadaster duitsland frankrijk spanje italië portugal engeland ierland
  belgië denemarken noorwegen finland turkije oekraïne rusland keer maal paar dozen zakken pakken flessen blikken
  potten kisten pallet pallets krat kratten rollen tube tubes vel vellen map mappen ordner ordners size breedtes
  lengtes diameter omtrek inhoud inhouden oppervlak oppervlakken snelheid toerental vermogen spanning druk ph papa
  mama opa oma oom tante recept recepten portie porties gerecht gerechten pizza biertje bier wijn liter gram kilo
  kilogram ons temperaturen regen orkaan code-oranje aardbeving magnitude hoofdprijs ranking rankings reeks
  reeksen serienummer batchnr positie posities nummertje ticketnr vergadering vergaderingen bijeenkomst
  bijeenkomsten congres symposium lezing lezingen debat debatten podiumplaats agenda's notulen verslag verslagen
  memo's brieven mails e-mail e-mails sms sms'je whatsapp telefoontjes belletje bezoeken huisbezoek huisbezoeken
  rechtbank rechters advocaat advocaten griffie kantonrechter zittingen strafzaak feit feiten verdachte verdachten
  getuige getuigen slachtoffer slachtoffers gewonden doden arrestanten agenten politie brandweer ambulance
  meldkamer ziekenhuis ziekenhuizen kliniek polikliniek huisarts huisartsen tandarts apotheek verpleegkundige
  verpleegkundigen zorgverlener zorgverleners zorgaanbieder zorgaanbieders zorginstelling zorgkantoor behandelaars
  therapeut therapeuten psycholoog psychiater maatschappelijk jeugdzorg thuiszorg wijkverpleging ambulant
  crisisopvang nachtopvang dagopvang dagbesteding logeerhuis hospice gezinshuis woonvorm woonvormen woonzorg
  zorgpad zorgprofiel zorgkantoren scholen basisschool basisscholen kinderopvang peuterspeelzaal opleiding
  opleidingen diploma diploma's stage stages stageplek leerkracht leerkrachten proefwerk proefwerken huiswerk
  hoorcollege collegejaar studiejaar schooljaar werkgever werkgevers werknemer werknemers collega collega's
  bestuurder bestuurders bestuur commissarissen penningmeester voorzitter lidmaatschap vereniging verenigingen
  stichting stichtingen bedrijf bedrijven onderneming ondernemingen filiaal filialen winkel winkels kantoor
  kantoren bureau bureaus kassa kassa's magazijn voorraad artikelen producten bestellingen leveringen pakketten
  pakketje zending zendingen retour klanten offertes facturen orders bv nv vof ind uwv abn ing ah hema ikea lidl
  aldi jumbo kpn ziggo philips samsung apple google microsoft facebook instagram twitter youtube netflix spotify
  tiktok linkedin rente rentes hypotheek hypotheken lening leningen aandeel dividend koers aex bitcoin winst
  verlies omzet begrotingen budget's uitkering uitkeringen bijstand toeslag toeslagen inkomens salaris salarissen
  loon lonen vakantiegeld schuld schulden spaargeld zone zones perimeter vlakken punaise marker markers legenda
  kaartlaag laag lagen coördinaat coördinaten noorderbreedte oosterlengte rd huurwoningen koopwoningen
  seniorenwoningen starterswoningen jongerenwoningen sloopwoningen nieuwbouwwoningen appartementencomplex
  huurprijzen huurverhoging huurverhogingen servicekosten mutatie mutaties mutatiegraad leegstand vraagprijs
  waarborgsommen energielabels labels bouwjaren buurtscore leefbarometer woonduur woningzoekende inschrijving
  inschrijvingen inschrijftijd zoekduur slaagkans slaagkansen reactietermijn opstapplekken tussenwoning omklap
  omklappen draagkracht capaciteit capaciteiten financiering herkomst afwijking afwijkingen verdeelsleutel stand
  standen toets toetsen uitkomst uitkomsten hoogst laagst laagste zesde zevende achtste negende tiende beste
  slechtste grootste kleinste voorjaar najaar seizoenen eeuwen decennium millennium tijdvak periodes kwartieren
  etmaal etmalen ochtenden middagen foto-album video's beeld beelden poster posters flyer flyers brochure
  brochures magazine magazines tijdschrift tijdschriften nieuwsbrief nieuwsbrieven persbericht persberichten
  interview interviews reportage reportages documentaire spelletje spelletjes kaartspel dobbelsteen dobbelstenen
  kaarten joker jokers bingo lotto loterij toto ronden rondes heat heats sprongen schoten slagen punten goalgetter
  assist assists kaart elementen isotoop formules stelling stellingen theorie hypothese proef proeven
  experiment experimenten variabele variabelen vergelijking vergelijkingen grafiek grafieken tabellen figuren
  stappenplan actieplan jaarplan werkplan zorgplannen ondersteuningsplan signaleringsplan veiligheidsplan
  meerjarenplan plannen beleid beleidsplan beleidsregels omgevingsvisie woonprogramma woondeal prestatieafspraak
  prestatieafspraken regiodeal regiovisie ladders treetje boten containers loodsen silo's kranen machines
  motoren turbines windmolens zonnepaneel honden katten koe koeien kippen varken varkens wandelroute fietsroute
  fietsknooppunt wandelknooppunt knooppunten etappes kilometers gebied gebieden celblok gevangenis isoleercel
  wethouders ministers burgemeesters woningvoorraad tekort tekorten gerealiseerd geleverd beloofd toegezegd
  achterstand achterstanden voorsprong overschot overschotten raming ramingen practicum minor minors faculteit
  faculteiten motor storing storingen controle controles audit audits mijlpaal mijlpalen portefeuille
  portefeuilles dossierstuk dossierstukken rechtszaak agent neerslag kamerleden lemma voorbeeld voorbeelden
  literatuur render renders speelveld gelderland overijssel drenthe friesland flevoland limburg brabant
  noord-brabant noord-holland zuid-holland rekenhuur leeftijdsgrens crediteur crediteuren debiteur debiteuren
  grootboek kostenplaats error errors update updates upgrade upgrades minister-president voor naar namens ook maar
  want graag woonopp opp deelplan deelplannen respondenten kwintiel quintiel percentiel schoenmaat kleur kleuren
  ral belafspraak consult consulten pil pillen risico risico's impact kansen wachtrij vergaderzaal gymzaal
  leszaal concertzaal sporthal vertrekhal terminal tunnelbuis cabine klaslokaal race races tiebreak hole holes
  worp worpen pupil senior junior song songs hit hits zin zinnen woorden letters alinea's paragrafen zorgtaken
  rijbaan vraagstuk vraagstukken onderwerp onderwerpen oorzaak oorzaken gevolg gevolgen reden redenen voordeel
  voordelen nadeel nadelen argument argumenten conclusie conclusies aanbeveling aanbevelingen resultaat
  doelstelling doelstellingen ambitie ambities kernwaarde kernwaarden knelpunt knelpunten aandachtspunt
  aandachtspunten uitgangspunt uitgangspunten verbeterpunt verbeterpunten leerpunt werkblok tijdslot tijdsloten
  tijdvakken verhuizing verhuizingen verhuurd verhuurde verkocht verkochte aangeboden vrijgekomen vrijkomend
  opgezegd opgeleverd oplevering leverbaar beschikbare weergegeven getoond verborgen boodschap boodschappen
  bezoeker bezoekers klikken sessies pageviews bestelling bon bonnen bonnummer kassabon tegoed tegoedbon cadeaubon
  wachtwoord pincode toegangscode code codes barcode qr token tokens sleutelcode zetting oefening oefeningen
  herhaling herhalingen training trainingen wedstrijden wedstrijdje kampioen kampioenschap olympische
  medaillespiegel tussenstand eindstand ruststand blessure penalty penalty's corner corners strafschop
  fractievoorzitter gedeputeerde statenlid statenleden kiezers kiezer stemlokaal stembureau stembureaus kieskring
  werkdagen vakantiedagen snipperdagen contracturen uren overuren diensten nachtdienst weekenddienst fte fte's
  formatie formatieplaats brandblusser blusser ehbo aed nooduitgang rookmelder rookmelders cv-ketel meterstanden
  stroomgroep groepenkast stopcontact stopcontacten lampen tonnen mijlen inch inches hectare hectares onderzoeken
  meetpunt meetpunten meetlocatie proefpersoon proefpersonen testgroep controlegroep steekproeven enquêtes
  stellingname keuzemenu dropdown checkbox radiobutton invoerveld tekstveld formulieren vinkje pop-up cookie
  cookies banner advertentie advertenties dagdeel dagdelen lesuur lesuren blokuur tussenuur pauze pauzes
  kwartaalcijfers maandcijfers jaarcijfers hulpverlener hulpverleners ervaringsdeskundige bewonersavond spreekuur
  spreekuren inloop inloopspreekuur huiskamerproject voorkeuren wensen eisen voorwaarden criteria criterium
  regeling regelingen subsidies subsidieaanvraag toeslagpercentage gezinsleden medebewoner medebewoners huisgenoot
  huisgenoten eenpersoonshuishoudens tweepersoons eenpersoons alleenstaande paren stellen kamernummer kamernr
  verdiepingsnummer deurnummer
  inwoners minimumleeftijd windows weergave buslijn kilometer tram metro aanleunwoning wlz ggz ggz-b zzp vpt
  zorgzwaarte stadsdeel urgentie waarborgsom tramlijn metrolijn tour voorziening afmeting geluid beng
  statushouder borgsom contingent volgorde faq oproep poort apollo iphone ipad android galaxy firefox edge word radio boeing airbus peugeot playstation`;
let nouns: ReadonlySet<string> | null = null;

/** The set is made when it is first asked for: most of what a page writes is a street, plainly. */
function isNoun(word: string): boolean {
  nouns ??= new Set(NOUNS.trim().split(/\s+/));
  return nouns.has(word);
}
/** "FC Utrecht 3-0": a club, "iPad Air": a make; "OZ Kolk" is the side of a street. */
const CLUB = /^[ei]\p{Lu}\p{Ll}|^(?!(?:OZ|NZ|WZ|ZZ|IJ) )\p{Lu}{2,4} \p{Lu}\p{Ll}/u;
/** "Project Zonnepark": a plan before its name. */
const PLAN = /^(?:(?:nieuw)?(?:bouw)?project|bouwplan|deelplan|plandeel|deelgebied|perceel|kadaster) /iu;
/** "Rij 12 stoel", "Nederland 2 Duitsland", "Bel op 14", "BSN 1234": a figure that is no part of a name. */
const BROKEN = /\p{L}{3}.* \d+ \p{L}+$|(?:^| )(?:op|per|tot|om|\p{Lu}{2,4})(?: \d+)+$/u;

/** "Portiek B", "Cliënt A12", "Kenteken AB": which of them. */
const CODE = /^(?:\p{Lu}{1,3}|\p{Ll}|[ivx]+|.*\d.*|noord|zuid|oost|west)$/u;

/**
 * Whether a name is but a word for a thing, so that the number behind it ("Speler 7", "Raadsvoorstel 114") is that of the
 * thing. Only for a name with nothing else to say that it is a street.
 */
export function isThing(name: string): boolean {
  if (PLAN.test(name)) return true;
  if (endsAsStreet(name)) return false;
  if (CLUB.test(name) || BROKEN.test(name) || isTown(name)) return true;
  const said = name.split(/[^\p{L}\p{N}'-]+/u).filter(Boolean);
  // "Buurt III", "Vak M": with a letter of its own such a word may be a street.
  if (said.length > 1 && STREETLIKE.test(said[0]?.toLowerCase() ?? '')) return false;
  const all = said.filter((word, index) => index === 0 || !CODE.test(word)).map((word) => word.toLowerCase());
  const last = all.at(-1) ?? '';
  // "Regio Utrecht", "Gemeente Zeist".
  if (isNamed(all[0] ?? '') && isTown(name.slice(name.indexOf(' ') + 1))) return true;
  // "Nieuwe berichten": the last word of a name seldom is in small letters.
  if (all.length > 1 && name.endsWith(last) && isNamed(last)) return true;
  return all.length > 0 && all.every((word) => isNamed(word) || STATUS.has(word));
}

/**
 * "Kerkstraat" for "Oplevering Kerkstraat" or "Bezichtiging aan de Kerkstraat": what is surely a street, behind a word for a
 * thing. Null for a name that does not begin so.
 */
export function streetBehindThing(name: string): string | null {
  const [, first = '', behind = ''] =
    /^([\p{L}-]+)[:,]? (?:(?:aan|in|op|van|voor|naar) (?:(?:de|het) )?)?(?=\p{Lu})(.+)$/u.exec(name) ?? [];
  const word = first.toLowerCase();
  return endsGlued(behind) && isNamed(word) && !OF_NAMES.test(word) ? behind : null;
}

/** Such words that streets begin with: "Nieuwe Gracht", "Top Naeffstraat", "Prinses Irenestraat". */
const OF_NAMES =
  /^(?:nieuwe?|oude?|top|lange|korte|burgemeester|wethouder|minister|president|koningin?|oranje|sint|st|van|project)$/;

/** What the last part of a long word says of it, and no street: "Beleidsregel", "Parkeerzone", "Dakterras". */
const LAST_PART =
  /\p{L}{3}(?:regel|zone|complex|heden|behoefte|partner|naam|type|systeem|plek|plekken|woning|woningen|appartement|appartementen|adressen|commissie|gemeenteraad|bestuur|bureau|bedrijf|norm|limiet|waarde|(?<!ge)tijden|avond|zorg|beleid|plicht|fonds|wet|[io]logie|isme|(?<!plac|log)ement|afspraak|afspraken|huur|opvang|contract|locatie|soort|kostenplaats|verkeer|vervoer|onderzoek|proef|examens?|prijzen|ngsgrens|lonen|cijfers|gegevens|foto's|video)$/u;
/** The same of a word by itself and of the last part of a longer one: "Pakket", "Zorgpakket". */
const COUNTED_LAST =
  /(?:^|\p{L}{2})(?:ekking|dering|levering|wedstrijd|programma|cyclus|cursus|module|editie|uitgave|scherm|figuur|poging|gesprek|trein|tram|pakket|geld|tarief|bijdrage|premie|bedrag|toets|examen|panelen|grootte|itie|(?:mede|wijk|buurt|jongeren|zorg|vak)werker|(?<!vrij|nijver|zind)heid)$/u;
/** "Huisvesting", "Instelling": what is done. */
const DONE = /^\p{L}{4,}[dtlnzgksvmp]ing$/u;

/** Of these words streets are made as well: "Tolkantoor", "Vioolsleutel", "Zonnestraal", "Branding". */
const OF_STREETS =
  /(?:sleutel|ladder|keuken|kantoor|winkel|schijf|kelder|zolder|balkon|straal|vlucht|schuur|varken|terras|tunnel|vleugel|galerij|anding|wending|koppeling|wandeling|schelling|tweeling|vondeling|sterling|grondeling|hokkeling)$/;
const LEAST = 6;

/** "wmo-melding", "Werkcollege": the last of joined words says what it is; and many are named as one is. */
function isNamed(joined: string): boolean {
  const word = joined.slice(joined.lastIndexOf('-') + 1);
  if (isNoun(joined) || isNoun(word) || isLabelWord(word) || isCounted(joined)) return true;
  if (isNoun(word.replace(/(?:'?s|en)$/, '')) || LAST_PART.test(word) || COUNTED_LAST.test(word)) return true;
  if (OF_STREETS.test(word)) return false;
  if (DONE.test(word)) return true;
  for (let at = 3; at <= word.length - LEAST; at += 1) if (isNoun(word.slice(at))) return true;
  return false;
}
