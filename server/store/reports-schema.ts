import type { Role } from '../../shared/rights.ts';

/** Whether one sheet of a report is a draft or final; a sheet without a row is a draft. `sheet` is a gemeente code or `regio`. */
export interface ReportSheetsTable {
  region: string;
  period: string;
  sheet: string;
  state: 'concept' | 'definitief';
  role: Role;
  organisation: string | null;
  recorded_on: string;
}

/** A comment or decision point on one sheet of a report. */
export interface ReportNotesTable {
  id: string;
  region: string;
  period: string;
  sheet: string;
  kind: 'opmerking' | 'besluitpunt';
  note: string;
  role: Role;
  organisation: string | null;
  recorded_on: string;
}
