import type { RuleStatus, Source } from '../../../shared/source.ts';
import { RULE_STATUS } from '../text.ts';

/** Whether a rule is decided, proposed, or only a sample. */
export function StatusTag({ status }: { status: RuleStatus }) {
  return (
    <span class="status" data-status={status}>
      {RULE_STATUS[status]}
    </span>
  );
}

/** Where a rule stands, so that anyone can look it up. */
export function SourceLine({ source, owner }: { source: Source; owner?: string }) {
  return (
    <p class="soft small">
      Bron: {source.document}
      {source.paragraph && `, ${source.paragraph}`} ({source.year}){owner && `. Norm van ${owner}.`}
    </p>
  );
}
