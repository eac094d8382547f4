import type { RuleStatus, Source } from '../../../shared/source.ts';
import { useTexts } from '../language.ts';
import { RULES } from '../text/rules.ts';

/** Whether a rule is decided, proposed, or only a sample. */
export function StatusTag({ status }: { status: RuleStatus }) {
  return (
    <span class="status" data-status={status}>
      {useTexts(RULES).status[status]}
    </span>
  );
}

/** Where a rule stands, so that anyone can look it up. */
export function SourceLine({ source, owner }: { source: Source; owner?: string }) {
  const texts = useTexts(RULES);
  return (
    <p class="soft small">
      {texts.source}: {source.document}
      {source.paragraph && `, ${source.paragraph}`} ({source.year}){owner && `. ${texts.owner(owner)}`}
    </p>
  );
}
