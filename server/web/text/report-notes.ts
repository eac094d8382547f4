import type { ReportNote } from '../../../shared/api/reports.ts';
import type { Language } from '../language.ts';

interface ReportNoteTexts {
  decisions: {
    title: string;
    none: string;
    swap(from: string, to: string, homes: number, period: string, title: string): string;
    settle(period: string, title: string): string;
    dispute(title: string): string;
  };
  comments: { title: string; none: string; by(role: string, on: string): string };
  note: {
    kind: Record<ReportNote['kind'], string>;
    kindLabel: string;
    text: string;
    add: string;
    form(sheet: string): string;
    remove(text: string): string;
    removeShort: string;
    finish: string;
    reopen: string;
    closed: string;
  };
}

/** What is said of what people add to a report. */
export const REPORT_NOTES: Record<Language, ReportNoteTexts> = {
  nl: {
    decisions: {
      title: 'Om te besluiten',
      none: 'Er zijn geen besluitpunten.',
      swap: (from, to, homes, period, title) =>
        `Ruil in ${period}: ${from} ${homes} minder, ${to} ${homes} meer (${title}).`,
      settle: (period, title) => `De stand van ${period} vaststellen (${title}).`,
      dispute: (title) => `Een geschil oplossen (${title}).`,
    },
    comments: { title: 'Opmerkingen', none: 'Geen opmerkingen.', by: (role, on) => `${role}, ${on}` },
    note: {
      kind: { opmerking: 'Opmerking', besluitpunt: 'Besluitpunt' },
      kindLabel: 'Soort',
      text: 'Tekst (niets over een persoon)',
      add: 'Voeg toe',
      form: (sheet) => `Schrijf bij het blad van ${sheet}`,
      remove: (text) => `Haal weg: ${text}`,
      removeShort: 'Haal weg',
      finish: 'Maak dit blad definitief',
      reopen: 'Maak er weer een concept van',
      closed: 'Dit blad is definitief: er komt niets meer bij.',
    },
  },
  en: {
    decisions: {
      title: 'To decide',
      none: 'There are no decision points.',
      swap: (from, to, homes, period, title) =>
        `Swap in ${period}: ${from} ${homes} fewer, ${to} ${homes} more (${title}).`,
      settle: (period, title) => `Settle how ${period} stands (${title}).`,
      dispute: (title) => `Resolve a dispute (${title}).`,
    },
    comments: { title: 'Comments', none: 'No comments.', by: (role, on) => `${role}, ${on}` },
    note: {
      kind: { opmerking: 'Comment', besluitpunt: 'Decision point' },
      kindLabel: 'Kind',
      text: 'Text (nothing about a person)',
      add: 'Add',
      form: (sheet) => `Write on the sheet of ${sheet}`,
      remove: (text) => `Take away: ${text}`,
      removeShort: 'Take away',
      finish: 'Make this sheet final',
      reopen: 'Make it a draft again',
      closed: 'This sheet is final: nothing is added any more.',
    },
  },
};
