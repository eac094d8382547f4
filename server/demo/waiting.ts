import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { demo } from '../../shared/ladder/presets/demo.ts';
import type { WaitingFields } from '../store/waiting.ts';

/** How many wait for an opstapwoning in the largest town, and how that goes down to the smallest. */
const WAITING = [34, 11, 8, 6, 3, 1] as const;
/** How many are ready to leave their place: fewer, and in the towns. */
const LEAVING = [19, 6, 4, 2, 0, 0] as const;
const MONTHS = 6;

/** Counts of house-seekers and of those ready to leave, for the last six months: a little more each month. */
export function makeWaiting(today: PlainDate): WaitingFields[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: MONTHS }, (_, ago) => addMonths(first, -ago).slice(0, 7)).flatMap(
    (month, ago) =>
      demo.gemeenten.flatMap(({ code }, index): WaitingFields[] => {
        const row = { origin: code, rung: 'opstapwoning', month };
        const grown = (count: number) => Math.max(0, count - ago * (count > 10 ? 2 : count > 3 ? 1 : 0));
        return [
          { ...row, list: 'wachtlijst', count: grown(WAITING[index] ?? 0) },
          { ...row, list: 'uitstroomlijst', count: grown(LEAVING[index] ?? 0) },
        ];
      }),
  );
}
