import type { Generated } from 'kysely';

/** Each row holds the hash of the one before it, so that a change afterwards shows. */
export interface AuditTable {
  seq: Generated<number>;
  at: string;
  actor: string;
  action: string;
  subject: string;
  subject_id: string;
  before: string | null;
  after: string | null;
  prev_hash: string;
  hash: string;
}

/** What leads to a home in an audit row: kept beside the chain, so that it can be forgotten while the chain stays whole. */
export interface AuditApartTable {
  seq: number;
  side: 'before' | 'after';
  subject: string;
  subject_id: string;
  /** The chain holds the hash of salt and body. */
  salt: string;
  body: string;
}
