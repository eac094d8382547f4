import type { Recognised } from '../../../shared/api/imports.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface IntakeTexts {
  fetch: string;
  choose: string;
  orChoose: string;
  drop: string;
  sending(file: string): string;
  trying(file: string): string;
  taking(file: string): string;
  stop: string;
  would: string;
  apply: string;
  applyRest: string;
  leave: string;
  undo: string;
  undone: string;
  layout: string;
  layoutLoading: string;
  sheet: string;
  sheetChoose: string;
  columns: string;
  notThere: string;
  readSo: string;
  veraAbout: string;
  veraRung: string;
  veraCorporation: string;
  veraNone: string;
  refusedRows(rows: number): string;
  firstReasons(shown: number): string;
  line: string;
  column: string;
  stands: string;
  wanted: string;
  cell(line: number, column: string): string;
  empty: string;
  allReasons(count: number): string;
  takeOut: string;
  lineOf(line: number): string;
  tryMended: string;
  refusedCsv: string;
  takenFor: string;
  seenBy(recognised: Recognised): string;
  otherKind: string;
  whichKind: string;
}

const lists = { nl: new Intl.ListFormat('nl'), en: new Intl.ListFormat('en') };

const nl: IntakeTexts = {
  fetch: 'Haal op bij PDOK',
  choose: 'Kies een bestand',
  orChoose: 'Of kies een bestand',
  drop: 'Of sleep het hierheen.',
  sending: (file) => `${file} wordt verstuurd…`,
  trying: (file) => `${file} wordt bekeken`,
  taking: (file) => `${file} wordt ingelezen`,
  stop: 'Stop',
  would: 'Dit gaat er gebeuren; er is nog niets veranderd',
  apply: 'Lees in',
  applyRest: 'Lees in zonder deze rijen',
  leave: 'Laat maar',
  undo: 'Maak ongedaan',
  undone: 'Ongedaan gemaakt: alles is zoals het daarvoor was.',
  layout: 'Kies het blad en de kolommen',
  layoutLoading: 'De bladen en kolommen worden gelezen…',
  sheet: 'Blad',
  sheetChoose: 'Kies een blad',
  columns: 'Welke kolom is welke?',
  notThere: 'Staat er niet in',
  readSo: 'Lees het zo',
  veraAbout:
    'VERA kent geen trede en noemt niet altijd de corporatie. Zeg hier wat voor alle woningen in dit bestand geldt.',
  veraRung: 'Trede van deze woningen',
  veraCorporation: 'Corporatie van deze woningen',
  veraNone: 'Staat in het bestand',
  refusedRows: (rows) => (rows === 1 ? 'Eén geweigerde rij' : `${formatNumber(rows)} geweigerde rijen`),
  firstReasons: (shown) => `; de eerste ${shown} redenen`,
  line: 'Regel',
  column: 'Kolom',
  stands: 'Staat er',
  wanted: 'Wat er moet staan',
  cell: (line, column) => `Regel ${line}, ${column}`,
  empty: 'leeg',
  allReasons: (count) => `Toon alle ${formatNumber(count)} redenen`,
  takeOut: 'Rijen die u eruit haalt',
  lineOf: (line) => `Regel ${line}`,
  tryMended: 'Probeer het verbeterde bestand',
  refusedCsv: 'Alle geweigerde rijen met de reden (CSV)',
  takenFor: 'Trede houdt dit voor:',
  seenBy: ({ by, words }) =>
    by === 'kolommen'
      ? `te zien aan ${words.length === 1 ? 'de kolom' : 'de kolommen'} ${lists.nl.format(words)}`
      : by === 'vorm'
        ? `te zien aan de vorm (${words.join(', ')})`
        : 'te zien aan de naam van het bestand',
  otherKind: 'Is het iets anders?',
  whichKind: 'Wat is het?',
};

const en: IntakeTexts = {
  fetch: 'Fetch from PDOK',
  choose: 'Choose a file',
  orChoose: 'Or choose a file',
  drop: 'Or drag it here.',
  sending: (file) => `${file} is being sent…`,
  trying: (file) => `${file} is being looked at`,
  taking: (file) => `${file} is being read in`,
  stop: 'Stop',
  would: 'This is what will happen; nothing has changed yet',
  apply: 'Read in',
  applyRest: 'Read in without these rows',
  leave: 'Never mind',
  undo: 'Undo',
  undone: 'Undone: everything is as it was before.',
  layout: 'Choose the sheet and the columns',
  layoutLoading: 'The sheets and columns are being read…',
  sheet: 'Sheet',
  sheetChoose: 'Choose a sheet',
  columns: 'Which column is which?',
  notThere: 'Not in it',
  readSo: 'Read it so',
  veraAbout:
    'VERA has no word for the rung and does not always name the corporation. Say here what holds for all homes in this file.',
  veraRung: 'Rung of these homes',
  veraCorporation: 'Corporation of these homes',
  veraNone: 'Stands in the file',
  refusedRows: (rows) => (rows === 1 ? 'One refused row' : `${formatNumber(rows, 'en')} refused rows`),
  firstReasons: (shown) => `; the first ${shown} reasons`,
  line: 'Line',
  column: 'Column',
  stands: 'It says',
  wanted: 'What it should say',
  cell: (line, column) => `Line ${line}, ${column}`,
  empty: 'empty',
  allReasons: (count) => `Show all ${formatNumber(count, 'en')} reasons`,
  takeOut: 'Rows that you take out',
  lineOf: (line) => `Line ${line}`,
  tryMended: 'Try the mended file',
  refusedCsv: 'All refused rows with the reason (CSV)',
  takenFor: 'Trede takes this for:',
  seenBy: ({ by, words }) =>
    by === 'kolommen'
      ? `by the ${words.length === 1 ? 'column' : 'columns'} ${lists.en.format(words)}`
      : by === 'vorm'
        ? `by its form (${words.join(', ')})`
        : 'by the name of the file',
  otherKind: 'Is it something else?',
  whichKind: 'What is it?',
};

/** Bringing a file in: choosing, trying, mending, taking in. What the server says of a file is Dutch. */
export const INTAKE: Record<Language, IntakeTexts> = { nl, en };
