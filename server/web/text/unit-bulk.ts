import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface BulkTexts {
  select(place: string): string;
  selectPage: string;
  selectAll(total: number): string;
  selected(count: number): string;
  selectNone: string;
  bulk: string;
  bulkField: string;
  bulkValue: string;
  bulkTry: string;
  bulkWould(changed: number, unchanged: number): string;
  bulkNothing: string;
  bulkRefused(count: number): string;
  bulkDo(count: number): string;
  bulkDoOthers(count: number): string;
  bulkDone(count: number): string;
  change(field: string, from: string, to: string, count: number): string;
}

const nl: BulkTexts = {
  select: (place) => `Kies ${place}`,
  selectPage: 'Kies alles op dit blad',
  selectAll: (total) => `Kies alle ${formatNumber(total)}`,
  selected: (count) => `${formatNumber(count)} gekozen`,
  selectNone: 'Kies niets',
  bulk: 'Wijzig wat u koos',
  bulkField: 'Wat verandert',
  bulkValue: 'Wordt',
  bulkTry: 'Bekijk wat dit verandert',
  bulkWould: (changed, unchanged) =>
    `${formatNumber(changed)} ${changed === 1 ? 'verandert' : 'veranderen'}, ${formatNumber(unchanged)} ${unchanged === 1 ? 'blijft' : 'blijven'} zoals ${unchanged === 1 ? 'hij is' : 'ze zijn'}. Er is nog niets veranderd.`,
  bulkNothing: 'Hierdoor verandert er niets.',
  bulkRefused: (count) => (count === 1 ? 'Eén kan niet zo:' : `${formatNumber(count)} kunnen niet zo:`),
  bulkDo: (count) => `Wijzig ${formatNumber(count)}`,
  bulkDoOthers: (count) => `Wijzig alleen de andere ${formatNumber(count)}`,
  bulkDone: (count) => `${formatNumber(count)} gewijzigd.`,
  change: (field, from, to, count) => `${field}: van ${from} naar ${to}, ${formatNumber(count)} keer`,
};

const en: BulkTexts = {
  select: (place) => `Choose ${place}`,
  selectPage: 'Choose all on this page',
  selectAll: (total) => `Choose all ${formatNumber(total, 'en')}`,
  selected: (count) => `${formatNumber(count, 'en')} chosen`,
  selectNone: 'Choose none',
  bulk: 'Change what you chose',
  bulkField: 'What changes',
  bulkValue: 'Becomes',
  bulkTry: 'See what this changes',
  bulkWould: (changed, unchanged) =>
    `${formatNumber(changed, 'en')} would change, ${formatNumber(unchanged, 'en')} would stay. Nothing has changed yet.`,
  bulkNothing: 'This changes nothing.',
  bulkRefused: (count) => (count === 1 ? 'One cannot be so:' : `${formatNumber(count, 'en')} cannot be so:`),
  bulkDo: (count) => `Change ${formatNumber(count, 'en')}`,
  bulkDoOthers: (count) => `Change only the other ${formatNumber(count, 'en')}`,
  bulkDone: (count) => `${formatNumber(count, 'en')} changed.`,
  change: (field, from, to, count) => `${field}: from ${from} to ${to}, ${formatNumber(count, 'en')} times`,
};

/** Choosing many homes and changing them at once. */
export const UNIT_BULK: Record<Language, BulkTexts> = { nl, en };
