import type { Generated } from 'kysely';

/** One row: what was chosen for a region of one's own. */
export interface BeginChoiceTable {
  id: number;
  /** JSON list of gemeente codes. */
  gemeenten: string;
  /** The year of the areas. */
  year: number;
  chosen_on: string;
}

/** A step that changed the registry, and between which audit rows. */
export interface StepsTable {
  serial: Generated<number>;
  id: string;
  kind: string;
  file: string;
  at: string;
  actor: string;
  /** JSON list of sentences: what it did. */
  told: string;
  /** Newest audit row before the step, and after it. */
  seq_from: number;
  seq_to: number;
  undone_at: string | null;
}
