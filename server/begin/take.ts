import { basename } from 'node:path';
import type { IntakeKind } from '../../shared/api/imports.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { INTAKES } from '../import/intake/index.ts';
import type { IntakeReport } from '../import/intake/intake.ts';
import { NO_CHOICE, type TableChoice } from '../import/row-kind.ts';
import type { Steps } from '../import/steps.ts';
import { beginChoice, saveBeginChoice } from '../store/begin-choice.ts';
import { leaveDemo } from '../store/leave-demo.ts';
import type { Registry } from '../store/open.ts';
import { type Step, takeStep } from '../store/steps.ts';
import { type Author, writeRegistry } from '../store/write.ts';
import { samplesFor, setSamples } from './samples.ts';

/** The registry of a folder, and who begins in it. */
export interface Beginning {
  registry: Registry;
  folder: string;
  by: Author;
  /** What `TREDE_PDOK` says. */
  pdok: string;
}

export interface Taken {
  report: IntakeReport;
  /** Null where nothing was written, or it may not be undone. */
  step: Step | null;
}

/** Leaves the demo, and says where it stays. Throws a Refusal where there is none. */
export async function takeLeave({ registry, folder, by }: Beginning): Promise<string[]> {
  const { kept, tidy } = await leaveDemo(registry, folder, by);
  tidy();
  return [`U begint met een lege map. Het voorbeeld blijft bewaard in ${kept}.`];
}

/** Keeps which gemeenten it is about, and the year of their areas. Throws a Refusal for a made-up one. */
export async function chooseGemeenten(
  { registry, folder, by }: Beginning,
  gemeenten: readonly string[],
  year: number,
): Promise<string[]> {
  requireOwn(registry);
  const codes = [...new Set(gemeenten)];
  const wrong = codes.find((code) => !/^GM\d{4}$/.test(code) || regionOf(code)?.fictional);
  if (wrong !== undefined)
    throw new Refusal(`"${wrong}" is geen code van een echte gemeente; schrijf een code als GM0200.`);
  if (codes.length === 0) throw new Refusal('Kies minstens één gemeente, zoals GM0200.');
  const work = async () => {
    await writeRegistry(registry, by, (trx, audit) =>
      saveBeginChoice(trx, audit, { gemeenten: codes, year }),
    );
    return choiceTold(codes, year);
  };
  return (await takeStep(registry, folder, by, { kind: 'gemeenten', file: '' }, work, (told) => told)).result;
}

function choiceTold(codes: readonly string[], year: number): string[] {
  const without = codes.filter((code) => regionOf(code) === null);
  return [
    `${codes.length === 1 ? 'Eén gemeente' : `${codes.length} gemeenten`} gekozen, met de gebieden van ${year}.`,
    ...(without.length === 0
      ? []
      : [
          `${without.join(', ')} ${without.length === 1 ? 'hoort' : 'horen'} bij geen regio met een ladder: daar toont Trede feiten zonder oordeel.`,
        ]),
  ];
}

/**
 * Takes in a file of a kind, or with `path` null what PDOK has, as a step that can be undone. Throws a Refusal for what is
 * wrong with the whole; refused rows are in the report.
 */
export async function takeIn(
  beginning: Beginning,
  kind: IntakeKind,
  file: { path: string | null; name?: string; skipRefused: boolean; choice?: TableChoice },
  steps: Steps,
): Promise<Taken> {
  const { registry, folder, by } = beginning;
  requireOwn(registry);
  const name = file.name ?? (file.path === null ? 'PDOK' : basename(file.path));
  const { result, step } = await takeStep(
    registry,
    folder,
    by,
    { kind, file: name },
    () => readIn(beginning, kind, { ...file, name }, steps),
    ({ told }) => told,
  );
  return { report: result, step };
}

/** As takeIn, without keeping what was before: for a trial on a copy. */
export async function readIn(
  { registry, folder, by, pdok }: Beginning,
  kind: IntakeKind,
  file: { path: string | null; name: string; skipRefused: boolean; choice?: TableChoice },
  steps: Steps,
): Promise<IntakeReport> {
  const choice = await beginChoice(registry.db);
  if (choice === null)
    throw new Refusal('Kies eerst de gemeenten van uw regio en het jaar van hun gebieden.');
  return INTAKES[kind]({ choice: NO_CHOICE, ...file }, { registry, folder, by, pdok, ...choice, steps });
}

/** Makes exactly these sample norms hold, as a step that can be undone. */
export async function takeSamples(
  { registry, folder, by }: Beginning,
  ids: 'alle' | readonly string[],
): Promise<string[]> {
  requireOwn(registry);
  const choice = await beginChoice(registry.db);
  if (choice === null && ids.length > 0)
    throw new Refusal('Kies eerst de gemeenten van uw regio; de voorbeeldnormen horen daarbij.');
  const gemeenten = choice?.gemeenten ?? [];
  const wanted = ids === 'alle' ? samplesFor(gemeenten).map(({ id }) => id) : ids;
  const work = () => setSamples(registry, by, gemeenten, wanted);
  return (await takeStep(registry, folder, by, { kind: 'regels', file: '' }, work, (told) => told)).result;
}

/** Throws a Refusal on the demo: a real region never stands among its data. */
export function requireOwn(registry: Registry): void {
  if (registry.state().origin === 'demo')
    throw new Refusal(
      'Hier staan nog voorbeeldgegevens; verlaat eerst het voorbeeld, zodat niets zich vermengt.',
    );
}
