import { endsAsStreet, endsGlued, HOME_TYPES, isLabelWord, STATUS, words } from './words.ts';

/** Words that only a postcode beside them can make a street: "Buurt 3" by itself is a buurt, "Sessie 12" a meeting. */
const NEVER_ALONE = new Set(
  `behandelaar regisseur folder portiek schuur container subdoel
  buurt zone terrein vak stand duplex sterren casus client cliënt cliënten clienten klant bewoner deelnemer gezin
  kind kinderen volwassenen actie status bestand rating minimum maximum afslag tabblad woonlasten nen iso sorteer
  sorteren bezoek afspraak advies budget begeleider kolom cel pensioen kans beurt les tafel spreekkamer
  vergaderkamer wachtkamer werkkamer stoel bed poule onderdeel variant scenario melding mail email bezwaar klacht
  signaal onderhoud opgave doel product order factuur offerte polis memo nota notulen actiepunt agendapunt
  bespreekpunt alinea voetnoot sub tranche jaarlaag cohort patiënt patient huishouden dag opstap ticket concept
  meterstand paneel units woonunit eenheden begroot budgetten arrangement maatwerk opname uitstroom instroom
  doorstroom uitstroomtrede plekje bedden kamerplek verblijf crisis nood noodbed wachtende wachtenden inkomensgrens
  huurgrens puntenaantal woz wws energie gas elektra verbruik teller meter tegel knop icoon filter zoekopdracht
  zoekresultaat reageerders intake zitting raad motie amendement besluitpunt thema pijler maatregel actielijn
  indicator kpi meting peiling enquete enquête respondent steekproef semester trimester weken maanden jaren
  kwartalen uur uren minuut minuten seconde seconden graad graden procent percentage euro korting subtotaal saldo
  rest verschil gemiddelde mediaan getal cijfer rapportcijfer trap factor batch lichaam kast lade pasje leverancier
  vleugel toren woontoren bouwblok woonblok gang opgang trappenhuis urgent wens voorkeur opmerkingen documenten
  video plattegrond gemeente provincie werkdag feestdag keuzes nummers huisnummers afd poort medewerkers
  vrijwilligers office iphone ipad android galaxy chrome firefox edge word excel radio zender boeing airbus peugeot
  apollo playstation uzovi agb big rsin lrza`
    .trim()
    .split(/\s+/),
);
/** Endings of what is done, measured or filed, and not of streets: "Vergadering 3", "Indicatie 2", "Wijkteam 4". */
const COUNTED_END =
  /(?:^|\p{L}{2})(?:\p{L}atie|iteit|adering|ekking|ikking|elding|categorie|klasse|team|brief|gebied|profiel|kaart|lijst|groep|klas|niveau|formulier|rapport|dossier|besluit|project|fase|ronde|periode|cyclus|artikel|bijlage|paragraaf|wedstrijd|programma|cursus|module|versie|editie|uitgave|pagina|scherm|tabel|figuur|vraag|antwoord|score|poging|gesprek|overleg|bericht|trein|tram|verzoek|aanvraag|traject|werker|grootte|pakket|geld|tarief|bijdrage|premie|bedrag|dienst|toets|examen|heid|itie|ctie|ntie|ptie|ssie|panelen|(?:wacht|reis|loop|werk)tijd)$|^\p{L}{4,}[dtlnzgksvmp]ing$/u;
/** What may follow a word that numbers: a letter, a short code, a part of the town. */
const CODE = /^(?:\p{Lu}{1,3}\d{0,2}|[IVX]+|noord|zuid|oost|west|[a-d])$/u;
/** With a letter or number of its own such a word may be a street: "Buurt III", "Vak M". */
const STREETLIKE = /^(?:buurt|vak|zone|terrein|gebied|veld|poort|stand)$/;
/** "NPO 1", "VPT 3": short names of something in capitals; a street so short is written otherwise. */
const CAPITALS = /^\p{Lu}{2,3}$/u;

/** Whether a name by itself says what is counted, so that without a postcode the number behind it is none of a house. */
export function countsSomething(name: string): boolean {
  const all = words(name);
  const first = all[0] ?? '';
  if (/^(?:nummer|sorteer)$/.test(first) || CAPITALS.test(name)) return true;
  if (all.length === 1) return isCounted(first);
  if (endsGlued(name)) return false;
  const behind = name.trim().split(/\s+/).slice(1);
  const coded = behind.every((word) => CODE.test(word) || CODE.test(word.toLowerCase()));
  if (coded && (isLabelWord(first) || (isCounted(first) && !STREETLIKE.test(first)))) return true;
  return all.every(
    (word) => isCounted(word) || isLabelWord(word) || STATUS.has(word) || HOME_TYPES.has(word),
  );
}

function isCounted(word: string): boolean {
  if (endsAsStreet(word)) return false;
  return (
    NEVER_ALONE.has(word) || COUNTED_END.test(word) || (/-(?:\p{L}+)$/u.test(word) && isLastCounted(word))
  );
}

/** "wmo-melding": the last of joined words says what it is. */
const isLastCounted = (word: string) => isCounted(word.slice(word.lastIndexOf('-') + 1));
