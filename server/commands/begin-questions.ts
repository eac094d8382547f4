import { createInterface } from 'node:readline';
import type { Begin, BeginStep } from '../../shared/api/begin.ts';
import type { IntakeKind } from '../../shared/api/imports.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type Beginning, chooseGemeenten, takeLeave, takeSamples } from '../begin/take.ts';
import { takeFile } from './begin-file.ts';
import type { CommandIo, ExitCode } from './command.ts';

/** Asks one line; null when there are no more. */
type Ask = (question: string) => Promise<string | null>;

const FILE_STEPS: readonly BeginStep['id'][] = [
  'gebieden',
  'cijfers',
  'adressen',
  'woningen',
  'vrije-woningen',
  'bezit',
  'groepen',
];
const SKIP = 'Enter slaat over';

/**
 * Asks for each step that is not done what it needs, and takes it; what is refused is told and asked again. Stops where
 * there is no more to read.
 */
export async function askSteps(
  beginning: Beginning,
  state: () => Promise<Begin>,
  io: CommandIo,
): Promise<ExitCode> {
  const lines = createInterface({ input: io.stdin, signal: io.signal });
  const answers = lines[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    io.err(question);
    const { value, done } = await answers.next();
    return done ? null : String(value).trim();
  };
  const left = new Set<BeginStep['id']>();
  try {
    for (;;) {
      const now = await state();
      const step = now.steps.find(({ id, state: at }) => at !== 'klaar' && at !== 'later' && !left.has(id));
      if (step === undefined) return 0;
      const went = await takeStep(beginning, now, step, ask, io).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        io.err(error.message);
        return 'again' as const;
      });
      if (went === 'ended') return 0;
      if (went === 'left') left.add(step.id);
    }
  } finally {
    lines.close();
  }
}

/** Takes a step as it is answered: done, to be asked again, left for later, or nobody answers any more. */
async function takeStep(
  beginning: Beginning,
  now: Begin,
  step: BeginStep,
  ask: Ask,
  io: CommandIo,
): Promise<'done' | 'again' | 'left' | 'ended'> {
  const say = (told: readonly string[]) => io.out(told.join('\n'));
  io.err(`\n${step.title}. ${step.found}`);
  if (FILE_STEPS.includes(step.id)) {
    const how = step.id === 'gebieden' && now.pdok ? 'Bestand, of "pdok"' : 'Bestand';
    const path = await ask(`${step.todo}\n${how} (${SKIP}):`);
    if (path === null) return 'ended';
    if (path === '') return 'left';
    const taken = await takeFile(beginning, step.id as IntakeKind, path, false, say, io);
    return taken ? 'done' : 'again';
  }
  switch (step.id) {
    case 'voorbeeld': {
      const answer = await ask('Voorbeeld verlaten? Het blijft in een map ernaast bewaard. ja of nee:');
      if (answer === null || !/^j(a)?$/i.test(answer)) return 'ended';
      say(await takeLeave(beginning));
      return 'done';
    }
    case 'gemeenten':
      return chooseBy(beginning, ask, say);
    case 'regels': {
      const list = now.samples.map(({ id, text }) => `  ${id}: ${text}`).join('\n');
      const answer = await ask(
        `${list}\nDit zijn voorbeelden: geen bron noemt een grens.\nalle, geen, of namen met komma's ertussen (${SKIP}):`,
      );
      if (answer === null) return 'ended';
      if (answer === '' || answer === 'geen') return 'left';
      say(await takeSamples(beginning, answer === 'alle' ? 'alle' : answer.split(/[\s,;]+/).filter(Boolean)));
      return 'done';
    }
    default:
      io.err(step.todo ?? '');
      return 'left';
  }
}

async function chooseBy(
  beginning: Beginning,
  ask: Ask,
  say: (told: readonly string[]) => void,
): Promise<'done' | 'ended'> {
  const real = PRESETS.filter(({ fictional }) => !fictional);
  const list = real.map(({ id, name }) => `  ${id}: ${name}`).join('\n');
  const answer = await ask(`Regio's met een ladder:\n${list}\nRegio, of gemeentecodes met komma's ertussen:`);
  if (answer === null) return 'ended';
  const region = real.find(({ id, name }) => [id, name.toLowerCase()].includes(answer.toLowerCase()));
  const codes = region
    ? region.gemeenten.map(({ code }) => code)
    : answer
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean);
  const year = await ask('Jaar van de gebieden, zoals 2024:');
  if (year === null) return 'ended';
  if (!/^(?:19|20)\d\d$/.test(year)) throw new Refusal(`"${year}" is geen jaar; schrijf het als 2024.`);
  say(await chooseGemeenten(beginning, codes, Number(year)));
  return 'done';
}
