import { type Kysely, sql } from 'kysely';

/**
 * Figures of areas beside those that came with the areas. Codes are reused, so a figure belongs to the division of a year
 * (`area_year`); `year` is what it speaks of. `figure_files` says which file brought what; its newest id tells whether
 * anything changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table figures (
      area_year integer not null, code text not null, name text not null, year integer not null, value real not null,
      primary key (area_year, code, name, year))`,
    `create table figure_files (
      id integer primary key, file text not null, area_year integer not null, recorded_on text not null, figures integer not null)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
