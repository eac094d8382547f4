import type { BadgeTexts } from '../../shared/text/badge.ts';
import type { NotNow } from '../messages.ts';
import type { Shown } from './badge.ts';

type Notice = Extract<Shown, { kind: 'notice' }>;

/** The extension was updated under the page. */
export function reloadNotice(texts: BadgeTexts): Notice {
  return {
    kind: 'notice',
    short: texts.badgeTexts.reload,
    text: texts.connectionTexts.reload,
    texts,
  };
}

/** What badge and card say of an answer without verdicts; without any answer the server counts as away. */
export function noticeOf(answer: NotNow | null, texts: BadgeTexts): Notice {
  const { badgeTexts, connectionTexts } = texts;
  const notice = (short: string, text: string): Notice => ({ kind: 'notice', short, text, texts });
  switch (answer?.state) {
    case 'niet-gekoppeld':
      return notice(badgeTexts.unpaired, connectionTexts.unpaired);
    case 'geen-toestemming':
      return notice(badgeTexts.away, connectionTexts.noPermission);
    case 'geweigerd':
      return notice(badgeTexts.unpaired, connectionTexts.refused);
    case 'geen-trede':
      return notice(badgeTexts.noRung, connectionTexts.noRung);
    case 'niet-gelukt':
      return notice(badgeTexts.failed, answer.text);
    default:
      return notice(badgeTexts.away, connectionTexts.away);
  }
}
