import { endsAsStreet, endsGlued, HOME_TYPES, isLabelWord, STATUS, words } from './words.ts';

/** Words that only a postcode beside them can make a street: "Buurt 3" by itself is a buurt, "Sessie 12" a meeting. */
const NEVER_ALONE = new Set(
  `buurt zone terrein vak stand client cliënt klant kind kinderen actie status bestand rating minimum maximum
  afslag tabblad nen iso sorteer sorteren beurt les tafel stoel bed poule variant scenario mail email product
  order polis notulen dag concept energie gas filter raad motie thema enquête weken maanden jaren uur uren minuut
  minuten seconden graden procent percentage euro korting saldo cijfer factor video gemeente provincie keuzes
  nummers huisnummers afd office chrome excel`
    .trim()
    .split(/\s+/),
);
/** Endings of what is done, measured or filed, and not of streets: "Vergadering 3", "Indicatie 2", "Wijkteam 4". */
const COUNTED_END =
  /(?:^|\p{L}{2})(?:\p{L}atie|iteit|[ei]kking|adering|elding|categorie|klasse|team|brief|gebied|profiel|kaart|lijst|groep|klas|niveau|formulier|rapport|dossier|besluit|project|fase|ronde|periode|artikel|bijlage|paragraaf|versie|pagina|tabel|vraag|antwoord|score|overleg|bericht|verzoek|aanvraag|traject|dienst|[rp]dracht|[icnp]tie|ssie|(?:wacht|reis|loop|werk)tijd)$/u;
/** What may follow a word that numbers: a letter, a short code, a part of the town. */
const CODE = /^(?:\p{Lu}{1,3}\d{0,2}|[IVX]+|noord|zuid|oost|west|[a-d])$/u;
/** With a letter or number of its own such a word may be a street: "Buurt III", "Vak M". */
export const STREETLIKE = /^(?:buurt|vak|zone|terrein|gebied|veld|poort|stand)$/;
/** "NPO 1", "VPT 3": short names of something in capitals that nobody can say; "ELS" and "BOL" may be streets. */
const CAPITALS = /^(?:\p{Lu}{2}|[B-DF-HJ-NP-TV-XZ]{2}\p{Lu}(?:-\p{Lu})?)$/u;

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

/** Whether a word by itself says so. */
export function isCounted(word: string): boolean {
  if (endsAsStreet(word)) return false;
  return (
    NEVER_ALONE.has(word) || COUNTED_END.test(word) || (/-(?:\p{L}+)$/u.test(word) && isLastCounted(word))
  );
}

/** "wmo-melding": the last of joined words says what it is. */
const isLastCounted = (word: string) => isCounted(word.slice(word.lastIndexOf('-') + 1));
