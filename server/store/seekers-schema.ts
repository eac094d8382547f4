/** What a provider reports of a month: how many came with a home of their own ahead, and were registered for it in time. */
export interface SeekerReportsTable {
  provider: string;
  /** 2026-09. */
  month: string;
  entered: number;
  registered: number;
  /** The file that it came from. */
  source: string;
  recorded_on: string;
  version: number;
}
