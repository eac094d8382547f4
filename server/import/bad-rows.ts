import { Refusal } from '../../shared/refusal.ts';
import { type RefusedCell, refusedText } from './report.ts';

const SHOWN = 20;

/** The file has rows that cannot be used: nothing of it was taken. */
export class RowsRefused extends Refusal {
  readonly file: string;
  /** The first twenty. */
  readonly cells: RefusedCell[];
  readonly total: number;

  constructor(file: string, cells: readonly RefusedCell[], total: number) {
    const told = total === 1 ? '1 regel klopt niet' : `${total} regels kloppen niet`;
    const more = total > SHOWN ? `; hieronder de eerste ${SHOWN}` : '';
    const head = `${file}: ${told} en er is niets ingelezen. Verbeter het bestand en lees het opnieuw in${more}.`;
    super(`${head}\n${refusedText(cells.slice(0, SHOWN))}`);
    this.file = file;
    this.cells = cells.slice(0, SHOWN);
    this.total = total;
  }
}

/** Gathers refused rows, one cell of each: the first twenty in full, of the rest only how many. */
export class BadRows {
  readonly cells: RefusedCell[] = [];
  total = 0;

  add(cell: RefusedCell): void {
    this.total += 1;
    if (this.cells.length < SHOWN) this.cells.push(cell);
  }
}

/** What would be right. */
export const RIGHT = {
  postcode: 'Een postcode heeft vier cijfers en twee letters (nooit SA, SD of SS), zoals 7311AB.',
  huisnummer: 'Een huisnummer is een geheel getal van 1 tot en met 99999.',
  buurt: 'Een buurtcode heeft acht tekens, zoals 02001203 of BU02001203.',
  letters: 'Een huisletter of toevoeging heeft ten hoogste 12 tekens.',
  bag: 'Een BAG-id heeft 16 cijfers.',
  lon: 'De lengte ligt in Nederland tussen 3 en 7,5 graden, zoals 5,96998.',
  lat: 'De breedte ligt in Nederland tussen 50,5 en 53,8 graden, zoals 52,21116.',
  grid: 'Een punt op het Nederlandse raster heeft x van 0 tot 300.000 en y van 300.000 tot 620.000 meter.',
  straat: 'Zonder postcode is een straatnaam nodig.',
} as const;
