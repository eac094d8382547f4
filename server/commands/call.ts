import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isPlainDate, type PlainDate } from '../../shared/dates.ts';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and other words of a call. Throws UsageError for an option that is not in `options`, or lacks its value, and
 * when there are other words than `words` names.
 */
export function parseCall<const O extends Options>(
  args: string[],
  options: O,
  words: readonly string[] = [],
) {
  const parsed = parse(args, options);
  if (parsed.positionals.length < words.length)
    throw new UsageError(`Er ontbreekt: ${words.slice(parsed.positionals.length).join(', ')}.`);
  const extra = parsed.positionals[words.length];
  if (extra !== undefined)
    throw new UsageError(
      `"${extra}" is hier te veel; zet tekst met spaties tussen aanhalingstekens, en opties achter --.`,
    );
  return parsed;
}

function parse<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`De optie ${name} bestaat hier niet.`);
    if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageError(valueSentence(name));
    throw error;
  }
}

/** Node writes an option with a value as `--year <value>`, and one without as `--json`. */
function valueSentence(option: string): string {
  const [name, value] = option.split(' ');
  return value === undefined
    ? `Achter ${name} hoort geen waarde.`
    : `Achter ${name} ontbreekt de waarde; begint die met een streepje, schrijf dan ${name}=waarde.`;
}

/** A date that was given with an option; null when it was not. Throws UsageError when it is no date. */
export function dateOption(name: string, value: string | undefined): PlainDate | null {
  if (value === undefined) return null;
  if (!isPlainDate(value))
    throw new UsageError(`"${value}" achter --${name} is geen bestaande datum; schrijf die als 2026-11-22.`);
  return value;
}

/** A year that was given with an option. Throws UsageError when it is absent or no year. */
export function yearOption(text: string | undefined, name = 'year'): number {
  if (text === undefined) throw new UsageError(`Er ontbreekt: --${name} met het jaar van de indeling.`);
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 1995 || year > 2100)
    throw new UsageError(`"${text}" achter --${name} is geen jaar; schrijf het als 2024.`);
  return year;
}
