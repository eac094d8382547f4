import type { Verdict } from '../../shared/api/checks.ts';
import { badgeTextsIn, whyUnknown } from '../../shared/text/badge.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { HomeWord } from '../messages.ts';

/**
 * What a badge may say of a home: its word, and why there is none. `gemeenten` are those of the regions that the server
 * holds; a home elsewhere is `outside`, also where its areas happen to be known.
 */
export function wordOf(
  verdict: Verdict | null,
  gemeenten: ReadonlySet<string>,
  language: Language,
): HomeWord {
  const word = verdict?.verdict ?? 'onbekend';
  return {
    verdict: word,
    word: TEXTS[language].word(word),
    why: word === 'onbekend' ? whyOf(verdict, language) : null,
    outside: verdict !== null && isOutside(verdict, gemeenten),
    known: verdict !== null && verdict.match !== 'none',
  };
}

function whyOf(verdict: Verdict | null, language: Language): string | null {
  if (verdict === null) return badgeTextsIn(language).whyTexts.unread;
  const codes = verdict.reasons.filter(({ result }) => result === 'onbekend').map(({ code }) => code);
  return whyUnknown(codes, verdict.candidates?.length ?? 0, language);
}

function isOutside({ areas, reasons }: Verdict, gemeenten: ReadonlySet<string>): boolean {
  if (reasons.some(({ code }) => code === 'adres.buiten-gebieden')) return true;
  const gemeente = areas.find(({ level }) => level === 'gemeente')?.code;
  return gemeente !== undefined && gemeenten.size > 0 && !gemeenten.has(gemeente);
}
