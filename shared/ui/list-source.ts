import { eachOnce, type ListedHome, MOST_LISTED } from '../list/listed.ts';
import { homesInRows, separatorOf } from '../list/rows.ts';
import { homesInText } from '../list/text.ts';
import { Refusal } from '../refusal.ts';
import { LIST_TEXTS } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import { readMail } from './mail.ts';

const MOST_BYTES = 10 * 2 ** 20;
/** What is no text, no mail and no sheet: documents, pictures. */
const UNREAD = /\.(?:pdf|docx?|xls|ods|odt|rtf|zip|png|jpe?g)$/i;

/** The homes in what was pasted, each once. Throws a Refusal where there is none. */
export async function homesPasted(text: string, language: Language): Promise<ListedHome[]> {
  const separator = separatorOf(text);
  const rows = separator === null ? null : await rowsOf(text, separator);
  const homes = rows === null ? homesInText(text) : homesInRows(rows);
  if (homes.length === 0) throw new Refusal(LIST_TEXTS[language].none);
  return homes;
}

/** The homes in a file: a mail with the lists that came with it, XLSX (all its sheets), CSV or text. Throws a Refusal for what is none of these. */
export async function homesInFile(file: File, language: Language): Promise<ListedHome[]> {
  const texts = LIST_TEXTS[language];
  if (/\.msg$/i.test(file.name)) throw new Refusal(texts.mailKind(file.name));
  if (UNREAD.test(file.name)) throw new Refusal(texts.fileKind(file.name));
  if (file.size > MOST_BYTES) throw new Refusal(texts.fileTooLarge(file.name));
  if (/\.eml$/i.test(file.name)) return homesInMail(file, language);
  if (!/\.xlsx$/i.test(file.name)) return homesPasted(await textOf(file), language);
  const sheets = await sheetsOf(file).catch(() => {
    throw new Refusal(texts.fileUnread(file.name));
  });
  const homes = sheets.flatMap(homesInRows).slice(0, MOST_LISTED);
  if (homes.length === 0) throw new Refusal(texts.none);
  return homes;
}

/** What the mail says itself, and the lists that came with it; pictures and signatures beside it hold no homes. */
async function homesInMail(file: File, language: Language): Promise<ListedHome[]> {
  const texts = LIST_TEXTS[language];
  const { text, attachments } = await readMail(file).catch(() => {
    throw new Refusal(texts.mailUnread(file.name));
  });
  const lists = attachments.filter(({ name }) => /\.(?:xlsx|csv|tsv|txt)$/i.test(name));
  const found = await Promise.all([
    unlessNone(homesPasted(text, language)),
    ...lists.map((list) => unlessNone(homesInFile(list, language))),
  ]);
  const homes = eachOnce(found.flat());
  if (homes.length === 0) throw new Refusal(texts.none);
  return homes;
}

async function unlessNone(homes: Promise<ListedHome[]>): Promise<ListedHome[]> {
  return homes.catch((cause: unknown) => {
    if (cause instanceof Refusal) return [];
    throw cause;
  });
}

/** Many sheets are saved as CSV in the old code page. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Null where it turns out to be no CSV after all: then it is read as text. */
async function rowsOf(text: string, delimiter: string): Promise<string[][] | null> {
  // Only who brings a CSV loads what reads it.
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return rows;
  } catch {
    return null;
  }
}

async function sheetsOf(file: File): Promise<string[][][]> {
  const { default: readXlsxFile } = await import('read-excel-file/browser');
  const sheets = await readXlsxFile(file, { parseNumber: (digits) => digits });
  return sheets.map(({ data }) =>
    data.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim()))),
  );
}
