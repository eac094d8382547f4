import type { ListTexts, ToldNorm } from './list.ts';
import { badgeTexts } from './nl-badge.ts';
import { WORDS } from './nl-terms.ts';
import { formatDate, formatNumber, formatPlaces } from './numbers.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const homes = (count: number) => `${formatNumber(count)} ${count === 1 ? 'woning' : 'woningen'}`;
const listed = (addresses: readonly string[]) => addresses.join('; ');

/** What is said in Dutch of a list that came by mail. */
export const nlList: ListTexts = {
  title: 'Lijst uit een mail of werkblad',
  paste: 'Plak hier een mail, lijst of tabel',
  pasteHint:
    'Trede zoekt de adressen eruit. De tekst zelf blijft in uw browser; alleen de adressen gaan naar de server.',
  pasteExample: 'Kerkstraat 12, 7311 AB Apeldoorn',
  find: 'Toets de adressen',
  finding: 'Trede zoekt de adressen op…',
  choose: 'Kies een bestand',
  drop: 'of sleep hier een mail (EML), CSV, XLSX of tekstbestand heen',
  again: 'Andere lijst',
  none: 'In deze tekst staat geen adres dat Trede herkent. Schrijf een adres als Kerkstraat 12, 7311 AB Apeldoorn.',
  old: (minutes) =>
    `Geen verbinding met Trede: dit zijn de uitkomsten van ${minutes === null ? 'eerder' : `${badgeTexts.age(minutes)} geleden`}. Vastleggen kan pas als de server weer antwoordt.`,
  tooMany: (most) =>
    `De lijst is langer dan ${formatNumber(most)} adressen. Trede toetste de eerste ${formatNumber(most)}.`,
  found: (count) => `${homes(count)} getoetst.`,
  checkedFor: ({ rungLabel, places }) => `Getoetst voor ${lower(rungLabel)}, ${formatPlaces(places)}.`,
  apart: 'Elke woning is apart getoetst: na een plaatsing kan de uitkomst van een andere veranderen.',
  leftOut: (lines) =>
    `${formatNumber(lines)} ${lines === 1 ? 'regel leek een adres, maar staat' : 'regels leken een adres, maar staan'} niet in het register`,
  columns: {
    verdict: 'Uitkomst',
    address: 'Woning',
    share: 'Eerlijke verdeling',
    room: 'Tot de norm',
    actions: 'Doen',
  },
  order: 'Volgorde',
  orders: {
    helps: 'Wat het meest helpt',
    verdict: 'Uitkomst',
    address: 'Adres',
    room: 'Meeste ruimte',
    list: 'Zoals in de lijst',
  },
  noShare: 'Niets over afgesproken',
  noRoom: 'Geen cijfers',
  fullness: (part) => `${formatNumber(Math.round(part * 100))} % gevuld`,
  copy: 'Kopieer antwoord',
  copyOf: (address) => `Kopieer het antwoord over ${address}`,
  copied: 'Gekopieerd. Plak het in uw mail.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst hieronder en kopieer die zelf.',
  copyAll: 'Kopieer antwoord over de lijst',
  remove: 'Haal weg',
  removeOf: (address) => `Haal ${address} uit de lijst`,
  export: 'De getoetste lijst',
  fileName: 'getoetste-lijst',
  written: 'Zoals in de lijst',
  headline: 'In één zin',
  dataDate: 'Gegevens van',
  fileTooLarge: (name) => `${name} is groter dan 10 MB. Houd alleen het blad met de adressen over.`,
  fileUnread: (name) => `${name} is niet te lezen. Sla het opnieuw op als XLSX of CSV, of plak de tekst.`,
  fileKind: (name) =>
    `${name} kan Trede niet lezen. Open het en plak de tekst hier, of sla het op als CSV of XLSX.`,
  mailKind: (name) =>
    `${name} kan Trede niet lezen. Open de mail en plak de tekst hier, of sla de mail op als EML.`,
  mailUnread: (name) => `${name} is niet te lezen. Open de mail en plak de tekst hier.`,
  first: (address, { rungLabel, places }, headline) =>
    `${address}, voor ${lower(rungLabel)} (${formatPlaces(places)}): ${lower(headline)}`,
  norm: (norm) => (norm === null ? 'Er is geen norm om aan te toetsen.' : normText(norm)),
  share: (text) => text ?? 'Over een eerlijke verdeling is hier niets afgesproken.',
  source: (sources, date) =>
    `Bron: ${sources.length === 0 ? 'geen normdocument' : sources.join('; ')}; gegevens van ${formatDate(date)}. Trede adviseert, een mens beslist.`,
  count: (count, { rungLabel, places }, fitting) =>
    `Van de ${homes(count)} op uw lijst is er bij ${fitting.length} ruimte voor ${lower(rungLabel)} (${formatPlaces(places)})${fitting.length === 0 ? '' : `: ${listed(fitting)}`}.`,
  others: (careful, above, unknown) => {
    const parts = [
      careful.length > 0 ? `let op bij ${listed(careful)}` : '',
      above.length > 0 ? `boven de norm komt ${listed(above)}` : '',
      unknown.length > 0 ? `geen oordeel is mogelijk over ${listed(unknown)}` : '',
    ].filter(Boolean);
    const [first, ...rest] = parts;
    if (first === undefined) return 'Geen enkele woning komt bij of boven een norm.';
    return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', en ')}.`;
  },
  helps: (address, share) =>
    address === null || share === null
      ? 'Geen van deze woningen helpt een gemeente die achterloopt op haar afspraak.'
      : `Het meest helpt ${address}: ${share}`,
};

function normText({ area, result, of }: ToldNorm): string {
  if (result === 'ruimte')
    return of === 1
      ? `De norm voor ${area} laat dit toe.`
      : `Alle ${of} getoetste normen laten dit toe; het krapst is het in ${area}.`;
  if (result === 'onbekend')
    return `Over ${area} ontbreken gegevens, en zonder die gegevens is er geen oordeel.`;
  return `De doorslag geeft de norm voor ${area}: ${WORDS[result].toLowerCase()}.`;
}
