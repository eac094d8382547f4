import type { PlainDate } from '../../shared/dates.ts';
import type { ReadRows } from './rows.ts';

/** What of a row says that it is about the same home at the same time. */
export interface AtHome {
  /** Null when the home is not known, such as a unit known by its buurt. */
  key: string | null;
  from: PlainDate | null;
  until: PlainDate | null;
}

/** Refuses a row about a home of which an earlier row of the file tells already, in a period that touches. */
export function refuseSameHomes<Fields>(
  read: ReadRows<Fields>,
  homeOf: (fields: Fields, line: number) => AtHome,
  word: string,
): ReadRows<Fields> {
  const seen = new Map<string, { at: AtHome; line: number }[]>();
  const good = read.good.filter((row) => {
    const at = homeOf(row.fields, row.line);
    if (at.key === null) return true;
    const others = seen.get(at.key) ?? [];
    const other = others.find((one) => touch(one.at, at));
    seen.set(at.key, [...others, { at, line: row.line }]);
    if (other === undefined) return true;
    read.refused.push({
      line: row.line,
      column: 'id',
      value: row.sourceId,
      why: `Deze woning staat ook op ${word} ${other.line}; haal een van beide weg, of geef kamers elk een eigen volgnummer.`,
    });
    return false;
  });
  return { ...read, good };
}

function touch(one: AtHome, other: AtHome): boolean {
  const before = (until: PlainDate | null, from: PlainDate | null) =>
    until !== null && from !== null && until <= from;
  return !before(one.until, other.from) && !before(other.until, one.from);
}
