import type { Verdict } from '../../shared/api/checks.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Checked } from '../../shared/ui/address-list.tsx';
import type { CheckAnswer } from '../messages.ts';
import { minutesSince } from '../overlay/age.ts';
import { heldAtOf } from '../overlay/old.ts';
import { whyNot } from '../pages/why-not.ts';

/** What an answer says of each home: as it holds, as it held last where nobody answers now, or why there is nothing. */
export function checkedOf(answer: CheckAnswer, language: Language): Checked | string {
  if (answer.state === 'ok') return { verdicts: answer.verdicts };
  const heldAt = heldAtOf(answer);
  const old: readonly (Verdict | null)[] | undefined = 'old' in answer ? answer.old?.verdicts : undefined;
  if (old === undefined || heldAt === undefined) return whyNot(answer, language);
  return { verdicts: old, oldMinutes: heldAt === null ? null : minutesSince(heldAt) };
}
