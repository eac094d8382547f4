import { createReadStream } from 'node:fs';
import { Refusal } from '../../shared/refusal.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/**
 * The text of a file in pieces: as UTF-8 where all of it is, else as Windows-1252, which spreadsheets still write. Reads
 * the file twice, so that no file need fit in memory.
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const NEWLINE = 10;

/**
 * The text of a file that is read whole: UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else Windows-1252. Throws
 * a Refusal for what is no text, which names the forms that it may be saved in.
 */
export function decodeText(bytes: Uint8Array, name: string, forms: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  requireText(bytes, name, forms);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Refuses a zip, SQLite (a GeoPackage) and anything else with zeros in it; a text with a few may be mended. */
export function requireText(bytes: Uint8Array, name: string, forms: string): void {
  const zero = bytes.indexOf(0);
  const lines = zero < 0 ? 0 : bytes.subarray(0, zero).filter((byte) => byte === NEWLINE).length;
  if (isZip(bytes) || (zero >= 0 && lines === 0))
    throw new Refusal(
      `${name} is geen tekst die Trede kan lezen; sla het opnieuw op als ${forms}, en pak een zip-bestand eerst uit.`,
    );
  if (zero >= 0)
    throw new Refusal(
      `${name} heeft op regel ${lines + 1} tekens die geen tekst zijn (nulbytes); sla het opnieuw op in het programma waar het vandaan komt.`,
    );
}

/** Whether a file is a zip, as a spreadsheet is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
}
