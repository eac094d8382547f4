import { readFields } from '../address/fields.ts';
import { formatAddress } from '../address/format.ts';
import { type AddressField, fieldOf } from '../address/labels.ts';
import { normaliseText } from '../address/normalise.ts';
import { findPostcodes } from '../address/postcode.ts';
import { readAddresses } from '../address/read.ts';
import { endsGlued } from '../address/words.ts';
import { eachOnce, type ListedHome } from './listed.ts';
import { piecesOf } from './pieces.ts';
import { homesInRows } from './rows.ts';

/** A mail with its history is far shorter; the rest is left unread. */
const LONGEST = 400_000;
/** What stands before a line in mails and lists: quote marks, bullets, numbers. */
const LEAD = /^[\s>|]*(?:[-*•·–]\s+|\(?\d{1,3}[.)]\s+)?/u;
/** A name of more words is a sentence with a street at its end. */
const MOST_WORDS = 4;
const MOST_READINGS = 8;
/** The name at the end of a sentence: its words with capitals and what stands between them. */
const NAME =
  /(?:^|\s)((?:\p{Lu}[\p{L}.'-]*\s(?:(?:van|der?|den|het|te[rn]?|op|in|'[ts])\s)*)*\p{Lu}[\p{L}.'-]*)$/u;

/**
 * The homes in a text: a mail, a list or a table that was copied, each once, in order. What else the text says is left where
 * it is: of a sentence only the street, and of a table only the columns of the address.
 */
export function homesInText(text: string): ListedHome[] {
  const lines = text.slice(0, LONGEST).split(/\r\n?|\n|\u2028|\u2029/);
  return eachOnce(runsOf(lines).flatMap(({ table, lines: run }) => (table ? inTable(run) : inLines(run))));
}

/** Lines with tabs between them are rows of a table; what stands around them is text. */
function runsOf(lines: readonly string[]): { table: boolean; lines: string[] }[] {
  const runs: { table: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const table = line.includes('\t');
    const last = runs.at(-1);
    if (last !== undefined && (last.table === table || (last.table && line.trim() === '')))
      last.lines.push(line);
    else runs.push({ table, lines: [line] });
  }
  return runs;
}

function inTable(lines: readonly string[]): ListedHome[] {
  return homesInRows(
    lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))),
  );
}

function inLines(raw: readonly string[]): ListedHome[] {
  const lines = raw.map((line) => normaliseText(line.replace(LEAD, '')));
  const homes: ListedHome[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const labelled = labelledFrom(lines, at);
    if (labelled !== null) {
      homes.push(...labelled.homes);
      at = labelled.last;
      continue;
    }
    const line = lines[at] ?? '';
    if (!/\d/.test(line)) continue;
    const below = placeBelow(lines, at);
    for (const piece of piecesOf(line)) homes.push(...homeIn(piece, below));
  }
  return homes;
}

/** "Straat: Kerkstraat" with the other fields on the lines below; a label that comes again begins another home. */
function labelledFrom(lines: readonly string[], from: number): { homes: ListedHome[]; last: number } | null {
  const fields: Partial<Record<AddressField, string>> = {};
  let last = from - 1;
  for (let at = from; at < lines.length; at += 1) {
    const [, label = '', value = ''] = /^([^:]{2,30}):\s*(.+)$/.exec(lines[at] ?? '') ?? [];
    const field = fieldOf(label);
    if (field === null || value === '' || fields[field] !== undefined) break;
    fields[field] = value;
    last = at;
  }
  if (Object.keys(fields).length < 2) return null;
  const readings = readFields(fields);
  const written = Object.values(fields).join(' ');
  return {
    homes: readings.length === 0 ? [] : [{ written, readings, bagId: null, sure: true }],
    last,
  };
}

/** The postcode or place on the line below an address; null where that line is something else. */
function placeBelow(lines: readonly string[], at: number): string | null {
  const below = lines[at + 1] ?? '';
  const hit = findPostcodes(below)[0];
  if (hit?.start === 0 && readAddresses(below).length === 0) return below;
  return /^(?:\p{Lu}[\p{L}'-]+)(?:[ -](?:aan|den|de|op|bij|\p{Lu}[\p{L}'-]+)){0,3}$/u.test(below)
    ? below
    : null;
}

function homeIn(piece: string, below: string | null): ListedHome[] {
  const line = withoutSentence(piece);
  const alone = readAddresses(line);
  const [best] = alone;
  if (best === undefined) return [];
  const joined =
    best.postcode === null && best.woonplaats === null && below !== null
      ? readAddresses(`${line}\n${below}`).filter(({ huisnummer }) => huisnummer === best.huisnummer)
      : [];
  const readings = [...joined, ...alone].slice(0, MOST_READINGS);
  const [first] = readings;
  if (first === undefined) return [];
  const sure = first.postcode !== null || endsGlued(first.straat ?? '');
  return [{ written: formatAddress(first), readings, bagId: null, sure }];
}

/** Of a sentence only from the name before its number on: what people write around it is no business of the server. */
function withoutSentence(piece: string): string {
  const [, before = '', number = ''] = /^(\D*?)\s?(\d.*)$/su.exec(piece) ?? [];
  if (before.split(' ').length <= MOST_WORDS) return piece;
  const name = NAME.exec(before)?.[1];
  return name === undefined ? piece : `${name} ${number}`;
}
