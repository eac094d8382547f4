import type { Migration } from 'kysely';
import * as start from './001-start.ts';

/** All migrations in order; a new one is a file and its line. */
export const migrations: Record<string, Migration> = {
  '001-start': start,
};
