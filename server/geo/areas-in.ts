import type { Database } from 'better-sqlite3';
import type { Rd } from './rd.ts';
import type { Area, ReferenceLevel } from './types.ts';

/** The areas of an open reference file. */
export interface AreasIn {
  area(code: string): Area | null;
  /** Ordered by code. */
  areas(level: ReferenceLevel, gemeente: string | null): Area[];
}

type Row = Area['figures'] & Rd & Omit<Area, 'year' | 'figures' | 'centre'>;

/** Areas of one gemeente that are kept, and areas that are: both start afresh when there are more. */
const MOST_LISTS = 1000;
const MOST_AREAS = 50_000;

const COLUMNS = `a.code, a.level, a.name, a.wijk, a.gemeente, a.huishoudens, a.woningen, a.inwoners, a.x, a.y,
  (select f.value from figure f where f.area = a.id and f.name = 'corporatiewoningen') as corporationHomes`;

/**
 * Reads areas when they are first asked for, and keeps them: a server asks for those of its own region, and reading those of
 * the whole country whenever a new file comes into use would keep all checks waiting.
 */
export function areasIn(db: Database, year: number): AreasIn {
  const one = db.prepare(`select ${COLUMNS} from area a where a.code = ?`);
  const ofGemeente = db.prepare(
    `select ${COLUMNS} from area a where a.level = ? and a.gemeente = ? order by a.code`,
  );
  const ofAll = db.prepare(`select ${COLUMNS} from area a where a.level = ? order by a.code`);
  const kept = new Map<string, Area | null>();
  const lists = new Map<string, Area[]>();
  const keep = (code: string, area: Area | null): Area | null => {
    if (kept.size >= MOST_AREAS) kept.clear();
    kept.set(code, area);
    return area;
  };
  const toArea = ({ huishoudens, woningen, inwoners, x, y, ...row }: Row): Area => ({
    ...row,
    year,
    figures: { huishoudens, woningen, inwoners },
    centre: { x, y },
  });
  return {
    area(code) {
      const known = kept.get(code);
      if (known !== undefined) return known;
      const row = one.get(code) as Row | undefined;
      return keep(code, row ? toArea(row) : null);
    },
    areas(level, gemeente) {
      const key = `${level}|${gemeente ?? ''}`;
      const known = lists.get(key);
      if (known) return known;
      const rows = (gemeente === null ? ofAll.all(level) : ofGemeente.all(level, gemeente)) as Row[];
      const areas = rows.map((row) => kept.get(row.code) ?? (keep(row.code, toArea(row)) as Area));
      if (lists.size >= MOST_LISTS) lists.clear();
      lists.set(key, areas);
      return areas;
    },
  };
}
