import { EXTENSION_TEXTS } from '../../shared/text/extension.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Connection, NotNow } from '../messages.ts';

type Why =
  | Pick<Exclude<NotNow, { state: 'niet-gelukt' }>, 'state'>
  | Pick<Extract<NotNow, { state: 'niet-gelukt' }>, 'state' | 'text'>
  | Exclude<Connection, { state: 'ok' | 'bezig' }>;

/** Why there is no answer now, in a sentence that says how to mend it. */
export function whyNot(why: Why, language: Language): string {
  const { connectionTexts } = EXTENSION_TEXTS[language];
  switch (why.state) {
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
      return why.text;
    case 'uit':
      return connectionTexts.unexpected;
  }
}
