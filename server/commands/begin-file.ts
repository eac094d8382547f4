import type { IntakeKind } from '../../shared/api/imports.ts';
import { type Beginning, takeIn } from '../begin/take.ts';
import { refusedText } from '../import/report.ts';
import type { CommandIo } from './command.ts';
import { stepsOn } from './progress.ts';

/** Takes in one file and says what it did; false when rows were refused and nothing was written. */
export async function takeFile(
  beginning: Beginning,
  kind: IntakeKind,
  path: string,
  skipRefused: boolean,
  say: (lines: readonly string[]) => void,
  io: CommandIo,
): Promise<boolean> {
  const fromPdok = kind === 'gebieden' && path.toLowerCase() === 'pdok';
  const steps = stepsOn(io, fromPdok ? 'Opgehaald bij PDOK' : 'Ingelezen');
  const { report } = await takeIn(beginning, kind, { path: fromPdok ? null : path, skipRefused }, steps);
  say(report.told);
  if (report.refused.length > 0) io.err(refusedText(report.refused));
  if (!report.written)
    io.err('Verbeter het bestand en doe deze stap opnieuw, of sla deze rijen over met --skip-refused.');
  return report.written;
}
