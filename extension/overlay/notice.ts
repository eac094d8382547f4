import { badgeTexts, connectionTexts } from '../../shared/text/nl-extension.ts';
import type { CheckAnswer } from '../messages.ts';
import type { Shown } from './badge.ts';

/** The extension was updated under the page. */
export const RELOAD: Shown = { kind: 'notice', short: badgeTexts.reload, text: connectionTexts.reload };

/** An answer without verdicts. */
export type NotNow = Exclude<CheckAnswer, { state: 'ok' }>;

/** What badge and card say of it; without any answer the server counts as away. */
export function noticeOf(answer: NotNow | null): Shown {
  switch (answer?.state) {
    case 'niet-gekoppeld':
      return { kind: 'notice', short: badgeTexts.unpaired, text: connectionTexts.unpaired };
    case 'geen-toestemming':
      return { kind: 'notice', short: badgeTexts.away, text: connectionTexts.noPermission };
    case 'geweigerd':
      return { kind: 'notice', short: badgeTexts.unpaired, text: connectionTexts.refused };
    case 'geen-trede':
      return { kind: 'notice', short: badgeTexts.noRung, text: connectionTexts.noRung };
    case 'niet-gelukt':
      return { kind: 'notice', short: badgeTexts.failed, text: answer.text };
    default:
      return { kind: 'notice', short: badgeTexts.away, text: connectionTexts.away };
  }
}
