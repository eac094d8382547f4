import { formatNumber } from '../../shared/text/numbers.ts';

/** What became of units and free homes in another year, as lines of text; none where nothing happened. */
export function placedAgainLines(moved: number, toReplace: number): string[] {
  const lines: string[] = [];
  if (moved > 0)
    lines.push(
      `${formatNumber(moved)} ${moved === 1 ? 'woning of locatie is' : 'woningen en locaties zijn'} opnieuw geplaatst, op adres of punt.`,
    );
  if (toReplace > 0)
    lines.push(
      `${formatNumber(toReplace)} ${toReplace === 1 ? 'is' : 'zijn'} alleen met een buurtcode van een ander jaar bekend en ${toReplace === 1 ? 'telt' : 'tellen'} nu niet mee. Ze staan op de lijst "opnieuw plaatsen" (doctor, of GET /v1/units?replace=true): geef ze een adres, een punt of een buurt van dit jaar.`,
    );
  return lines;
}
