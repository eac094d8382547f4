import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Refusal } from '../../shared/refusal.ts';

/** A list of homes is far below these; beyond them a small file would fill the memory. */
const MOST_BYTES = 100 * 2 ** 20;
const MOST_PARTS = 500;
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 300;

export type Parts = Record<string, Uint8Array>;

const XML = /\.(?:xml|rels)$/i;

/**
 * Unpacks the XML parts of a workbook within limits, and gives them with a zip of just those, for the reader: nothing in it
 * is larger than it says. Throws a Refusal for a zip or XML bomb, a sheet of absurd size, and what is no workbook.
 */
export function soundWorkbook(bytes: Uint8Array, name: string): { parts: Parts; zip: Uint8Array } {
  const parts = unpack(bytes, name);
  if (!('xl/workbook.xml' in parts))
    throw new Refusal(
      `${name} is geen werkblad van Excel; sla het op als XLSX of CSV, of pak het uit als het een zip-bestand is.`,
    );
  for (const [path, content] of Object.entries(parts)) {
    const text = strFromU8(content);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
      throw new Refusal(
        `${name} bevat een onderdeel dat zichzelf kan vermenigvuldigen; Trede leest het niet. Sla het opnieuw op als CSV.`,
      );
    if (/^xl\/worksheets\//.test(path)) requireSize(text, name);
  }
  return { parts, zip: zipSync(parts, { level: 0 }) };
}

function unpack(bytes: Uint8Array, name: string): Parts {
  let size = 0;
  let count = 0;
  try {
    // What a part says of its size is also all that is unpacked of it, so that a lie gains nothing.
    return unzipSync(bytes, {
      filter: (part) => {
        if (!XML.test(part.name)) return false;
        size += part.originalSize;
        count += 1;
        if (size > MOST_BYTES || count > MOST_PARTS) throw tooLarge(name);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${name} is beschadigd of geen werkblad; sla het opnieuw op als XLSX of als CSV.`);
  }
}

function tooLarge(name: string): Refusal {
  return new Refusal(
    `${name} is uitgepakt te groot om te lezen; houd alleen het blad met de rijen over, of sla dat op als CSV.`,
  );
}

/** One cell far away makes a reader fill in all that lies before it. */
function requireSize(sheet: string, name: string): void {
  for (const [, column = '', row] of sheet.matchAll(/\br="([A-Z]*)(\d+)"/g))
    if (Number(row) > MOST_ROWS || columnNumber(column) > MOST_COLUMNS) throw tooLarge(name);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Names of the sheets in the order of the workbook. */
export function sheetNames(parts: Parts): string[] {
  return sheets(parts).map(({ name }) => name);
}

function sheets(parts: Parts): { name: string; path: string }[] {
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')],
    ),
  );
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    return {
      name: plainText(attribute(tag, 'name')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

/** Cells of a sheet that hold a formula, and whether its outcome is kept with it. */
export function formulaCells(parts: Parts, sheet: string): { cell: string; outcome: boolean }[] {
  const path = sheets(parts).find(({ name }) => name === sheet)?.path ?? '';
  const cells = textOf(parts, path).matchAll(/<(?:\w+:)?c\b([^>]*[^/])>([\s\S]*?)<\/(?:\w+:)?c>/g);
  return [...cells].flatMap(([, tag = '', content = '']) =>
    /<(?:\w+:)?f\b/.test(content)
      ? [{ cell: attribute(tag, 'r'), outcome: /<(?:\w+:)?v>[^<]/.test(content) }]
      : [],
  );
}

function textOf(parts: Parts, path: string): string {
  const content = parts[path];
  return content === undefined ? '' : strFromU8(content);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name] ?? '');
}
