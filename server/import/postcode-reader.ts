import { foldPostcode } from '../../shared/address/postcode.ts';
import { foldBuurt, numberKey } from '../geo/keys.ts';
import type { Separator } from './address-file.ts';
import { BadRows, RIGHT } from './bad-rows.ts';

/** Which fields of a line hold what, and how they are named in the file. */
export interface PostcodeColumns {
  separator: Separator;
  names: string[];
  postcode: number;
  huisnummer: number;
  buurt: number;
}

/** A row of the table for the database: `keys[i]` with the buurt's row id. */
export interface PostcodeBlock {
  keys: Float64Array<ArrayBuffer>;
  buurten: Int32Array<ArrayBuffer>;
}

export const BLOCK_ROWS = 32768;

const NEWLINE = 10;
const QUOTE = 34;
const SPACE = 32;
const NO_BUURT = -1;
const BAD = -2;

/**
 * Reads the CBS table "buurt, wijk en gemeente per postcode-huisnummer" from its bytes: three plain fields of a line, in
 * quotes or not. A general CSV reader makes a text of every field of eight million rows; this one makes almost none.
 */
export class PostcodeReader {
  readonly bad = new BadRows();
  /** Rows read, and those among them whose buurt is not among the known ones. */
  rows = 0;
  leftOut = 0;
  /** Rows in the current block. */
  filled = 0;
  #line = 1;
  #rest: Buffer = Buffer.alloc(0);
  #block: PostcodeBlock;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #columns: PostcodeColumns;
  readonly #codes: ReadonlyMap<string, number>;
  #lastBuurt: Buffer = Buffer.alloc(0);
  #lastId = BAD;

  /** `codes` gives the row id of each known buurt, by its code with prefix. */
  constructor(columns: PostcodeColumns, codes: ReadonlyMap<string, number>, block: PostcodeBlock) {
    this.#columns = columns;
    this.#codes = codes;
    this.#block = block;
    this.#starts = new Int32Array(columns.names.length);
    this.#ends = new Int32Array(columns.names.length);
  }

  /** Goes on in another block, after the filled one was handed over. */
  continueIn(block: PostcodeBlock): void {
    this.#block = block;
    this.filled = 0;
  }

