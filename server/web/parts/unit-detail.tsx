import { useState } from 'preact/hooks';
import type { Unit } from '../../../shared/api/units.ts';
import { may, type Role } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { UNIT_WORDS, type UnitField } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { type Names, statusWords, valueWords } from '../unit-words.ts';
import { useAttempt } from '../use-attempt.ts';
import { Alert } from './alert.tsx';
import { TextField } from './form-fields.tsx';
import { HistoryPart } from './history-part.tsx';
import { UnitForm } from './unit-form.tsx';

const clock = machineClock(null);
const SHOWN: readonly UnitField[] = ['secrecy', 'funding', 'contract', 'complex', 'rent'];

/** All that is known of one unit, and what the role may do with it: change, end, confirm; with its history. */
export function UnitDetail(props: {
  unit: Unit;
  names: Names;
  rungs: readonly { id: string; label: string }[];
  role: Role;
  onChanged(told: string): void;
}) {
  const { unit, names, role, onChanged } = props;
  const texts = useTexts(UNITS);
  const words = useTexts(UNIT_WORDS);
  const language = useLanguage();
  const attempt = useAttempt();
  const [doing, setDoing] = useState<'edit' | 'end' | null>(null);
  const today = clock.today();
  const [until, setUntil] = useState(today);
  const writes = may({ role, organisation: null }, 'units.write');
  const confirms = may({ role, organisation: null }, 'units.confirm');
  const run = (path: string, body: object, told: string) =>
    void attempt.run(async () => {
      await post(`units/${unit.id}/${path}`, body);
      onChanged(told);
    });
  if (doing === 'edit')
    return (
      <UnitForm
        unit={unit}
        rungs={props.rungs}
        onCancel={() => setDoing(null)}
        onDone={() => onChanged(texts.saved)}
      />
    );
  return (
    <div class="unit-detail">
      <dl class="facts">
        <div>
          <dt>{words.field.status}</dt>
          <dd>{statusWords(unit, language)}</dd>
        </div>
        {SHOWN.map((field) => (
          <div key={field}>
            <dt>{words.field[field]}</dt>
            <dd>{valueWords(field, unit[field] as string | number | null, names, language)}</dd>
          </div>
        ))}
      </dl>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      {doing === 'end' && (
        <form
          class="move-form"
          aria-label={texts.end}
          onSubmit={(event) => {
            event.preventDefault();
            run('end', { until }, texts.ended(until));
          }}
        >
          <TextField kind="date" required label={texts.endOn} value={until} onChange={setUntil} />
          <Button type="submit" disabled={attempt.busy}>
            {texts.end}
          </Button>
          <Button quiet onClick={() => setDoing(null)}>
            {texts.cancel}
          </Button>
        </form>
      )}
      {doing === null && (writes || confirms) && (
        <p class="actions">
          {writes && (
            <Button quiet onClick={() => setDoing('edit')}>
              {texts.edit}
            </Button>
          )}
          {confirms && (
            <Button
              quiet
              disabled={attempt.busy || unit.confirmedOn === today}
              onClick={() => run('confirm', {}, texts.confirmed(today))}
            >
              {texts.confirm}
            </Button>
          )}
          {writes && (
            <Button quiet onClick={() => setDoing('end')}>
              {texts.end}
            </Button>
          )}
        </p>
      )}
      {!writes && !confirms && <p class="small soft">{texts.readOnly}</p>}
      <HistoryPart path={`units/${unit.id}`} version={unit.version} />
    </div>
  );
}
