/** What the region says of one adapter; `adapter` is JSON, or null where it only switches off what the extension brings. */
export interface PortalsTable {
  id: string;
  version: number;
  disabled: number;
  adapter: string | null;
  changed_on: string;
}