  /** Takes bytes of the file in order; calls `full` whenever the block is full, and waits for it. */
  async push(chunk: Buffer, full: () => Promise<void>): Promise<void> {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let at = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, at)) {
      this.#takeLine(bytes, at, end);
      at = end + 1;
      if (this.filled === BLOCK_ROWS) await full();
    }
    this.#rest = Buffer.from(bytes.subarray(at));
  }

  /** The file ends here: the last line may lack its newline. */
  end(): void {
    if (this.#rest.length > 0) this.#takeLine(this.#rest, 0, this.#rest.length);
    this.#rest = Buffer.alloc(0);
  }

  /** The header is line 1; empty lines are passed over. */
  #takeLine(bytes: Buffer, start: number, end: number): void {
    const line = this.#line++;
    const last = bytes[end - 1] === 13 && end > start ? end - 1 : end;
    if (line === 1 || last === start) return;
    const fields = this.#split(bytes, start, last);
    this.rows += 1;
    const { postcode, huisnummer, buurt, names } = this.#columns;
    if (fields !== names.length) {
      const text = bytes.toString('latin1', start, Math.min(last, start + 60));
      const why = `Deze regel heeft ${fields} kolommen, de kopregel ${names.length}.`;
      this.bad.add({ line, column: 'alle', value: text, why });
      return;
    }
    const code = this.#postcodeAt(bytes, postcode, line);
    const number = this.#numberAt(bytes, huisnummer, line);
    const id = this.#buurtAt(bytes, buurt, line);
    if (id === NO_BUURT) this.leftOut += 1;
    if (code === null || number < 0 || id < 0) return;
    this.#block.keys[this.filled] = code + number;
    this.#block.buurten[this.filled] = id;
    this.filled += 1;
  }

  /** Notes where each field begins and ends, without its quotes and spaces; gives the number of fields. */
  #split(bytes: Buffer, start: number, end: number): number {
    const separator = this.#columns.separator.charCodeAt(0);
    let field = 0;
    let from = start;
    for (let i = start; i <= end; i++) {
      if (i < end && bytes[i] !== separator) continue;
      let to = i;
      while (from < to && (bytes[from] === QUOTE || bytes[from] === SPACE)) from++;
      while (to > from && (bytes[to - 1] === QUOTE || bytes[to - 1] === SPACE)) to--;
      this.#starts[field] = from;
      this.#ends[field] = to;
      field += 1;
      from = i + 1;
    }
    return field;
  }

  /** The key of the postcode with number 0, or null after noting what is wrong. */
  #postcodeAt(bytes: Buffer, field: number, line: number): number | null {
    const start = this.#starts[field] as number;
    const key = plainPostcode(bytes, start, this.#ends[field] as number);
    if (key !== null) return key;
    const text = this.#text(bytes, field);
    const folded = foldPostcode(text);
    if (folded !== null) return numberKey(folded, 0);
    this.#note(line, field, text, RIGHT.postcode);
    return null;
  }

  #numberAt(bytes: Buffer, field: number, line: number): number {
    const start = this.#starts[field] as number;
    const end = this.#ends[field] as number;
    let number = 0;
    for (let i = start; i < end; i++) {
      const digit = (bytes[i] as number) - 48;
      if (digit < 0 || digit > 9 || number > 99999) number = Number.POSITIVE_INFINITY;
      else number = number * 10 + digit;
    }
    if (number >= 1 && number <= 99999) return number;
    this.#note(line, field, this.#text(bytes, field), RIGHT.huisnummer);
    return BAD;
  }

  /** Neighbouring rows mostly share their buurt, so the last one is tried first. */
  #buurtAt(bytes: Buffer, field: number, line: number): number {
    const start = this.#starts[field] as number;
    const end = this.#ends[field] as number;
    const last = this.#lastBuurt;
    if (
      last.length === end - start &&
      bytes.compare(last, 0, last.length, start, end) === 0 &&
      last.length > 0
    )
      if (this.#lastId !== BAD) return this.#lastId;
    const text = this.#text(bytes, field);
    const code = foldBuurt(text);
    const id = code === null ? BAD : (this.#codes.get(code) ?? NO_BUURT);
    if (id === BAD) this.#note(line, field, text, RIGHT.buurt);
    this.#lastBuurt = Buffer.from(bytes.subarray(start, end));
    this.#lastId = id;
    return id;
  }

  #text(bytes: Buffer, field: number): string {
    return bytes.toString('latin1', this.#starts[field], this.#ends[field]);
  }

  #note(line: number, field: number, value: string, why: string): void {
    const column = this.#columns.names[field] ?? '';
    this.bad.add({ line, column, value: value.slice(0, 40), why });
  }
}

/** `numberKey(postcode, 0)` straight from six bytes like `7311AB`; null for any other form, and for SA, SD and SS. */
function plainPostcode(bytes: Buffer, start: number, end: number): number | null {
  if (end - start !== 6) return null;
  let digits = 0;
  for (let i = start; i < start + 4; i++) {
    const digit = (bytes[i] as number) - 48;
    if (digit < 0 || digit > 9) return null;
    digits = digits * 10 + digit;
  }
  const first = (bytes[start + 4] as number) - 65;
  const second = (bytes[start + 5] as number) - 65;
  if (digits < 1000 || first < 0 || first > 25 || second < 0 || second > 25) return null;
  // S with A, D or S was never given out.
  if (first === 18 && (second === 0 || second === 3 || second === 18)) return null;
  return (digits * 676 + first * 26 + second) * 100000;
}
