import { useState } from 'preact/hooks';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useTexts } from '../language.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { useAttempt } from '../use-attempt.ts';
import { Alert } from './alert.tsx';
import { TextField } from './form-fields.tsx';
import { HistoryPart } from './history-part.tsx';
import { VacancyForm } from './vacancy-form.tsx';

const clock = machineClock(null);

/** What can be done with one free home: change it, or take it off offer; with its history. */
export function VacancyDetail(props: { vacancy: Vacancy; writes: boolean; onChanged(told: string): void }) {
  const { vacancy, writes, onChanged } = props;
  const texts = useTexts(UNITS);
  const own = useTexts(VACANCIES);
  const words = useTexts(UNIT_WORDS);
  const attempt = useAttempt();
  const [editing, setEditing] = useState(false);
  const [until, setUntil] = useState(clock.today());
  if (!writes) return <p class="small soft">{texts.readOnly}</p>;
  if (editing)
    return (
      <VacancyForm
        vacancy={vacancy}
        onCancel={() => setEditing(false)}
        onDone={() => onChanged(texts.saved)}
      />
    );
  return (
    <div class="unit-detail">
      <p class="actions">
        <Button quiet onClick={() => setEditing(true)}>
          {texts.edit}
        </Button>
      </p>
      <form
        class="move-form"
        aria-label={own.withdraw}
        onSubmit={(event) => {
          event.preventDefault();
          void attempt.run(async () => {
            await post(`vacancies/${vacancy.id}/end`, { until });
            onChanged(own.withdrawn(words.date(until)));
          });
        }}
      >
        <TextField kind="date" required label={own.endOn} value={until} onChange={setUntil} />
        <Button type="submit" quiet disabled={attempt.busy}>
          {own.withdraw}
        </Button>
      </form>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      <HistoryPart path={`vacancies/${vacancy.id}`} version={vacancy.version} />
    </div>
  );
}
