import type { Database } from 'better-sqlite3';
import { foldPlace, foldStreet } from '../../shared/address/fold.ts';

/** A street of one place; streets of one name in two places of a gemeente are two. */
export interface Street {
  straat: string;
  woonplaats: string | null;
  gemeente: string;
}

/** One text for a street, however its name is written. */
export function streetText({ straat, woonplaats, gemeente }: Street): string {
  return [gemeente, woonplaats === null ? '' : foldPlace(woonplaats), foldStreet(straat)].join('|');
}

/** What is known of a street: how many homes (0 where no source tells), and the buurten in which they stand. */
export interface StreetHomes {
  homes: number;
  buurten: string[];
}

/** Prepares the counting of homes per street: one statement for any number of streets, answered in their order. */
export function prepareStreets(db: Database): (streets: readonly Street[]) => StreetHomes[] {
  const statement = db.prepare(
    `select j.key as at, count(distinct a.huisnummer || '|' || coalesce(a.huisletter, '') || '|'
       || coalesce(a.huisnummertoevoeging, '')) as homes,
       group_concat(distinct a.buurt) as buurten
     from json_each(?) j cross join street s
       on s.gemeente = j.value ->> '$[0]' and s.folded = j.value ->> '$[1]' and s.place = j.value ->> '$[2]'
     cross join address a on a.street = s.id and a.dwelling = 1 group by j.key`,
  );
  const codeOf = db.prepare('select code from area where id = ?').pluck();
  return (streets) => {
    const found: StreetHomes[] = streets.map(() => ({ homes: 0, buurten: [] }));
    if (streets.length === 0) return found;
    const wanted = streets.map(({ straat, gemeente, woonplaats }) => [
      gemeente,
      foldStreet(straat),
      woonplaats === null ? '' : foldPlace(woonplaats),
    ]);
    const rows = statement.all(JSON.stringify(wanted)) as {
      at: number;
      homes: number;
      buurten: string;
    }[];
    for (const { at, homes, buurten } of rows) {
      const codes = buurten.split(',').map((id) => codeOf.get(Number(id)) as string);
      found[at] = { homes, buurten: codes.sort() };
    }
    return found;
  };
}
