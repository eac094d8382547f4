import type { Begin, BeginStep } from '../../shared/api/begin.ts';
import type { IntakeKind } from '../../shared/api/imports.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { beginState } from '../begin/state.ts';
import { type Beginning, chooseGemeenten, takeLeave, takeSamples } from '../begin/take.ts';
import { undoLast } from '../begin/undo.ts';
import { referenceHolder } from '../geo/holder.ts';
import { openRegistry } from '../store/open.ts';
import { takeFile } from './begin-file.ts';
import { askSteps } from './begin-questions.ts';
import { parseCall, yearOption } from './call.ts';
import { type Command, type CommandIo, type ExitCode, UsageError } from './command.ts';

const MANY = { type: 'string', multiple: true } as const;
const OPTIONS = {
  'leave-demo': { type: 'boolean' },
  region: { type: 'string' },
  gemeenten: { type: 'string' },
  year: { type: 'string' },
  areas: MANY,
  figures: MANY,
  addresses: MANY,
  rules: { type: 'string' },
  units: MANY,
  vacancies: MANY,
  stock: MANY,
  groups: MANY,
  'skip-refused': { type: 'boolean' },
  undo: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** The options that name files, and the kind of file that each is about, in the order in which they are taken in. */
export const FILE_OPTIONS = {
  areas: 'gebieden',
  figures: 'cijfers',
  addresses: 'adressen',
  units: 'woningen',
  vacancies: 'vrije-woningen',
  stock: 'bezit',
  groups: 'groepen',
} as const satisfies Record<string, IntakeKind>;
const BEFORE_RULES = ['areas', 'figures', 'addresses'] as const;
const AFTER_RULES = ['units', 'vacancies', 'stock', 'groups'] as const;

type Values = ReturnType<typeof parseCall<typeof OPTIONS>>['values'];

/** Takes in a region of one's own, step by step; without options it asks on a terminal, and elsewhere tells how far it is. */
export const begin: Command = {
  name: 'begin',
  usage:
    'begin [--leave-demo] [--region REGIO | --gemeenten GM0200,GM0213] [--year JAAR] [--areas BESTAND|pdok] [--figures BESTAND] [--addresses BESTAND] [--rules alle|geen|ID,ID|BESTAND] [--units BESTAND] [--vacancies BESTAND] [--stock BESTAND] [--groups BESTAND] [--skip-refused] [--undo] [--json]',
  summary:
    'begint met uw eigen regio: elke optie is een stap, die u kunt herhalen en met --undo (de laatste eerst) ongedaan maakt; zonder opties vraagt Trede wat er nodig is',
  async run(args, io) {
    const { values } = parseCall(args, OPTIONS);
    if (values.undo && Object.keys(values).some((name) => name !== 'undo' && name !== 'json'))
      throw new UsageError('Zet bij --undo geen andere stappen; maak de laatste stap eerst ongedaan.');
    const registry = await openRegistry(io.config.data);
    const references = referenceHolder(io.config.data, registry);
    const by = { actor: 'opdrachtregel', clock: io.clock };
    const beginning = { registry, folder: io.config.data, by, pdok: io.config.pdok };
    const state = () => beginState(registry, references.current(), io.clock, io.config.pdok);
    try {
      const asked = Object.keys(values).some((name) => name !== 'json');
      const code: ExitCode = asked
        ? await takeAsked(beginning, values, io)
        : io.terminal && !values.json
          ? await askSteps(beginning, state, io)
          : 0;
      const now = await state();
      if (values.json) io.out(JSON.stringify(now));
      else if (code === 0) io.out(overview(now));
      return code;
    } finally {
      references.close();
      await registry.close();
    }
  },
};

async function takeAsked(beginning: Beginning, values: Values, io: CommandIo): Promise<ExitCode> {
  let done = false;
  const say = (lines: readonly string[]) => {
    (values.json ? io.err : io.out)(lines.join('\n'));
    done = true;
  };
  return takeEach(beginning, values, say, io).catch((error: unknown) => {
    if (!io.signal.aborted || !done) throw error;
    throw new Refusal('Afgebroken; wat hierboven staat, is gedaan. De stap daarna niet.');
  });
}

type Say = (lines: readonly string[]) => void;

async function takeEach(beginning: Beginning, values: Values, say: Say, io: CommandIo): Promise<ExitCode> {
  if (values.undo) {
    const { told, tidy } = await undoLast(beginning, null);
    tidy();
    say(told);
    return 0;
  }
  if (values['leave-demo']) {
    // Whoever gives the same line again, after what went wrong further on, has left the demo already.
    const more = Object.keys(values).some((name) => !['leave-demo', 'skip-refused', 'json'].includes(name));
    if (!more || beginning.registry.state().origin === 'demo') say(await takeLeave(beginning));
  }
  const gemeenten = gemeentenOption(values);
  if (gemeenten !== null) say(await chooseGemeenten(beginning, gemeenten, yearOption(values.year)));
  else if (values.year !== undefined)
    throw new UsageError('Bij --year hoort --region of --gemeenten: samen zijn die de keuze.');
  if (!(await takeFiles(beginning, values, BEFORE_RULES, say, io))) return 1;
  const { rules } = values;
  if (rules !== undefined && isRulesFile(rules)) {
    if (!(await takeFile(beginning, 'regels', rules, false, say, io))) return 1;
  } else if (rules !== undefined) say(await takeSamples(beginning, rulesOption(rules)));
  return (await takeFiles(beginning, values, AFTER_RULES, say, io)) ? 0 : 1;
}

async function takeFiles(
  beginning: Beginning,
  values: Values,
  names: readonly (keyof typeof FILE_OPTIONS)[],
  say: Say,
  io: CommandIo,
): Promise<boolean> {
  for (const name of names)
    for (const path of values[name] ?? [])
      if (!(await takeFile(beginning, FILE_OPTIONS[name], path, values['skip-refused'] === true, say, io)))
        return false;
  return true;
}

/** The codes that `--region` or `--gemeenten` means; null without either. Throws UsageError. */
function gemeentenOption({ region, gemeenten }: Values): string[] | null {
  if (region !== undefined && gemeenten !== undefined)
    throw new UsageError(
      'Kies --region voor alle gemeenten van een regio, of --gemeenten voor een deel; niet allebei.',
    );
  if (gemeenten !== undefined)
    return gemeenten
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((code) => code.toUpperCase());
  if (region === undefined) return null;
  const real = PRESETS.filter(({ fictional }) => !fictional);
  const found = real.find(({ id, name }) => id === region || name.toLowerCase() === region.toLowerCase());
  if (!found)
    throw new UsageError(
      `De regio "${region}" heeft hier geen ladder; kies uit: ${real.map(({ id }) => id).join(', ')}.`,
    );
  return found.gemeenten.map(({ code }) => code);
}

/** No sample is called as a file is. */
function isRulesFile(text: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(text);
}

function rulesOption(text: string): 'alle' | string[] {
  if (text === 'alle') return 'alle';
  return text === 'geen' ? [] : text.split(/[\s,;]+/).filter(Boolean);
}

const MARKS = { klaar: '✓', nu: '→', kan: '·', later: ' ' };

/** How a step that needs no file is taken here. */
const WITHOUT_FILE: Partial<Record<BeginStep['id'], string>> = {
  voorbeeld: '--leave-demo',
  gemeenten: '--region REGIO --year JAAR',
  regels: '--rules alle',
};

/** The option that takes a step; empty where it is taken on the map. */
function optionFor(id: BeginStep['id']): string {
  const file = Object.entries(FILE_OPTIONS).find(([, kind]) => kind === id)?.[0];
  const option = file === undefined ? WITHOUT_FILE[id] : `--${file} BESTAND`;
  return option === undefined ? '' : ` (${option})`;
}

/** All steps, with what to do about those that are not done. */
function overview({ steps, ready }: Begin): string {
  const lines = steps.map(
    ({ id, state, title, found, todo }) =>
      `${MARKS[state]} ${title}: ${found}${todo !== null && state !== 'later' ? `\n    ${todo}${optionFor(id)}` : ''}`,
  );
  const end = ready
    ? 'Klaar om te toetsen. Start Trede met: npm start'
    : 'De pijl wijst de volgende stap aan; met · mag ook later.';
  return ['', 'Begin met uw eigen regio', ...lines, '', end].join('\n');
}
