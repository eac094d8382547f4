/** What can be written beside a sheet of the report. */
export const NOTE_KINDS = ['opmerking', 'besluitpunt'] as const;
