import { useTexts } from '../language.ts';
import { NORMS } from '../text/norms.ts';
import { TextField } from './form-fields.tsx';

/** Where a rule was decided, as the person writes it. */
export interface DecisionDraft {
  document: string;
  paragraph: string;
  year: string;
}

/** The document, section and year of a decision. */
export function DecisionFields<T extends DecisionDraft>(props: {
  draft: T;
  onChange(change: Partial<DecisionDraft>): void;
}) {
  const { draft, onChange } = props;
  const { field } = useTexts(NORMS);
  return (
    <>
      <TextField
        label={field.document}
        required
        maxLength={200}
        value={draft.document}
        onChange={(document) => onChange({ document })}
      />
      <TextField
        label={field.paragraph}
        required
        maxLength={80}
        value={draft.paragraph}
        onChange={(paragraph) => onChange({ paragraph })}
      />
      <TextField
        label={field.year}
        kind="whole"
        required
        value={draft.year}
        onChange={(year) => onChange({ year })}
      />
    </>
  );
}

/** The decision as it is sent; null where its year is no number of four digits. */
export function decisionOf({ document, paragraph, year }: DecisionDraft) {
  return /^\d{4}$/.test(year.trim()) ? { document, paragraph, year: Number(year) } : null;
}
