import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { useTexts } from '../language.ts';
import type { UnitField } from '../text/unit-words.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { RecordForm } from './record-form.tsx';

/** What can be said of a free home, beside its address. */
const FIELDS = ['corporation', 'rent', 'from', 'until'] as const satisfies readonly UnitField[];

/** Changing a free home, or with null adding one; see `RecordForm`. */
export function VacancyForm(props: { vacancy: Vacancy | null; onDone(): void; onCancel(): void }) {
  const { vacancy, onDone, onCancel } = props;
  const { addTitle } = useTexts(VACANCIES);
  return (
    <RecordForm
      path="vacancies"
      record={vacancy}
      fields={FIELDS}
      rungs={[]}
      buurt={false}
      {...{ addTitle, onDone, onCancel }}
    />
  );
}
