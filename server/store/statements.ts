import type SqliteDriver from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept ready, and the longest text of one: a list of hundreds of codes seldom comes twice at the same length. */
const MOST = 200;
const LONGEST = 4000;

/** Only rows are read and written by kept statements; what changes tables, or attaches a file, is made anew. */
const ROWS = /^\s*(?:select|insert|update|delete|with)\b/i;

/**
 * The database with its statements kept ready: Kysely has one made for each query, which for a small query takes longer
 * than the query itself. The least lately used one goes first.
 */
export function withStatements(database: SqliteDriver.Database): SqliteDatabase {
  const kept = new Map<string, SqliteDriver.Statement>();
  return {
    close: () => database.close(),
    prepare(text): SqliteStatement {
      if (text.length > LONGEST || !ROWS.test(text)) return database.prepare(text) as SqliteStatement;
      const known = kept.get(text);
      // One that is being gone through row by row cannot begin again.
      const statement = known && !known.busy ? known : database.prepare(text);
      kept.delete(text);
      kept.set(text, statement);
      const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return statement as SqliteStatement;
    },
  };
}
