import { FORMS } from '../../../shared/agreements/agreement.ts';
import { PERIOD_LENGTHS } from '../../../shared/agreements/period.ts';
import { formName } from '../../../shared/text/agreement.ts';
import { machineClock } from '../../clock.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENT_EDITOR } from '../text/agreement-editor.ts';
import { AGREEMENT_NEW } from '../text/agreement-new.ts';
import type { AgreementFieldsProps } from './agreement-amounts.tsx';
import { beginningIn, firstPeriods } from './agreement-new.ts';
import { ChoiceField, TextField } from './form-fields.tsx';

const clock = machineClock(null);

/** What only a new agreement says: what it is called and is, how long its periods last, and in which it begins. */
export function NewAgreementFields({ draft, onChange }: AgreementFieldsProps) {
  const texts = useTexts(AGREEMENT_NEW);
  const { title } = useTexts(AGREEMENT_EDITOR);
  const language = useLanguage();
  const { form, length, periods } = draft;
  const today = clock.today();
  return (
    <>
      <TextField
        required
        wide
        label={title}
        maxLength={120}
        value={draft.title}
        onChange={(written) => onChange({ title: written })}
      />
      <ChoiceField
        label={texts.form}
        value={form}
        choices={FORMS.map((one) => [one, formName(one, language)] as const)}
        onChange={(chosen) =>
          onChange({
            form: chosen,
            elsewhere:
              chosen === 'plekken-elders'
                ? (draft.elsewhere ?? { direction: 'daar', region: '', noticeOn: null })
                : null,
          })
        }
      />
      <ChoiceField
        label={texts.length}
        value={length}
        choices={PERIOD_LENGTHS.map((one) => [one, texts.lengths[one]] as const)}
        onChange={(chosen) => {
          const first = firstPeriods(today, chosen).find((period) => period >= today.slice(0, 4)) ?? '';
          onChange({ length: chosen, periods: beginningIn(draft, first) });
        }}
      />
      <ChoiceField
        label={texts.begins}
        value={periods[0]?.period ?? ''}
        choices={firstPeriods(today, length).map((period) => [period, period] as const)}
        onChange={(first) => onChange({ periods: beginningIn(draft, first) })}
      />
    </>
  );
}
