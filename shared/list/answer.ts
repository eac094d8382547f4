import type { Verdict, VerdictReason } from '../api/checks.ts';
import { TEXTS } from '../text/index.ts';
import { LIST_TEXTS, type ListFor, sourcesOf, type ToldNorm } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import type { ListedVerdict } from './listed.ts';
import { inOrder, labelOf, shareOf } from './rank.ts';

/**
 * The answer by mail on one home: three plain sentences (the verdict, the norm that decides, the fair share) and their
 * source. It carries no counts but those of an agreement: who gets the mail may not see them.
 */
export function answerOnHome(
  row: ListedVerdict & { verdict: Verdict },
  what: ListFor,
  language: Language,
): string {
  const texts = LIST_TEXTS[language];
  const { verdict } = row;
  return [
    texts.first(labelOf(row), what, verdict.headline),
    ...(verdict.address === null
      ? []
      : [texts.norm(decisive(verdict, language)), texts.share(ownShare(verdict))]),
    texts.source(sourcesOf([verdict]), verdict.dataDate),
  ].join(' ');
}

/** The answer on a whole list: how many have room, which do not, and which helps most; then that each is apart, and the source. */
export function answerOnList(rows: readonly ListedVerdict[], what: ListFor, language: Language): string {
  const texts = LIST_TEXTS[language];
  const ordered = inOrder(rows, 'helps');
  const verdicts = ordered.flatMap(({ verdict }) => verdict ?? []);
  const of = (word: Verdict['verdict']) =>
    ordered.filter(({ verdict }) => (verdict?.verdict ?? 'onbekend') === word).map(labelOf);
  const [first] = ordered;
  const share = first?.verdict?.verdict === 'ruimte' ? shareOf(first.verdict) : null;
  const helps = first !== undefined && share !== null && share.behind > 0;
  const [date = null] = verdicts.map(({ dataDate }) => dataDate).sort();
  return [
    texts.count(rows.length, what, of('ruimte')),
    texts.others(of('let-op'), of('boven-norm'), of('onbekend')),
    helps ? texts.helps(labelOf(first), share.text) : texts.helps(null, null),
    texts.apart,
    ...(date === null ? [] : [texts.source(sourcesOf(verdicts), date)]),
  ].join(' ');
}

function ownShare(verdict: Verdict): string | null {
  const gemeente = verdict.areas.find(({ level }) => level === 'gemeente')?.code;
  return (
    shareOf(verdict)?.text ?? verdict.fairShare.find((share) => share.gemeente === gemeente)?.text ?? null
  );
}

/** The norm on which the verdict turns: one that says the same, and of those the tightest. */
function decisive(verdict: Verdict, language: Language): ToldNorm | null {
  const judged = verdict.reasons.filter(({ result, norm }) => result !== 'nvt' && norm !== null);
  const same = judged.filter(({ result }) => result === verdict.verdict);
  const [reason] = same.toSorted((one, other) => tight(other) - tight(one));
  if (reason === undefined) return null;
  return { area: areaOf(reason, language), result: verdict.verdict, of: judged.length };
}

function tight({ rate, places, limit }: VerdictReason): number {
  const after = rate?.after ?? places?.after ?? null;
  return limit === null || limit <= 0 || typeof after !== 'number' ? -1 : after / limit;
}

function areaOf({ area }: VerdictReason, language: Language): string {
  if (area === null) return TEXTS[language].level('straal');
  const level = TEXTS[language].level(area.level);
  return area.name === null || area.level === 'straal' ? level : `${level} ${area.name}`;
}
