import { readFileSync } from 'node:fs';
import type { IntakeKind, Recognised } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/refusal.ts';
import { buurtYear, HEAD_BYTES, POSTCODE_COLUMNS, readHead } from './address-file.ts';
import { isBagGpkg } from './addresses-bag.ts';
import { looksLikeGpkg } from './areas-gpkg.ts';
import { readCsv } from './csv.ts';
import { isZip } from './encoding.ts';
import { readsAsFigures } from './figures.ts';
import { GROUPS, SEEKERS, STOCK, UNITS, VACANCIES, WAITING } from './row-kinds.ts';
import { isJson } from './table.ts';
import { lookAtXlsx } from './xlsx.ts';

/** What a file is, and by what that was seen. */
export interface RecognisedFile {
  kind: IntakeKind;
  recognised: Recognised;
}

/** What sources call the columns of a kind of rows, by Trede's name, as someone chose it before. */
export type Remembered = readonly { kind: string; columns: Readonly<Record<string, string>> }[];

/** Kinds of rows; where two fit as well, the first one is more particular. */
const ROWS = [
  ['wachtlijsten', WAITING],
  ['woningzoekenden', SEEKERS],
  ['groepen', GROUPS],
  ['bezit', STOCK],
  ['woningen', UNITS],
  ['vrije-woningen', VACANCIES],
] as const;
/** A number of its own is in nearly every file. */
const TELLS_NOTHING = 'id';
/** Words in the name of a file; "vrije-woningen" before "woningen". */
const NAMES: readonly [IntakeKind, RegExp][] = [
  ['vrije-woningen', /vrij|aanbod|vacan/],
  ['bezit', /bezit/],
  ['wachtlijsten', /wachtlijst|uitstroom/],
  ['woningzoekenden', /woningzoekend/],
  ['groepen', /groep/],
  ['regels', /norm|regels|afspra/],
  ['adressen', /adres|pc6|\bbag\b/],
  ['cijfers', /cijfer|\d{5}ned/],
  ['gebieden', /gebied|buurt|wijk/],
  ['woningen', /woning|eenhe|locatie/],
];

/**
 * What kind a file is, by its form, by what its header says, or else by its name; null when nothing tells. `path` is where
 * it stands, `name` its own name; `remembered` knows files that call their columns otherwise. Throws a Refusal for a spreadsheet that cannot be opened.
 */
export async function recognise(
  path: string,
  name: string,
  remembered: Remembered,
): Promise<RecognisedFile | null> {
  if (looksLikeGpkg(path)) return form(isBagGpkg(path) ? 'adressen' : 'gebieden', 'GeoPackage');
  const head = readHead(path);
  if (isZip(head)) return (await inWorkbook(path, name, remembered)) ?? byName(name);
  if (isJson(head)) return inJson(head.toString('utf8')) ?? byName(name);
  if (/\.ya?ml$/i.test(name)) return form('regels', 'YAML');
  return inHeader(headerOf(head, name), remembered) ?? byName(name);
}

function form(kind: IntakeKind, word: string): RecognisedFile {
  return { kind, recognised: { by: 'vorm', words: [word] } };
}

function byName(name: string): RecognisedFile | null {
  const kind = NAMES.find(([, words]) => words.test(name.toLowerCase()))?.[0];
  return kind ? { kind, recognised: { by: 'naam', words: [name] } } : null;
}

/** The first sheet that tells, most often the only one. */
async function inWorkbook(
  path: string,
  name: string,
  remembered: Remembered,
): Promise<RecognisedFile | null> {
  const bytes = readFileSync(path);
  const { sheets } = await lookAtXlsx(bytes, name, null);
  for (const sheet of sheets) {
    const found = inHeader((await lookAtXlsx(bytes, name, sheet)).header, remembered);
    if (found !== null) return found;
  }
  return null;
}

/** By names near its start: areas hold shapes, rules a region, VERA homes or what was published of them. */
function inJson(start: string): RecognisedFile | null {
  if (start.includes('"FeatureCollection"')) return form('gebieden', 'GeoJSON');
  if (/"(?:norms|ladder|agreements)"\s*:/.test(start)) return form('regels', 'JSON');
  if (/"(?:publicaties|publicatie)"\s*:/.test(start) || /"publicatiedatum"/.test(start))
    return form('vrije-woningen', 'VERA');
  if (/"(?:eenheden|adres|detailSoort|idExtern)"\s*:/.test(start)) return form('woningen', 'VERA');
  return null;
}

/** By the columns of a table: all that a kind needs, or else most of it. */
function inHeader(header: readonly string[], remembered: Remembered): RecognisedFile | null {
  const has = new Map(header.map((written) => [written.trim().toLowerCase(), written.trim()]));
  const columns = (kind: IntakeKind, names: readonly string[]): RecognisedFile => ({
    kind,
    recognised: { by: 'kolommen', words: names.map((name) => has.get(name) ?? name) },
  });
  const fitting = ROWS.flatMap(([kind, rows]) => {
    const telling = rows.needs.filter((name) => name !== TELLS_NOTHING);
    const chosen = remembered.filter((one) => one.kind === rows.name).map((one) => one.columns);
    return [{}, ...chosen].map((called: Readonly<Record<string, string>>) => {
      const there = telling
        .map((name) => (called[name] ?? name).trim().toLowerCase())
        .filter((name) => has.has(name));
      return { kind, there, share: there.length / telling.length };
    });
  });
  const [best] = fitting.toSorted((one, other) => other.share - one.share);
  if (best && best.share === 1) return columns(best.kind, best.there);
  const figures = readsAsFigures(header);
  if (figures !== null) return columns('cijfers', figures);
  const names = [...has.keys()];
  const postcode = names.find((name) => POSTCODE_COLUMNS.includes(name));
  if (postcode !== undefined && has.has('huisnummer') && (best?.share ?? 0) < 0.6) {
    const buurt = names.find((name) => buurtYear(name) !== null);
    return columns('adressen', [postcode, 'huisnummer', ...(buurt ? [buurt] : [])]);
  }
  return best && best.share > 0.5 ? columns(best.kind, best.there) : null;
}

/** The names in the first line; none where it is no table. */
function headerOf(head: Buffer, name: string): readonly string[] {
  // A file that goes on is cut after its last whole line here, so that no cell is half.
  const end = head.length < HEAD_BYTES ? 0 : head.lastIndexOf('\n');
  try {
    return readCsv(end > 0 ? head.subarray(0, end) : head, name).header;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
