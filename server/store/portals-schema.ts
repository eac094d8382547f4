import type { Role } from '../../shared/rights.ts';

/** What the region says of one adapter; `adapter` is JSON, or null where it only switches off what the extension brings. */
export interface PortalsTable {
  id: string;
  version: number;
  disabled: number;
  adapter: string | null;
  changed_on: string;
}

/** How often browsers told that a version of an adapter no longer fits its portal. */
export interface MisfitsTable {
  id: string;
  version: number;
  reports: number;
  last_on: string;
}

/** An adapter that someone offers to the region; `adapter` is JSON. */
export interface ProposalsTable {
  id: string;
  adapter: string;
  role: Role;
  organisation: string | null;
  proposed_on: string;
}
