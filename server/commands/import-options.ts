import { resolve } from 'node:path';
import { dateOption, parseCall } from './call.ts';
import { UsageError } from './command.ts';

export const IMPORT_OPTIONS_USAGE =
  'BESTAND [--source BRON] [--sheet BLAD] [--columns KOLOM=NAAM,…] [--skip-refused] [--complete --date DATUM] [--json]';

/** The call of an import. Throws UsageError when it is wrong. */
export function parseImport(args: string[]) {
  const { values, positionals } = parseCall(
    args,
    {
      source: { type: 'string' },
      sheet: { type: 'string' },
      columns: { type: 'string' },
      provider: { type: 'string' },
      rung: { type: 'string' },
      corporation: { type: 'string' },
      'skip-refused': { type: 'boolean' },
      complete: { type: 'boolean' },
      date: { type: 'string' },
      json: { type: 'boolean' },
    },
    ['BESTAND'],
  );
  const date = dateOption('date', values.date);
  if (Boolean(values.complete) !== (date !== null))
    throw new UsageError(
      'Bij --complete hoort --date, en andersom: de dag waarop eindigt wat niet meer in het bestand staat.',
    );
  const provider = values.provider?.trim() || null;
  if (provider !== null && date !== null)
    throw new UsageError(
      'Een maandopgave van een aanbieder beëindigt niets vanzelf; laat --complete weg bij --provider.',
    );
  return {
    file: resolve(positionals[0] ?? ''),
    source: values.source?.trim() || 'bestand',
    sheet: values.sheet?.trim() || null,
    columns: columnsOption(values.columns),
    provider,
    rung: values.rung?.trim() || null,
    corporation: values.corporation?.trim() || null,
    skipRefused: values['skip-refused'] === true,
    date,
    json: values.json === true,
  };
}
export type ImportCall = ReturnType<typeof parseImport>;

/** `huur=Huurprijs,id=Nummer`: Trede's name of a column, then that in the file. */
export function columnsOption(text: string | undefined): Record<string, string> | null {
  if (text === undefined) return null;
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const [column, name] = [pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()];
    if (at < 1 || column === '' || name === '')
      throw new UsageError(
        `"${pair}" achter --columns is geen keuze; schrijf kolom=naam, zoals huur=Huurprijs, met komma's ertussen.`,
      );
    return [column, name];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
