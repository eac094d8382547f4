import { browser } from 'wxt/browser';
import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { CheckAnswer, NotNow } from '../messages.ts';
import type { BuurtAnswer, GemeenteAnswer, PanelMessage, SignalsAnswer } from '../panel-messages.ts';

type AnswerTo<M extends PanelMessage> = M extends { type: 'list' }
  ? CheckAnswer
  : M extends { type: 'gemeente' }
    ? GemeenteAnswer
    : M extends { type: 'buurt' }
      ? BuurtAnswer
      : SignalsAnswer;

/** Asks the background what side panel and popup may ask. */
export async function ask<M extends PanelMessage>(message: M): Promise<AnswerTo<M>> {
  return browser.runtime.sendMessage(message);
}

/** Why there is no answer now, in a sentence that says how to mend it. */
export function whyNot(answer: NotNow, language: Language): string {
  const { connectionTexts } = EXTENSION_TEXTS[language];
  switch (answer.state) {
    case 'weg':
      return connectionTexts.away;
    case 'niet-gekoppeld':
      return connectionTexts.unpaired;
    case 'geen-toestemming':
      return connectionTexts.noPermission;
    case 'geweigerd':
      return connectionTexts.refused;
    case 'geen-trede':
      return connectionTexts.noRung;
    case 'niet-gelukt':
      return answer.text;
    case 'uit':
      return connectionTexts.unexpected;
  }
}
