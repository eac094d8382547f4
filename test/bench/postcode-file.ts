import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Without S, so that no postcode comes out that was never given out. */
const LETTERS = 'ABCDEFGHJKLMNPRTVWXZ';
const HOUSES = 20;
const ROWS_PER_BUURT = 500;

/** The postcode and number of the i-th row, in the order in which CBS writes them. */
export function rowAt(i: number): { postcode: string; huisnummer: number } {
  const street = Math.floor(i / HOUSES);
  const n = LETTERS.length;
  const letters = `${LETTERS[Math.floor(street / n) % n]}${LETTERS[street % n]}`;
  return { postcode: `${1000 + Math.floor(street / (n * n))}${letters}`, huisnummer: (i % HOUSES) + 1 };
}

/** Which of `count` buurten the i-th row lies in. */
export function buurtAt(i: number, count: number): number {
  return Math.floor(i / ROWS_PER_BUURT) % count;
}

/** Writes a made-up postcode table of a year with so many rows (at most 72 million), over the given buurt codes without prefix. */
export async function writePostcodeFile(
  path: string,
  rows: number,
  buurten: readonly string[],
  year = 2024,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`PC6,Huisnummer,Buurt${year},Wijk${year},Gemeente${year}\n`);
  let text = '';
  for (let i = 0; i < rows; i++) {
    const { postcode, huisnummer } = rowAt(i);
    const code = buurten[buurtAt(i, buurten.length)] ?? '';
    text += `${postcode},${huisnummer},${code},${code.slice(0, 6)},${code.slice(0, 4)}\n`;
    if (text.length < 65536) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
}
