import { formatNumber } from '../../shared/text/numbers.ts';
import type { Activated } from './activate.ts';

/** What became of units and free homes in another year, as lines of text; none where nothing happened. */
export function placedAgainLines(
  moved: number,
  toReplace: number,
  at: 'opdrachtregel' | 'pagina' = 'opdrachtregel',
): string[] {
  const lines: string[] = [];
  if (moved > 0)
    lines.push(
      `${formatNumber(moved)} ${moved === 1 ? 'woning of locatie is' : 'woningen en locaties zijn'} opnieuw geplaatst, op adres of punt.`,
    );
  if (toReplace > 0)
    lines.push(
      `${formatNumber(toReplace)} ${toReplace === 1 ? 'is' : 'zijn'} alleen met een buurtcode van een ander jaar bekend en ${toReplace === 1 ? 'telt' : 'tellen'} nu niet mee. Ze staan op de lijst "opnieuw plaatsen"${at === 'pagina' ? '' : ' (doctor, of GET /v1/units?replace=true)'}: geef ze een adres, een punt of een buurt van dit jaar.`,
    );
  return lines;
}

/** What using another year did, or with `dry` would do, as Dutch sentences; `at` is where they are read. */
export function activatedLines(
  { year, before, addresses, moved, toReplace, rowsToReplace }: Activated,
  dry: boolean,
  at: 'opdrachtregel' | 'pagina',
): string[] {
  if (dry) return wouldBe({ year, addresses, moved, toReplace, rowsToReplace });
  const lines = [
    before === year
      ? `Trede toetste al op de gebieden van ${year}.`
      : `Trede toetst nu op de gebieden van ${year}${before === null ? '' : ` in plaats van ${before}`}.`,
    ...placedAgainLines(moved, toReplace, at),
  ];
  if (rowsToReplace > 0)
    lines.push(
      `${formatNumber(rowsToReplace)} ${rowsToReplace === 1 ? 'rij' : 'rijen'} met bezit of aandachtsgroepen ${rowsToReplace === 1 ? 'heeft' : 'hebben'} een code van een ander jaar en ${rowsToReplace === 1 ? 'telt' : 'tellen'} nu niet mee; ook die staan op de lijst.`,
    );
  if (addresses === 0)
    lines.push(
      `Er zijn nog geen adressen van ${year}; lees ze in${at === 'pagina' ? '' : ' met import addresses'}.`,
    );
  return lines;
}

/** On trial: nothing of it has happened. */
function wouldBe(told: Omit<Activated, 'before' | 'reference'>): string[] {
  const { year, addresses, moved, toReplace, rowsToReplace } = told;
  const lines = [
    `Trede gaat toetsen op de gebieden van ${year}.`,
    `${formatNumber(moved)} ${moved === 1 ? 'woning of locatie wordt' : 'woningen en locaties worden'} opnieuw geplaatst, op adres of punt.`,
    `${formatNumber(toReplace + rowsToReplace)} ${toReplace + rowsToReplace === 1 ? 'komt' : 'komen'} op de lijst "opnieuw plaatsen" en ${toReplace + rowsToReplace === 1 ? 'telt' : 'tellen'} tot dan niet mee: ${formatNumber(toReplace)} zonder adres of punt, ${formatNumber(rowsToReplace)} met bezit of aandachtsgroepen.`,
  ];
  if (addresses === 0)
    lines.push(
      `Er zijn nog geen adressen van ${year}: lees ze daarna in, anders wordt geen woning gevonden.`,
    );
  return lines;
}
